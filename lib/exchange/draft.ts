import type { Concept, Glossary } from '../terms/concept.ts';

/** The file forms that can be read and written. */
export type Format = 'json' | 'csv' | 'tsv' | 'tbx' | 'markdown' | 'anki';

/** What can be wrong with a file or one entry of it. The interface has a sentence for each. */
export type ProblemCode =
  | 'empty'
  | 'tooLarge'
  | 'tooMany'
  | 'tooDeep'
  | 'web'
  | 'pdf'
  | 'archive'
  | 'binary'
  | 'notJson'
  | 'notXml'
  | 'entities'
  | 'noColumn'
  | 'noEntries'
  | 'quote'
  | 'missing'
  | 'noWord'
  | 'tooLong'
  | 'tooManyLabels'
  | 'date'
  | 'wrongType'
  | 'address'
  | 'unknownField';

/** Something wrong in a file: where (lines and columns count from 1), with which entry, and what. */
export type ReadProblem = {
  readonly code: ProblemCode;
  readonly line?: number;
  readonly column?: number;
  /** The entry it is about, as far as it has a label. */
  readonly label?: string;
  readonly field?: string;
  /** What stands there, or the limit that it breaks. */
  readonly value?: string;
  /** True when the entry was kept without what is wrong. */
  readonly kept?: true;
};

/** What a file says of the glossary as a whole. */
export type DraftHeader = Partial<Pick<Glossary, 'id' | 'title' | 'language' | 'version' | 'licence'>>;

/** One entry that was read. Its concept's id is that of the file, or made from the label when the file gives none. */
export type DraftEntry = { readonly concept: Concept; readonly hasId: boolean; readonly line?: number };

/** A file, read: its sound entries, and every problem. Nothing is kept anywhere yet. */
export type Draft = {
  readonly header: DraftHeader;
  readonly entries: readonly DraftEntry[];
  readonly problems: readonly ReadProblem[];
};

/** A draft without entries, for a file that cannot be read at all. */
export function refusedDraft(problem: ReadProblem): Draft {
  return { header: {}, entries: [], problems: [problem] };
}
