import type { ConceptId } from '../terms/concept.ts';
import type { Span } from '../text/passage.ts';

/** How a mention was recognised. */
export type MatchKind = 'exact' | 'inflected' | 'fuzzy' | 'defined-here';

/** A claim that a span names a concept; several candidates may claim the same text. */
export type Candidate = {
  readonly span: Span;
  readonly conceptId: ConceptId;
  /** The glossary label that matched, as its author wrote it. */
  readonly label: string;
  readonly kind: MatchKind;
  /** 0 to 1: how sure the match is. */
  readonly score: number;
  /** Other concepts that the same words name here just as well, when the page does not decide; likeliest first. */
  readonly alternatives?: readonly ConceptId[];
};

/** The winning candidate; the matches of one passage never overlap and come in text order. */
export type Match = Candidate & { readonly passageId: number };
