import * as v from 'valibot';
import type { Concept, Glossary } from './concept.ts';
import { glossarySchema } from './glossary-schema.ts';
import type { Problem, Result } from './result.ts';

/**
 * Reads a glossary from outside data (the parsed JSON of a glossary file).
 * Gives the glossary with every list filled in and `$schema` dropped, or every problem with its path (`concepts[3].definition`).
 */
export function parseGlossary(data: unknown): Result<Glossary> {
  const read = v.safeParse(glossarySchema, data);
  if (!read.success) return { kind: 'bad', problems: read.issues.flatMap(problemsOf) };
  const { $schema: _, concepts, ...rest } = read.output;
  // The schema's pattern guarantees the `<glossary id>/<slug>` form that the type of an id asks for.
  return { kind: 'ok', value: { ...rest, concepts: concepts.map(withoutGaps) as Concept[] } };
}

type Issue = v.BaseIssue<unknown>;

/** A union reports its branches inside; the branch that got furthest says what is wrong. */
function problemsOf(issue: Issue): Problem[] {
  const inner = issue.type === 'union' ? furthest(issue.issues ?? []) : undefined;
  if (inner) return inner.map((each) => ({ path: pathOf(issue) + subPath(each), message: sentenceOf(each) }));
  return [{ path: pathOf(issue), message: sentenceOf(issue) }];
}

/** The issues of the branch whose kind fits the value: a branch that fails on the value's type as a whole is no help. */
function furthest(issues: readonly Issue[]): Issue[] | undefined {
  const fitting = issues.filter((issue) => issue.path !== undefined || issue.kind === 'validation');
  return fitting.length > 0 ? fitting : undefined;
}

function pathOf(issue: Issue): string {
  return subPath(issue).replace(/^\./, '');
}

function subPath(issue: Issue): string {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
}

function sentenceOf(issue: Issue): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'no such key is known here';
  if (issue.received === 'undefined') return 'is missing';
  return issue.message;
}

/** `exactOptionalPropertyTypes`: a key that is absent stays absent. */
function withoutGaps<T extends object>(value: T): T {
  // Only keys without a value are left out, and every such key is optional in the schema.
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
