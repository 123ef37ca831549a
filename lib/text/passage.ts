/** A half-open stretch of text, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };

/** One block of a page (paragraph, heading, table cell) as plain data. */
export type Passage = {
  /** Unique among the passages of one page; later in the page does not mean larger. */
  readonly id: number;
  readonly text: string;
  /** BCP 47 tag the page gives for this block, when it gives one. */
  readonly language?: string;
};
