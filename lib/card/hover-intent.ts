import type { Point } from './card-target.ts';

/** How far the pointer may stray while it rests, in pixels. */
const STRAY = 8;
/** After so many of them the card's code is sent for, if the pointer rests on a word: it then has the rest of the time to come. */
const EXPECT = 80;
/** Milliseconds a card waits for a pointer that has left it and its word. */
const BRIDGE = 300;

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** One move of a mouse or a pen. */
export type PointerMove = Point & {
  /** A button is pressed: the reader drags or selects. */
  readonly pressed: boolean;
  /** False where the reader wants a key held for a card to open, and it is not, or wants a click. */
  readonly mayOpen: boolean;
  readonly inCard: boolean;
};

/** What the intent needs of the world; tests hand it a clock of their own. */
export type HoverWorld<Mark extends object> = {
  /** Runs `then` after so many milliseconds; the answer takes that back. */
  readonly after: (ms: number, then: () => void) => () => void;
  /** Milliseconds the pointer rests before a card opens. */
  readonly dwell: () => number;
  readonly markAt: (point: Point) => Mark | undefined;
  /** Told where a card may soon open; left out where nothing is to be prepared. */
  readonly expect?: (point: Point) => void;
  readonly isOver: (mark: Mark, point: Point) => boolean;
  readonly cardBox: () => Box | undefined;
  /** The mark whose card is open, and whether it closes by itself when the pointer goes (only what hovering opened does). */
  readonly opened: () => { readonly mark: Mark; readonly byHover: boolean } | undefined;
  readonly open: (mark: Mark, point: Point) => void;
  readonly close: () => void;
};

/**
 * Tells from the pointer alone whether the reader wants a card: it opens where the pointer rests for a while, and stays while the
 * pointer is on the word or the card, or on its way between them. The page is asked what is under the pointer only when it rests.
 */
export class HoverIntent<Mark extends object> {
  readonly #world: HoverWorld<Mark>;
  #at: Point | undefined;
  #restingAt: Point | undefined;
  #stopDwell = (): void => undefined;
  #stopBridge: (() => void) | undefined;
  /** Where the pointer was last on the word: the tip of the safe triangle. */
  #exit: Point | undefined;
  #shown: Mark | undefined;
  /** A mark whose card the reader has closed: it stays closed until the pointer has left the word. */
  #dismissed: Mark | undefined;

  constructor(world: HoverWorld<Mark>) {
    this.#world = world;
  }

  move(move: PointerMove): void {
    const moved = this.#at?.x !== move.x || this.#at?.y !== move.y;
    if (!moved && !this.#restingAt) return; // Browsers repeat the last move when the page scrolls under a still pointer.
    this.#at = move;
    this.#noticeDismissal();
    if (this.#dismissed && !this.#world.isOver(this.#dismissed, move)) this.#dismissed = undefined;
    if (move.pressed) {
      this.pause();
      this.#stopBridge?.();
      this.#stopBridge = undefined;
      return;
    }
    this.#stayOrLeave(move);
    this.#rest(move);
  }

  /** The key that opens is pressed while the pointer is at rest: it has rested long enough. */
  ask(): void {
    this.#stopDwell();
    this.#openHere();
  }

  /** The reader scrolls, drags, types: nothing opens until the pointer moves again. */
  pause(): void {
    this.#stopDwell();
    this.#restingAt = undefined;
  }

  /** The pointer has left the document. */
  leave(): void {
    this.pause();
    this.#at = undefined;
    if (this.#world.opened()?.byHover) this.#leaveSoon();
  }

  stop(): void {
    this.#stopDwell();
    this.#stopBridge?.();
  }

  #noticeDismissal(): void {
    const now = this.#world.opened()?.mark;
    if (this.#shown && now !== this.#shown) this.#dismissed = this.#shown;
    this.#shown = now;
  }

  #rest(move: PointerMove): void {
    if (move.inCard || !move.mayOpen) {
      this.pause();
      return;
    }
    if (this.#restingAt && Math.hypot(move.x - this.#restingAt.x, move.y - this.#restingAt.y) <= STRAY) return;
    this.#stopDwell();
    this.#restingAt = move;
    const { expect, after, dwell } = this.#world;
    this.#stopDwell = expect && dwell() > EXPECT ? after(EXPECT, () => this.#expect(move)) : this.#dwell(dwell());
  }

  #expect(point: Point): void {
    this.#stopDwell = this.#dwell(this.#world.dwell() - EXPECT);
    this.#world.expect?.(point);
  }

  #dwell(ms: number): () => void {
    return this.#world.after(ms, () => this.#openHere());
  }

  #openHere(): void {
    const point = this.#at;
    this.#noticeDismissal();
    const opened = this.#world.opened();
    if (!point || (opened && !opened.byHover)) return;
    const mark = this.#world.markAt(point);
    if (!mark || mark === opened?.mark || mark === this.#dismissed) return;
    this.#stopBridge?.();
    this.#stopBridge = undefined;
    this.#exit = point;
    this.#shown = mark;
    this.#world.open(mark, point);
  }

  #stayOrLeave(move: PointerMove): void {
    const opened = this.#world.opened();
    if (!opened?.byHover) return;
    const isOnWord = !move.inCard && this.#world.isOver(opened.mark, move);
    if (isOnWord) this.#exit = move;
    if (isOnWord || move.inCard) {
      this.#stopBridge?.();
      this.#stopBridge = undefined;
    } else if (!this.#stopBridge || this.#isOnTheWay(move)) this.#leaveSoon();
  }

  #leaveSoon(): void {
    this.#stopBridge?.();
    this.#stopBridge = this.#world.after(BRIDGE, () => {
      this.#stopBridge = undefined;
      if (!this.#world.opened()?.byHover) return;
      this.#shown = undefined;
      this.#world.close();
    });
  }

  #isOnTheWay(point: Point): boolean {
    const box = this.#world.cardBox();
    return box !== undefined && this.#exit !== undefined && isInSafeTriangle(this.#exit, point, box);
  }
}

/** Whether `point` lies between `tip` and the box: in one of the triangles that the tip makes with the box's four sides. */
export function isInSafeTriangle(tip: Point, point: Point, box: Box): boolean {
  const corners: readonly (readonly [Point, Point])[] = [
    [
      { x: box.left, y: box.top },
      { x: box.right, y: box.top },
    ],
    [
      { x: box.right, y: box.top },
      { x: box.right, y: box.bottom },
    ],
    [
      { x: box.right, y: box.bottom },
      { x: box.left, y: box.bottom },
    ],
    [
      { x: box.left, y: box.bottom },
      { x: box.left, y: box.top },
    ],
  ];
  return corners.some(([first, second]) => isInTriangle(point, tip, [first, second]));
}

/** Same side of all three edges, by the signs of the cross products; the edges themselves count as inside. */
function isInTriangle(point: Point, tip: Point, [first, second]: readonly [Point, Point]): boolean {
  const turns = [cross(tip, first, point), cross(first, second, point), cross(second, tip, point)];
  return !(turns.some((turn) => turn < 0) && turns.some((turn) => turn > 0));
}

function cross(from: Point, to: Point, point: Point): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}
