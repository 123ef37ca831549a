import { render } from 'preact';
import type { ConceptId } from '../terms/concept.ts';
import { anchorOf } from './anchor-of.ts';
import { awaitCalmly } from './await-calmly.ts';
import { Card } from './card.tsx';
import type { CardContent } from './card-content.ts';
import type { CardHost } from './card-host.ts';
import type { CardActions, CardState, Step } from './card-state.ts';
import type { CardTarget, Mark } from './card-target.ts';
import { followWord } from './follow-word.ts';
import { layOutCard } from './lay-out-card.ts';
import type { Anchor } from './place-card.ts';

/** Milliseconds: a card that came or moved so lately takes no click that changes anything. */
const SETTLE = 300;
/** Milliseconds of the fade of a closing card; the same as `--quick`. */
const FADE = 120;

type SessionParts = {
  readonly host: CardHost;
  readonly target: CardTarget;
  readonly explain: (id: ConceptId, mark: Mark) => Promise<CardContent | undefined>;
  readonly close: () => void;
  /** The word is gone, or the page fights the card: close at once. */
  readonly gone: () => void;
  readonly turnOff: (step: Step, byKey: boolean) => void;
  /** The reader wants to see where the page defines the term, or to go back from there. */
  readonly travel: (step: Step) => void;
};

/** One open card, from the word it was opened at to its end. */
export class CardSession {
  readonly #parts: SessionParts;
  readonly #box = document.createElement('div');
  readonly #stop = new AbortController();
  #target: CardTarget;
  #state: CardState | undefined;
  #anchor: Anchor | undefined;
  #turn = 0;
  #settledAt = 0;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#target = parts.target;
    this.#load({ id: parts.target.mark.id, word: parts.target.mark.word }, []);
    const events = {
      moved: (anchor: Anchor) => this.#follow(anchor),
      resized: (anchor: Anchor) => void this.#layOut(anchor),
      gone: parts.gone,
      look: () => {
        if (!parts.host.repair()) parts.gone();
      },
    };
    followWord(parts.target, events, this.#stop.signal);
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
    const isCurrent = (): boolean => turn === this.#turn && !this.#stop.signal.aborted;
    const explanation = await awaitCalmly(this.#parts.explain(step.id, this.#target.mark), () => {
      if (isCurrent()) void this.#show({ kind: 'loading', step, trail });
    });
    if (!isCurrent()) return;
    await this.#show(explanation ? { kind: 'explained', step, trail, explanation } : { kind: 'failed', step, trail });
  }

  async #show(state: CardState): Promise<void> {
    const { host, gone } = this.#parts;
    const isFirst = this.#state === undefined;
    const hadFocus = host.hasFocus;
    this.#state = state;
    render(<Card state={state} actions={this.#actions} />, this.#box);
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

  async #layOut(anchor: Anchor): Promise<void> {
    if (!this.#state) return;
    this.#anchor = anchor;
    this.#unsettle();
    await layOutCard({ box: this.#box, target: this.#target, anchor, view: this.#parts.host.view });
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
    travel: () => {
      if (this.#state) this.#parts.travel(this.#state.step);
    },
    turnOff: (byKey) => {
      if (this.#state && (byKey || this.#actions.isSettled())) this.#parts.turnOff(this.#state.step, byKey);
    },
    isSettled: () => performance.now() >= this.#settledAt,
  };
}
