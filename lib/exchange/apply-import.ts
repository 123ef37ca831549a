import type { Concept, Glossary } from '../terms/concept.ts';
import type { Plan } from './plan-import.ts';
import { freeSlug, slugIn } from './slug.ts';

/** What to do about a conflict: leave what is there, put the file's in its place, or have both. */
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * The glossary as it is after an import: what is there in its order, then what is new in the order of the file. `choices` tells
 * by its place in the plan what becomes of a conflict; without one, mine stays. What replaces a concept takes over its id, so
 * that links and switches go on leading to it. Neither glossary nor plan is changed.
 */
export function applyImport(existing: Glossary, plan: Plan, choices: ReadonlyMap<number, Choice>): Glossary {
  const concepts = new Map<string, Concept>(existing.concepts.map((concept) => [concept.id, concept]));
  for (const row of plan.rows) if (row.kind === 'new') concepts.set(row.concept.id, row.concept);
  const taken = new Set([...concepts.keys()].map((id) => id.slice(existing.id.length + 1)));
  const counters = new Map<string, number>();
  for (const [place, row] of plan.rows.entries()) {
    const choice = choices.get(place) ?? 'mine';
    if (row.kind !== 'conflict' || choice === 'mine') continue;
    const id = choice === 'theirs' ? row.mine.id : (`${existing.id}/${freeSlug(slugIn(row.concept.id), taken, counters)}` as const);
    concepts.set(id, { ...row.concept, id });
  }
  return { ...existing, concepts: [...concepts.values()] };
}
