import { render } from 'preact';
import { type ConceptId, textOf } from '../terms/concept.ts';
import { awaitCalmly } from './await-calmly.ts';
import { Card } from './card.tsx';
import { cardAsText } from './card-as-text.ts';
import type { CardContent } from './card-content.ts';
import type { CardHost } from './card-host.ts';
import { CardSpot } from './card-spot.ts';
import type { CardActions, CardState, Choice, Step } from './card-state.ts';
import type { CardTarget, Mark } from './card-target.ts';
import { copyText } from './copy-text.ts';
import { type PagePlaces, PageWalk, type Way } from './page-walk.ts';

/** Milliseconds of the fade of a closing card; the same as `--quick`. */
const FADE = 120;

/** What the reader says of the word of a mark. */
export type MeaningOf = { readonly mark: Mark; readonly id: ConceptId; readonly choice: Choice; readonly word: string };

type SessionParts = {
  readonly host: CardHost;
  readonly target: CardTarget;
  readonly page: PagePlaces;
  readonly explain: (step: Step, mark: Mark) => Promise<CardContent | undefined>;
  readonly close: () => void;
  /** The word is gone, or the page fights the card: close at once. */
  readonly gone: () => void;
  readonly turnOff: (step: Step, byKey: boolean) => void;
  /** Keeps what the reader says of the mark's word; `undo` is called when it was taken back. False when it could not be kept. */
  readonly choose: (choice: MeaningOf, undo: () => void) => Promise<boolean>;
  readonly copied: (isDone: boolean) => void;
  readonly openSettings: (label: string) => void;
  /** The reader wants the card to stay, or to stand before others; the answer is a number higher than any before. */
  readonly pinned: () => number;
  /** The card now stands at another mention. */
  readonly moved: (target: CardTarget) => void;
};

