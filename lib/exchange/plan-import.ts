import { type Concept, type ConceptId, type Glossary, textOf } from '../terms/concept.ts';
import type { Draft, DraftEntry, ReadProblem } from './draft.ts';
import { freeSlug, isConceptId, slugIn } from './slug.ts';

/** What an import would do with one entry or one problem of a file. `mine` is what is there already. */
export type PlanRow =
  | { readonly kind: 'new'; readonly concept: Concept; readonly line?: number }
  | { readonly kind: 'same'; readonly concept: Concept; readonly mine: Concept; readonly line?: number }
  | { readonly kind: 'conflict'; readonly concept: Concept; readonly mine: Concept; readonly line?: number }
  | { readonly kind: 'bad'; readonly problem: ReadProblem };

/** The dry run of an import. Its concepts carry the ids that they would have; nothing is changed by it. */
export type Plan = { readonly rows: readonly PlanRow[]; readonly counts: Readonly<Record<PlanRow['kind'], number>> };

type Known = { readonly byId: Map<ConceptId, Concept>; readonly byLabel: Map<string, Concept> };

/**
 * Compares a draft with the glossary that is to take it in, which may be empty. An entry is the one that is there already when
 * it has its id, or else its preferred label (capitals aside); two entries of one file with the same label and no ids count as
 * the same one too. Conflicts and problems come first, then the others in the order of the file.
 */
export function planImport(existing: Glossary, draft: Draft): Plan {
  const known: Known = { byId: new Map(), byLabel: new Map() };
  for (const concept of existing.concepts) remember(known, concept);
  const rebase = rebaser(existing.id, draft);
  const owned = new Set(draft.entries.flatMap(({ concept, hasId }) => (hasId ? [rebase.id(concept.id)] : [])));
  const names = freeNames(existing, owned);
  const first: PlanRow[] = draft.problems.filter(({ kept }) => !kept).map((problem) => ({ kind: 'bad', problem }));
  const rest: PlanRow[] = [];
  for (const entry of draft.entries) {
    const row = rowOf({ ...entry, concept: rebase.concept(entry.concept) }, known, owned);
    const kept = row.kind === 'new' && !entry.hasId ? { ...row, concept: names(row.concept) } : row;
    (kept.kind === 'conflict' ? first : rest).push(kept);
    if (kept.kind === 'new') remember(known, kept.concept, entry.hasId);
  }
  const rows = [...first.toSorted((one, other) => rank(one) - rank(other)), ...rest];
  const count = (kind: PlanRow['kind']) => rows.filter((row) => row.kind === kind).length;
  return { rows, counts: { new: count('new'), same: count('same'), conflict: count('conflict'), bad: count('bad') } };
}

/** Gives a concept an id that neither the glossary nor the file has. */
function freeNames(existing: Glossary, owned: ReadonlySet<ConceptId>): (concept: Concept) => Concept {
  const taken = new Set([...existing.concepts.map(({ id }) => slugIn(id)), ...[...owned].map(slugIn)]);
  const counters = new Map<string, number>();
  return (concept) => ({ ...concept, id: `${existing.id}/${freeSlug(slugIn(concept.id), taken, counters)}` });
}

function rank({ kind }: PlanRow): number {
  return kind === 'conflict' ? 0 : 1;
}

function rowOf({ concept, hasId, line }: DraftEntry, known: Known, owned: ReadonlySet<ConceptId>): PlanRow {
  const place = line === undefined ? {} : { line };
  const sameId = hasId ? known.byId.get(concept.id) : undefined;
  const sameLabel = known.byLabel.get(labelKey(concept));
  // Another entry of the file has that id: it is the one with this label, and this is a second meaning.
  const mine = sameId ?? (sameLabel && hasId && owned.has(sameLabel.id) ? undefined : sameLabel);
  if (!mine) return { kind: 'new', concept, ...place };
  return { kind: isSame(concept, mine) ? 'same' : 'conflict', concept, mine, ...place };
}

/** A concept of the file with an id of its own is found by that id alone: homographs are two concepts with one label. */
function remember(known: Known, concept: Concept, byIdOnly = false): void {
  known.byId.set(concept.id, concept);
  const key = labelKey(concept);
  if (!byIdOnly && !known.byLabel.has(key)) known.byLabel.set(key, concept);
}

function labelKey(concept: Concept): string {
  return textOf(concept.prefLabel).normalize('NFKC').toLowerCase();
}

/** Whether two concepts say the same; their ids are put aside. */
function isSame(one: Concept, other: Concept): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(concept: Concept): string {
  const { id: _, ...content } = concept;
  return JSON.stringify(Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1)));
}

type Rebaser = { readonly id: (id: ConceptId) => ConceptId; readonly concept: (concept: Concept) => Concept };

/** Gives the concepts of a file, and the links between them, the id of the glossary they go into. */
function rebaser(glossary: string, { entries }: Draft): Rebaser {
  const own = new Set(entries.map(({ concept }) => concept.id));
  const id = (old: ConceptId): ConceptId => `${glossary}/${slugIn(old)}`;
  const link = (target: ConceptId): ConceptId => (own.has(target) && isConceptId(target) ? id(target) : target);
  return {
    id,
    concept: (concept) => ({
      ...concept,
      id: id(concept.id),
      related: concept.related.map(link),
      ...(concept.confusable ? { confusable: concept.confusable.map(link) } : {}),
    }),
  };
}
