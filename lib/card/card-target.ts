import type { ConceptId } from '../terms/concept.ts';

/** What the reader did to open a card. Only a hover leaves the focus where it is. */
export type OpenedBy = 'hover' | 'click' | 'command';

export type Point = { readonly x: number; readonly y: number };

/** A marked mention on the page. The same mention is always the same object: that is how two of them are told apart. */
export type Mark = {
  readonly id: ConceptId;
  /** The label as it stands on the page. */
  readonly word: string;
  /** The element that holds the word's text. */
  readonly element: Element;
  /** The word's boxes, one a line, in the viewport's pixels; empty when the word is no longer there. */
  readonly anchorRects: () => readonly DOMRect[];
};

/** A mention and how its card came to be opened. */
export type CardTarget = {
  readonly mark: Mark;
  readonly by: OpenedBy;
  /** Where the pointer is: tells the line of a word that breaks over two. */
  readonly point?: Point;
};
