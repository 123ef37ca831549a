import { anchorOf } from './anchor-of.ts';
import type { CardHost } from './card-host.ts';
import type { CardTarget } from './card-target.ts';
import { dragCard } from './drag-card.ts';
import { flash } from './flash.ts';
import { followWord } from './follow-word.ts';
import { layOutCard } from './lay-out-card.ts';
import type { Anchor } from './place-card.ts';

/** Milliseconds: a card that came or moved so lately takes no click that changes anything. */
const SETTLE = 300;

type SpotParts = {
  readonly host: CardHost;
  readonly target: CardTarget;
  /** The word is gone, or the page fights the card. */
  readonly gone: () => void;
};

/** Where a card stands: at its word, which it follows, or where the reader has pinned it. */
export class CardSpot {
  readonly box = document.createElement('div');
  readonly #parts: SpotParts;
  readonly #stop = new AbortController();
  #following = new AbortController();
  #target: CardTarget;
  #anchor: Anchor | undefined;
  #isPinned = false;
  #settledAt = 0;
  #stopFlash = (): void => undefined;

  constructor(parts: SpotParts) {
    this.#parts = parts;
    this.#target = parts.target;
    this.#follow();
  }

  get target(): CardTarget {
    return this.#target;
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** False right after the card came or moved under the pointer: such a click was meant for the page. */
  get isSettled(): boolean {
    return performance.now() >= this.#settledAt;
  }

  /** The same word, opened in another way. */
  keep(target: CardTarget): void {
    this.#target = target;
  }

  /** Puts the box beside its word for the first time; a sheet is put there anew, since it may have grown over its word. */
  async place(): Promise<void> {
    if (this.#isPinned) return;
    const anchor = anchorOf(this.#target);
    if (!anchor) {
      this.#parts.gone();
      return;
    }
    const isFirst = !this.box.isConnected;
    if (isFirst) this.#parts.host.frame.append(this.box);
    // A card stays where it is while its text changes.
    if (isFirst || this.#isSheet) await this.#layOut(anchor);
  }

  /** Goes to another mention and lights it up; the box stays in its column if the word allows. */
  async move(target: CardTarget): Promise<void> {
    const anchor = anchorOf(target);
    if (!anchor) return;
    const held = this.box.getBoundingClientRect().left;
    this.#target = target;
    this.#stopFlash();
    this.#stopFlash = flash(this.#parts.host.frame, target.mark.anchorRects());
    if (this.#isPinned) return;
    this.#follow();
    await this.#layOut(anchor, held);
  }

  /** From now on the box stands where it is; the word and the page go their own way. */
  pin(order: number): void {
    const { left, top } = this.box.getBoundingClientRect();
    this.#isPinned = true;
    this.#following.abort();
    this.box.className = 'place pinned';
    this.box.style.cssText = `left: ${left}px; top: ${top}px; --room: calc(100vh - 16px)`;
    this.raise(order);
  }

  /** Shows a pinned box before others. */
  raise(order: number): void {
    this.box.style.zIndex = `${order}`;
  }

  drag(event: PointerEvent): void {
    dragCard(this.box, event, this.#parts.host.view);
  }

  /** Ends all following; the box stays until it is removed. */
  stop(): void {
    this.#stop.abort();
    this.#stopFlash();
  }

  get #isSheet(): boolean {
    return this.box.classList.contains('sheet');
  }

  #follow(): void {
    const { host, gone } = this.#parts;
    this.#following.abort();
    this.#following = new AbortController();
    const events = {
      moved: (anchor: Anchor) => this.#shift(anchor),
      resized: (anchor: Anchor) => void this.#layOut(anchor),
      gone,
      look: () => {
        if (!host.repair()) gone();
      },
    };
    followWord(this.#target, events, AbortSignal.any([this.#following.signal, this.#stop.signal]));
  }

  /** `held`: where the box stood from the left, and should stay if it still touches its word there. */
  async #layOut(anchor: Anchor, held?: number): Promise<void> {
    if (!this.box.isConnected) return;
    this.#anchor = anchor;
    this.#unsettle();
    const lay = { box: this.box, target: this.#target, anchor, view: this.#parts.host.view };
    await layOutCard(held === undefined ? lay : { ...lay, held });
  }

  /** Moves the box by as much as its word has moved. A word that broke differently over its lines needs a new place. */
  #shift(anchor: Anchor): void {
    const placed = this.#anchor;
    if (!placed || this.#isSheet) return;
    const isSameShape = Math.abs(anchor.whole.width - placed.whole.width) + Math.abs(anchor.whole.height - placed.whole.height) < 2;
    if (!isSameShape) {
      void this.#layOut(anchor);
      return;
    }
    const shift = `${anchor.whole.x - placed.whole.x}px ${anchor.whole.y - placed.whole.y}px`;
    if (shift === (this.box.style.translate || '0px 0px')) return;
    this.#stopFlash();
    this.box.style.translate = shift;
    this.#unsettle();
  }

  #unsettle(): void {
    this.#settledAt = performance.now() + SETTLE;
  }
}
