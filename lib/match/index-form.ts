import type { ConceptId } from '../terms/concept.ts';
import type { InitialsIndex } from './initials.ts';
import { readText, type TextPool } from './text-pool.ts';
import type { WordFilter } from './word-filter.ts';
import type { WordTable } from './word-table.ts';

/** The form of the stored index; one of another version is built anew. */
export const INDEX_VERSION = 1;

/** A glossary the index knows. A removed one keeps its place, since concepts name it by number. */
export type IndexedGlossary = { readonly id: string; readonly language: string; readonly removed: boolean };

/**
 * All labels and cues of all glossaries, in typed arrays: structured clone stores it as it is.
 * A record is one way of writing one label; records with the same folded words form a chain through `next`.
 */
export type LabelIndex = {
  readonly version: number;
  readonly glossaries: IndexedGlossary[];
  readonly table: WordTable;
  readonly pool: TextPool;
  readonly initials: InitialsIndex;
  /** The words that names may be shortened to. */
  readonly shortForms: WordFilter;
  records: { count: number; concept: Uint32Array; label: Uint32Array; rule: Uint16Array; next: Int32Array };
  concepts: { count: number; id: Uint32Array; glossary: Uint16Array };
};

/** Ids decoded so far, for as long as their index lives. */
const decodedIds = new WeakMap<LabelIndex, Map<number, ConceptId>>();

/** The id of the concept with this number. */
export function conceptIdAt(index: LabelIndex, concept: number): ConceptId {
  const ids = decodedIds.get(index) ?? new Map<number, ConceptId>();
  decodedIds.set(index, ids);
  const known = ids.get(concept);
  if (known !== undefined) return known;
  // Only ids of parsed concepts are put into the pool.
  const id = readText(index.pool, index.concepts.id[concept] ?? 0) as ConceptId;
  ids.set(concept, id);
  return id;
}

/** The label of a record, as its author wrote it. */
export function labelAt(index: LabelIndex, record: number): string {
  return readText(index.pool, index.records.label[record] ?? 0);
}
