import type { Explanation, Meaning } from '../messages/explanation.ts';

/** The page's own words about a term: text, never markup. */
export type OwnWords = {
  /** A sentence in pieces; `isTerm` for the words that name the term. */
  readonly quote: readonly { readonly text: string; readonly isTerm: boolean }[];
  /** BCP 47 tag of the quote, when the page gives one. */
  readonly language?: string;
  /** True when the sentence says what the term means; otherwise it is where the page mentions the term first. */
  readonly defines: boolean;
};

/** A term that the page itself defines. */
export type PageExplanation = {
  readonly kind: 'page';
  /** What an acronym stands for. */
  readonly full?: string;
  readonly own: OwnWords;
  /** What the same letters mean in the glossaries, where that is something else. */
  readonly others: readonly Explanation[];
};

/** A label that may mean several things here: the page does not decide. Likeliest first. */
export type SeveralMeanings = { readonly kind: 'several'; readonly meanings: readonly Meaning[] };

/**
 * What a card shows: a concept of a glossary, with the page's own words where it has some, those words alone, or all that the
 * label may mean.
 */
export type CardContent = (Explanation & { readonly kind?: never; readonly own?: OwnWords }) | PageExplanation | SeveralMeanings;
