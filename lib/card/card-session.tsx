import { render } from 'preact';
import type { ConceptId } from '../terms/concept.ts';
import { anchorOf } from './anchor-of.ts';
import { awaitCalmly } from './await-calmly.ts';
import { Card } from './card.tsx';
import type { CardContent } from './card-content.ts';
import type { CardHost } from './card-host.ts';
import type { CardActions, CardState, Choice, Step } from './card-state.ts';
import type { CardTarget, Mark } from './card-target.ts';
import { flash } from './flash.ts';
import { followWord } from './follow-word.ts';
import { layOutCard } from './lay-out-card.ts';
import { type PagePlaces, PageWalk, type Way } from './page-walk.ts';
import type { Anchor } from './place-card.ts';

/** Milliseconds: a card that came or moved so lately takes no click that changes anything. */
const SETTLE = 300;
/** Milliseconds of the fade of a closing card; the same as `--quick`. */
const FADE = 120;

type SessionParts = {
  readonly host: CardHost;
  readonly target: CardTarget;
  readonly explain: (step: Step, mark: Mark) => Promise<CardContent | undefined>;
  /** Keeps what the reader says of the mark's word; `undo` is called when it was taken back. False when it could not be kept. */
  readonly choose: (choice: MeaningOf, undo: () => void) => Promise<boolean>;
  readonly close: () => void;
  /** The word is gone, or the page fights the card: close at once. */
  readonly gone: () => void;
  readonly turnOff: (step: Step, byKey: boolean) => void;
  readonly page: PagePlaces;
  /** The card now stands at another mention. */
  readonly moved: (target: CardTarget) => void;
};

/** What the reader says of the word of a mark. */
export type MeaningOf = { readonly mark: Mark; readonly id: ConceptId; readonly choice: Choice; readonly word: string };

