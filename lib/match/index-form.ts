import { type ConceptId, type LabelledConcept, textOf } from '../terms/concept.ts';
import { slugOf } from '../terms/slug-of.ts';
import type { InitialsIndex } from './initials.ts';
import { addText, readText, type TextPool } from './text-pool.ts';
import type { WordFilter } from './word-filter.ts';
import type { WordTable } from './word-table.ts';

/** The form of the stored index; one of another version is built anew. */
export const INDEX_VERSION = 2;

/** A glossary the index knows. A removed one keeps its place, since concepts name it by number. */
export type IndexedGlossary = {
  readonly id: string;
  readonly language: string;
  readonly removed: boolean;
  /** Its author gives acronyms as labels: initials of other labels are then no names until the page says so. */
  readonly listsAcronyms: boolean;
};

/**
 * All labels and cues of all glossaries, in typed arrays: structured clone stores it as it is.
 * A record is one way of writing one label; records with the same folded words form a chain through `next`.
 */
export type LabelIndex = {
  readonly version: number;
  readonly glossaries: IndexedGlossary[];
  readonly table: WordTable;
  readonly pool: TextPool;
  /** Texts that came as strings and were never put into the pool: see `READY`. */
  readonly ready: readonly string[];
  readonly initials: InitialsIndex;
  /** The words that names may be shortened to. */
  readonly shortForms: WordFilter;
  records: {
    count: number;
    concept: Uint32Array;
    label: Uint32Array;
    rule: Uint16Array;
    /** Sixteen bits of the second lane of its words (`checkOf`). */
    check: Uint16Array;
    next: Int32Array;
  };
  concepts: { count: number; id: Uint32Array; glossary: Uint16Array };
};

/** Marks a concept whose id is its glossary's and its label's slug: only the label is kept. */
export const FROM_LABEL = 0x40000000;
/** Marks the place of a text in `ready`, not in the pool. */
export const READY = 0x20000000;

/** Keeps the id without its glossary, or nothing but a pointer to the label (which is added next) when that leads to it. */
export function addId(pool: TextPool, { id, prefLabel }: LabelledConcept): number {
  const slug = id.slice(id.indexOf('/') + 1);
  return slug === slugOf(textOf(prefLabel)) ? pool.used | FROM_LABEL : addText(pool, slug);
}

/** Labels and ids decoded so far, by record and by concept. */
type Decoded = { readonly labels: (string | undefined)[]; readonly ids: (ConceptId | undefined)[] };

/** For as long as their index lives. */
const decoded = new WeakMap<LabelIndex, Decoded>();

function decodedOf(index: LabelIndex): Decoded {
  let known = decoded.get(index);
  if (!known) {
    known = { labels: Array.from({ length: index.records.count }), ids: Array.from({ length: index.concepts.count }) };
    decoded.set(index, known);
  }
  return known;
}

function textAt(index: LabelIndex, place: number): string {
  const at = place & ~(FROM_LABEL | READY);
  const text = place & READY ? (index.ready[at] ?? '') : readText(index.pool, at);
  return place & FROM_LABEL ? slugOf(text) : text;
}

/** The id of the concept with this number. */
export function conceptIdAt(index: LabelIndex, concept: number): ConceptId {
  const { ids } = decodedOf(index);
  const known = ids[concept];
  if (known !== undefined) return known;
  const glossary = index.glossaries[index.concepts.glossary[concept] ?? 0]?.id ?? '';
  const id: ConceptId = `${glossary}/${textAt(index, index.concepts.id[concept] ?? 0)}`;
  ids[concept] = id;
  return id;
}

/** The label of a record, as its author wrote it. */
export function labelAt(index: LabelIndex, record: number): string {
  const { labels } = decodedOf(index);
  const known = labels[record];
  if (known !== undefined) return known;
  const label = textAt(index, index.records.label[record] ?? 0);
  labels[record] = label;
  return label;
}