/** One open card, from the word it was opened at to its end. */
export class CardSession {
  readonly #parts: SessionParts;
  readonly #walk: PageWalk;
  readonly #spot: CardSpot;
  readonly #box: HTMLElement;
  #state: CardState | undefined;
  #pinned: number | undefined;
  #turn = 0;
  #hasEnded = false;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#walk = new PageWalk(parts.page);
    this.#spot = new CardSpot(parts);
    this.#box = this.#spot.box;
    const { id, word } = parts.target.mark;
    void this.#load({ id, word }, []);
  }

  get target(): CardTarget {
    return this.#spot.target;
  }

  /** The card's box in the viewport; `undefined` while it waits for its answer. */
  get rect(): DOMRect | undefined {
    return this.#state && this.#box.getBoundingClientRect();
  }

  get hasFocus(): boolean {
    return this.#box.matches(':focus-within');
  }

  /** The reader now means it: a card that hovering opened stays, and takes the focus. */
  keep(target: CardTarget): void {
    this.#spot.keep(target);
    this.#focus();
  }

  /** Ends the session; the card fades away, or goes at once. `removed` is called when nothing of it is left. */
  end(fade: boolean, removed: () => void): void {
    this.#hasEnded = true;
    this.#spot.stop();
    const remove = (): void => {
      render(null, this.#box);
      this.#box.remove();
      removed();
    };
    if (!fade || !this.#state || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      remove();
      return;
    }
    this.#box.inert = true;
    render(<Card state={this.#state} actions={this.#actions} closing />, this.#box);
    setTimeout(remove, FADE);
  }

  async #load(step: Step, trail: readonly Step[]): Promise<void> {
    const turn = ++this.#turn;
    const isCurrent = (): boolean => turn === this.#turn && !this.#hasEnded;
    const around = () => ({ step, trail, whereabouts: this.#walk.whereabouts(step.id, this.target.mark) });
    const explanation = await awaitCalmly(this.#parts.explain(step, this.target.mark), () => {
      if (isCurrent()) void this.#show({ kind: 'loading', ...around() });
    });
    if (!isCurrent()) return;
    await this.#show(explanation ? { kind: 'explained', explanation, ...around() } : { kind: 'failed', ...around() });
  }

  async #show(state: CardState): Promise<void> {
    const isFirst = this.#state === undefined;
    const hadFocus = isFirst ? this.target.by !== 'hover' : this.hasFocus;
    this.#render(state);
    await this.#spot.place();
    // What had the focus may have been replaced together with the text.
    if (hadFocus) this.#focus();
  }

  #render(state: CardState): void {
    this.#state = state;
    render(<Card state={{ ...state, pinned: this.#pinned }} actions={this.#actions} />, this.#box);
  }

  /** Goes through the page, and takes the card along: its text and the focus in it stay as they are. */
  async #go(way: Way): Promise<void> {
    const state = this.#state;
    const mark = state && this.#walk.go(way, state.step.id, this.target.mark);
    if (!state || !mark) return;
    const target: CardTarget = { mark, by: 'command' };
    await this.#spot.move(target);
    this.#render({ ...state, whereabouts: this.#walk.whereabouts(state.step.id, mark) });
    this.#parts.moved(target);
    // The button of the way is another one now; a reader at the keyboard stays in the card.
    if (!this.hasFocus) this.#focus();
  }

  /** The meaning that the reader chose is explained; of others, those that are left are offered. */
  async #choose(id: ConceptId, choice: Choice): Promise<void> {
    const state = this.#state;
    if (state?.kind !== 'explained') return;
    const { step, trail, explanation } = state;
    const again = (): void => {
      if (!this.#hasEnded) void this.#load(step, trail);
    };
    const isKept = await this.#parts.choose({ mark: this.target.mark, id, choice, word: step.word }, again);
    if (!isKept || this.#hasEnded) return;
    const left = explanation.kind === undefined ? (explanation.here?.others ?? []) : [];
    if (choice === 'is') await this.#load({ id, word: step.word, isChosen: true }, trail);
    else if (left.length === 0) this.#parts.close();
    else await this.#show({ ...state, explanation: { kind: 'several', meanings: left } });
  }

  #pin(): void {
    if (!this.#state) return;
    this.#pinned = this.#parts.pinned();
    this.#spot.pin(this.#pinned);
    this.#render(this.#state);
  }

  #focus(): void {
    const card = this.#box.firstElementChild;
    // After a click the reader knows where they are: no ring is drawn where the browser lets us say so.
    const options: FocusOptions & { focusVisible?: boolean } = { preventScroll: true };
    if (this.target.by === 'click') options.focusVisible = false;
    if (card instanceof HTMLElement) card.focus(options);
  }

  get #content(): CardContent | undefined {
    return this.#state?.kind === 'explained' ? this.#state.explanation : undefined;
  }

  readonly #actions: CardActions = {
    close: () => this.#parts.close(),
    follow: (step) => {
      if (this.#state) void this.#load(step, [...this.#state.trail, this.#state.step]);
    },
    back: () => {
      const before = this.#state?.trail.at(-1);
      if (this.#state && before) void this.#load(before, this.#state.trail.slice(0, -1));
    },
    tryAgain: () => {
      if (this.#state) void this.#load(this.#state.step, this.#state.trail);
    },
    go: (way) => void this.#go(way),
    choose: (id, choice) => {
      if (this.#spot.isSettled) void this.#choose(id, choice);
    },
    copy: () => {
      const [content, step] = [this.#content, this.#state?.step];
      if (content && step) void copyText(cardAsText(step, content)).then(this.#parts.copied);
    },
    openSettings: () => {
      const [content, step] = [this.#content, this.#state?.step];
      if (content && step) this.#parts.openSettings(content.kind ? step.word : textOf(content.concept.prefLabel));
    },
    pin: () => {
      if (this.#spot.isPinned) this.#parts.close();
      else this.#pin();
    },
    grab: (event) => {
      if (!this.#spot.isPinned || (event.target instanceof Element && event.target.closest('button'))) return;
      this.#spot.raise(this.#parts.pinned());
      this.#spot.drag(event);
    },
    turnOff: (byKey) => {
      if (this.#state && (byKey || this.#spot.isSettled)) this.#parts.turnOff(this.#state.step, byKey);
    },
    isSettled: () => this.#spot.isSettled,
  };
}
