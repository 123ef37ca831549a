import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Box, HoverIntent } from '../../../lib/card/hover-intent.ts';
import type { PointerPath, PointerPaths } from './draw-paths.ts';

const { marks, reading, intended }: PointerPaths = JSON.parse(readFileSync(resolve(import.meta.dirname, 'pointer-paths.json'), 'utf8'));

const holds = (box: Box, { x, y }: { x: number; y: number }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** Replays a path over the marks by a clock of its own; gives the numbers of the marks whose cards were opened. */
function replay({ steps }: PointerPath, delay = 250): number[] {
  const opened: number[] = [];
  const timers = new Set<{ readonly at: number; readonly then: () => void }>();
  let now = 0;
  let scrolled = 0;
  let open: { mark: Box; byHover: boolean } | undefined;
  const boxes = () => marks.map((box) => ({ ...box, top: box.top - scrolled, bottom: box.bottom - scrolled }));
  const intent = new HoverIntent<Box>({
    after(ms, then) {
      const timer = { at: now + ms, then };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    dwell: () => delay,
    expect: () => undefined,
    markAt: (point) => marks[boxes().findIndex((box) => holds(box, point))],
    isOver: (mark, { x, y }) => holds(mark, { x, y: y + scrolled }),
    cardBox: () => undefined,
    opened: () => open,
    open(mark) {
      open = { mark, byHover: true };
      opened.push(marks.indexOf(mark as (typeof marks)[number]));
    },
    close() {
      open = undefined;
    },
  });
  const runUntil = (end: number): void => {
    for (;;) {
      const next = [...timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      timers.delete(next);
      now = next.at;
      next.then();
    }
    now = end;
  };
  for (const [ms, kind, x, y] of steps) {
    runUntil(now + ms);
    if (kind === 's') scrolled += y;
    if (kind === 's' || kind === 'k') intent.pause();
    else intent.move({ x, y, pressed: kind === 'd', mayOpen: true, inCard: false });
  }
  return opened;
}

describe('replayed pointer paths', () => {
  it('are twenty of either kind', () => expect([reading.length, intended.length]).toEqual([20, 20]));

  it.each(reading)('reading: $name opens nothing', (path) => expect(replay(path)).toEqual([]));

  it.each(intended)('meant: $name opens its card', (path) => expect(replay(path)).toEqual([intended.indexOf(path)]));

  it('would open cards if a passing pointer were enough', () => {
    expect(reading.flatMap((path) => replay(path, 16)).length).toBeGreaterThan(0);
  });
});

const SPEEDS = { slow: 40, usual: 400, fast: 2500 };
const EIGHT = [0, 45, 90, 135, 180, 225, 270, 315];

describe('the gap to the card', () => {
  const word: Box = { left: 480, top: 390, right: 520, bottom: 410 };

  /** A card 24 px away from the word in a direction, and where a pointer in it would be. */
  function cardTowards(angle: number) {
    const [dx, dy] = [Math.round(Math.cos((angle * Math.PI) / 180)), Math.round(Math.sin((angle * Math.PI) / 180))];
    const left = dx === 0 ? 400 : dx > 0 ? word.right + 24 : word.left - 24 - 200;
    const top = dy === 0 ? 300 : dy > 0 ? word.bottom + 24 : word.top - 24 - 200;
    const box = { left, top, right: left + 200, bottom: top + 200 };
    return { box, inside: { x: dx === 0 ? 500 : dx > 0 ? left + 30 : left + 170, y: dy === 0 ? 400 : dy > 0 ? top + 30 : top + 170 } };
  }

  it.each(Object.entries(SPEEDS).flatMap(([name, speed]) => EIGHT.map((angle) => ({ name, speed, angle }))))(
    'is crossed at $name speed towards $angle°',
    ({ speed, angle }) => {
      const { box, inside } = cardTowards(angle);
      let now = 0;
      let isOpen = true;
      const timers = new Set<{ readonly at: number; readonly then: () => void }>();
      const intent = new HoverIntent<Box>({
        after(ms, then) {
          const timer = { at: now + ms, then };
          timers.add(timer);
          return () => timers.delete(timer);
        },
        dwell: () => 250,
        markAt: () => undefined,
        isOver: (mark, point) => holds(mark, point),
        cardBox: () => box,
        opened: () => (isOpen ? { mark: word, byHover: true } : undefined),
        open: () => undefined,
        close() {
          isOpen = false;
        },
      });
      const start = { x: 500, y: 400 };
      const far = Math.hypot(inside.x - start.x, inside.y - start.y);
      const frames = Math.max(1, Math.round(((far / speed) * 1000) / 16));
      for (let frame = 0; frame <= frames; frame++) {
        const point = { x: start.x + ((inside.x - start.x) * frame) / frames, y: start.y + ((inside.y - start.y) * frame) / frames };
        intent.move({ ...point, pressed: false, mayOpen: true, inCard: holds(box, point) });
        now += 16;
        for (const timer of [...timers].filter(({ at }) => at <= now)) {
          timers.delete(timer);
          timer.then();
        }
      }
      now += 60_000;
      for (const timer of timers) timer.then();
      expect(isOpen).toBe(true);
    },
  );
});
