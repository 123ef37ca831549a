import type { ConceptId } from '../terms/concept.ts';
import type { Mark } from './card-target.ts';

/** What the page tells a card about the places of a term. */
export type PagePlaces = {
  /** The mentions of a term, in reading order; the same mention is always the same mark. */
  readonly mentions?: (id: ConceptId) => readonly Mark[];
  /** Where the page says what a term means; `undefined` when it does not, or when the mark `from` stands in that very sentence. */
  readonly definitionOf?: (id: ConceptId, from: Mark) => Mark | undefined;
  /** Scrolls a mention into view; its line comes to stand `top` pixels below the viewport's edge where that leaves room for a card. */
  readonly reveal?: (mark: Mark, top?: number) => void;
};

/** The ways a reader can take from a card through the page. */
export type Way = 'next' | 'previous' | 'definition' | 'first' | 'back';

/** Where the card of a term stands among the term's mentions. */
export type Whereabouts = {
  readonly count: number;
  /** 1 for the first mention; 0 when the card stands at another term. */
  readonly at: number;
  /** Where the card's button leads; absent when there is nowhere to go. */
  readonly way: Exclude<Way, 'next' | 'previous'> | undefined;
  /** Which end of the text the last step went round to. */
  readonly wrapped: 'first' | 'last' | undefined;
};

/** The walk of one card from mention to mention, and its way back to where the reader was. */
export class PageWalk {
  readonly #page: PagePlaces;
  #left: { readonly mark: Mark; readonly x: number; readonly y: number } | undefined;
  #wrapped: Whereabouts['wrapped'];

  constructor(page: PagePlaces) {
    this.#page = page;
  }

  /** Where a card at `mark` stands that now tells of the term `id`. */
  whereabouts(id: ConceptId, mark: Mark): Whereabouts {
    const marks = this.#page.mentions?.(id) ?? [];
    const at = marks.indexOf(mark) + 1;
    const way = this.#left ? 'back' : this.#page.definitionOf?.(id, mark) ? 'definition' : at > 1 ? 'first' : undefined;
    return { count: marks.length, at, way, wrapped: this.#wrapped };
  }

  /** Scrolls to where a way leads and gives the mark there; `undefined` when the page no longer has it. */
  go(way: Way, id: ConceptId, from: Mark): Mark | undefined {
    if (way === 'back') return this.#goBack();
    const to = way === 'definition' ? this.#page.definitionOf?.(id, from) : this.#mentionAt(way, id, from);
    if (!to || to === from) return undefined;
    this.#left ??= { mark: from, x: scrollX, y: scrollY };
    // Where the line stays, the card stays too, and with it the button under the pointer.
    this.#page.reveal?.(to, from.anchorRects()[0]?.top);
    if (this.#left.mark === to) this.#left = undefined;
    return to;
  }

  #goBack(): Mark | undefined {
    const left = this.#left;
    this.#left = undefined;
    this.#wrapped = undefined;
    if (!left) return undefined;
    scrollTo({ left: left.x, top: left.y, behavior: 'instant' });
    return left.mark;
  }

  #mentionAt(way: 'next' | 'previous' | 'first', id: ConceptId, from: Mark): Mark | undefined {
    const marks = this.#page.mentions?.(id) ?? [];
    this.#wrapped = undefined;
    if (way === 'first') return marks[0];
    const at = marks.indexOf(from);
    const to = way === 'next' ? at + 1 : at < 0 ? marks.length - 1 : at - 1;
    if (to >= marks.length) this.#wrapped = 'first';
    if (to < 0) this.#wrapped = 'last';
    return marks.at(to % marks.length);
  }
}