/** One open card, from the word it was opened at to its end. */
export class CardSession {
  readonly #parts: SessionParts;
  readonly #box = document.createElement('div');
  readonly #stop = new AbortController();
  readonly #walk: PageWalk;
  #following = new AbortController();
  #stopFlash = (): void => undefined;
  #target: CardTarget;
  #state: CardState | undefined;
  #anchor: Anchor | undefined;
  #turn = 0;
  #settledAt = 0;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#target = parts.target;
    this.#walk = new PageWalk(parts.page);
    this.#load({ id: parts.target.mark.id, word: parts.target.mark.word }, []);
    this.#followTarget();
  }

  get target(): CardTarget {
    return this.#target;
  }

  /** The card's box in the viewport; `undefined` while it waits for its answer. */
  get rect(): DOMRect | undefined {
    return this.#state && this.#box.getBoundingClientRect();
  }

  /** The reader now means it: a card that hovering opened stays, and takes the focus. */
  keep(target: CardTarget): void {
    this.#target = target;
    this.#focus();
  }

  /** Ends the session; the card fades away, or goes at once. `removed` is called when nothing of it is left. */
  end(fade: boolean, removed: () => void): void {
    this.#stop.abort();
    this.#stopFlash();
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

  #followTarget(): void {
    const { host, gone } = this.#parts;
    this.#following.abort();
    this.#following = new AbortController();
    const events = {
      moved: (anchor: Anchor) => this.#follow(anchor),
      resized: (anchor: Anchor) => void this.#layOut(anchor),
      gone,
      look: () => {
        if (!host.repair()) gone();
      },
    };
    followWord(this.#target, events, AbortSignal.any([this.#following.signal, this.#stop.signal]));
  }

  /** Goes through the page, and takes the card along: its text and the focus in it stay as they are. */
  async #go(way: Way): Promise<void> {
    const state = this.#state;
    const mark = state && this.#walk.go(way, state.step.id, this.#target.mark);
    if (!state || !mark) return;
    const target: CardTarget = { mark, by: 'command' };
    const anchor = anchorOf(target);
    if (!anchor) return;
    const held = this.#box.getBoundingClientRect().left;
    this.#target = target;
    this.#followTarget();
    this.#render({ ...state, whereabouts: this.#walk.whereabouts(state.step.id, mark) });
    this.#stopFlash();
    this.#stopFlash = flash(this.#parts.host.frame, mark.anchorRects());
    this.#parts.moved(target);
    await this.#layOut(anchor, held);
    // The button of the way is another one now; a reader at the keyboard stays in the card.
    if (!this.#parts.host.hasFocus) this.#focus();
  }

  async #load(step: Step, trail: readonly Step[]): Promise<void> {
    const turn = ++this.#turn;
    const isCurrent = (): boolean => turn === this.#turn && !this.#stop.signal.aborted;
    const whereabouts = this.#walk.whereabouts(step.id, this.#target.mark);
    const explanation = await awaitCalmly(this.#parts.explain(step, this.#target.mark), () => {
      if (isCurrent()) void this.#show({ kind: 'loading', step, trail, whereabouts });
    });
    if (!isCurrent()) return;
    const parts = { step, trail, whereabouts: this.#walk.whereabouts(step.id, this.#target.mark) };
    await this.#show(explanation ? { kind: 'explained', explanation, ...parts } : { kind: 'failed', ...parts });
  }

  /** The meaning that the reader chose is explained; of others, those that are left are offered. */
  async #choose(id: ConceptId, choice: Choice): Promise<void> {
    const state = this.#state;
    if (state?.kind !== 'explained') return;
    const { step, trail, explanation } = state;
    const again = (): void => {
      if (!this.#stop.signal.aborted) void this.#load(step, trail);
    };
    const isKept = await this.#parts.choose({ mark: this.#target.mark, id, choice, word: step.word }, again);
    if (!isKept || this.#stop.signal.aborted) return;
    const left = explanation.kind === undefined ? (explanation.here?.others ?? []) : [];
    if (choice === 'is') await this.#load({ id, word: step.word, isChosen: true }, trail);
    else if (left.length === 0) this.#parts.close();
    else await this.#show({ ...state, explanation: { kind: 'several', meanings: left } });
  }

  async #show(state: CardState): Promise<void> {
    const { host, gone } = this.#parts;
    const isFirst = this.#state === undefined;
    const hadFocus = host.hasFocus;
    this.#render(state);
    const anchor = anchorOf(this.#target);
    if (!anchor) {
      gone();
      return;
    }
    if (isFirst) host.frame.append(this.#box);
    // A card stays where it is while its text changes; a sheet may have grown over its word.
    if (isFirst || this.#isSheet) await this.#layOut(anchor);
    // What had the focus may have been replaced together with the text.
    if (isFirst ? this.#target.by !== 'hover' : hadFocus) this.#focus();
  }

  #render(state: CardState): void {
    this.#state = state;
    render(<Card state={state} actions={this.#actions} />, this.#box);
  }

  /** `held`: where the box stood from the left, and should stay if it still touches its word there. */
  async #layOut(anchor: Anchor, held?: number): Promise<void> {
    if (!this.#state) return;
    this.#anchor = anchor;
    this.#unsettle();
    const lay = { box: this.#box, target: this.#target, anchor, view: this.#parts.host.view };
    await layOutCard(held === undefined ? lay : { ...lay, held });
  }

  /** Moves the card by as much as its word has moved. A word that broke differently over its lines needs a new place. */
  #follow(anchor: Anchor): void {
    const placed = this.#anchor;
    if (!placed || this.#isSheet) return;
    const isSameShape = Math.abs(anchor.whole.width - placed.whole.width) + Math.abs(anchor.whole.height - placed.whole.height) < 2;
    if (!isSameShape) {
      void this.#layOut(anchor);
      return;
    }
    const shift = `${anchor.whole.x - placed.whole.x}px ${anchor.whole.y - placed.whole.y}px`;
    if (shift === (this.#box.style.translate || '0px 0px')) return;
    this.#stopFlash();
    this.#box.style.translate = shift;
    this.#unsettle();
  }

  get #isSheet(): boolean {
    return this.#box.classList.contains('sheet');
  }

  #unsettle(): void {
    this.#settledAt = performance.now() + SETTLE;
  }

  #focus(): void {
    const card = this.#box.firstElementChild;
    if (card instanceof HTMLElement) card.focus({ preventScroll: true });
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
      if (this.#actions.isSettled()) void this.#choose(id, choice);
    },
    turnOff: (byKey) => {
      if (this.#state && (byKey || this.#actions.isSettled())) this.#parts.turnOff(this.#state.step, byKey);
    },
    isSettled: () => performance.now() >= this.#settledAt,
  };
}
