import type { Point } from '../../../lib/card/card-target.ts';
import { type Box, HoverIntent } from '../../../lib/card/hover-intent.ts';

type Word = { readonly name: string; readonly box: Box };

export const dmz: Word = { name: 'DMZ', box: { left: 100, top: 100, right: 140, bottom: 120 } };
const jsa: Word = { name: 'JSA', box: { left: 300, top: 100, right: 340, bottom: 120 } };
const CARD: Box = { left: 76, top: 126, right: 460, bottom: 426 };

const isIn = (box: Box, { x, y }: Point): boolean => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** A page with two words, a clock that is turned by hand, and a pointer. */
export function world() {
  let now = 0;
  const timers = new Set<{ readonly at: number; readonly then: () => void }>();
  const log: string[] = [];
  let hitTests = 0;
  let opened: { mark: Word; byHover: boolean } | undefined;
  const intent = new HoverIntent<Word>({
    after: (ms, then) => {
      const timer = { at: now + ms, then };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    dwell: () => 250,
    markAt: (point) => {
      hitTests++;
      return [dmz, jsa].find(({ box }) => isIn(box, point));
    },
    isOver: ({ box }, point) => isIn(box, point),
    cardBox: () => (opened ? CARD : undefined),
    opened: () => opened,
    open: (mark) => {
      opened = { mark, byHover: true };
      log.push(`open ${mark.name}`);
    },
    close: () => {
      opened = undefined;
      log.push('close');
    },
  });
  const pass = (ms: number): void => {
    const end = now + ms;
    for (;;) {
      const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers.delete(next);
      now = next.at;
      next.then();
    }
    now = end;
  };
  const move = (x: number, y: number, pressed = false): void =>
    intent.move({ x, y, pressed, mayOpen: true, inCard: opened !== undefined && isIn(CARD, { x, y }) });
  /** Moves in steps of 16 ms, as a browser reports a moving pointer. */
  const glide = (from: Point, to: Point, ms: number): void => {
    const steps = Math.max(1, Math.round(ms / 16));
    for (let step = 1; step <= steps; step++) {
      move(from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps);
      pass(16);
    }
  };
  return {
    intent,
    log,
    pass,
    move,
    glide,
    hitTests: () => hitTests,
    /** The reader closes the card, or opens one by other means than hovering. */
    show: (mark: Word | undefined, byHover = false) => {
      opened = mark && { mark, byHover };
    },
  };
}
