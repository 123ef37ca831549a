import type { Span } from '../text/passage.ts';

/** How a page tied a short form to its long form. */
export type PairReason = 'bracketed' | 'bracketed-long' | 'key' | 'cue' | 'apposition' | 'initials-elsewhere' | 'name-before';

/** A short form and what it stands for, both as they are written in one passage. */
export type AcronymPair = {
  readonly passageId: number;
  readonly shortForm: Span;
  readonly longForm: Span;
  /** The sentence that holds both. */
  readonly sentence: Span;
  /** 0 to 1: how sure the pair is. */
  readonly confidence: number;
  readonly reason: PairReason;
};
