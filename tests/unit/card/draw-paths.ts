import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Draws the pointer paths of `pointer-paths.json`: `node tests/unit/card/draw-paths.ts`. They are drawn after what is known of hands,
 * not recorded from one: aimed movements have the speed of least jerk (Flash and Hogan, 1985), miss a little and are corrected, and
 * a hand at rest trembles by a pixel. The page is a column of 20 lines, 24 px high; a word of each is marked.
 */
/** Milliseconds since the step before, what happens (m: move, d: drag, s: scroll by y, k: key), and where the pointer is. */
export type PathStep = readonly [ms: number, kind: 'm' | 'd' | 's' | 'k', x: number, y: number];
export type PointerPath = { readonly name: string; readonly steps: readonly PathStep[] };
export type PointerPaths = {
  readonly marks: readonly Mark[];
  readonly reading: readonly PointerPath[];
  readonly intended: readonly PointerPath[];
};

type Mark = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Spot = { readonly x: number; readonly y: number };

const FRAME = 16;
let seed = 20261124;

/** A number from 0 to 1, the same at every run (mulberry32). */
function chance(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

const between = (low: number, high: number): number => low + (high - low) * chance();

class Hand {
  readonly steps: PathStep[] = [];
  #waited = 0;
  #at: Spot;

  constructor(from: Spot) {
    this.#at = from;
  }

  to(target: Spot, ms: number, kind: PathStep[1] = 'm'): this {
    const from = this.#at;
    const bend = between(-0.08, 0.08);
    const frames = Math.max(2, Math.round(ms / FRAME));
    for (let frame = 1; frame <= frames; frame++) {
      const part = frame / frames;
      const done = part ** 3 * (10 - 15 * part + 6 * part ** 2);
      const off = Math.sin(Math.PI * done) * bend;
      this.#step(kind, {
        x: from.x + (target.x - from.x) * done - (target.y - from.y) * off,
        y: from.y + (target.y - from.y) * done + (target.x - from.x) * off,
      });
    }
    return this;
  }

  /** An aimed movement that goes a little too far and comes back. */
  aim(target: Spot, ms: number): this {
    const beyond = { x: target.x + (target.x - this.#at.x) * 0.04, y: target.y + (target.y - this.#at.y) * 0.04 };
    return this.to(beyond, ms).to(target, 90);
  }

  rest(ms: number): this {
    const { x, y } = this.#at;
    for (let spent = 0; spent < ms; spent += FRAME) {
      // A hand at rest is still for most of the time.
      if (chance() < 0.2) this.#step('m', { x: x + between(-1, 1), y: y + between(-1, 1) });
      else this.#waited += FRAME;
    }
    this.#step('m', { x, y });
    return this;
  }

  /** Lines pass under the pointer, which stays where it is. */
  scroll(times: number): this {
    for (let time = 0; time < times; time++) {
      this.steps.push([80, 's', 0, 24]);
    }
    return this;
  }

  type(letters: number): this {
    for (let letter = 0; letter < letters; letter++) {
      this.steps.push([Math.round(between(90, 200)), 'k', ...this.#rounded()]);
    }
    return this;
  }

  #step(kind: PathStep[1], to: Spot): void {
    this.#at = to;
    this.steps.push([this.#waited + FRAME, kind, ...this.#rounded()]);
    this.#waited = 0;
  }

  #rounded(): [number, number] {
    return [Math.round(this.#at.x), Math.round(this.#at.y)];
  }
}

const marks: Mark[] = Array.from({ length: 20 }, (_, line) => {
  const left = 140 + ((line * 97) % 400);
  return { left, top: 100 + line * 24, right: left + 48, bottom: 118 + line * 24 };
});
const middle = (line: number): number => 109 + line * 24;
const at = (line: number): Spot => ({ x: (marks[line]?.left ?? 0) + 24, y: middle(line) });

function readings(): PointerPath[] {
  const paths: PointerPath[] = [];
  const draw = (name: string, hand: Hand): void => void paths.push({ name: `${paths.length + 1} ${name}`, steps: hand.steps });
  for (const speed of [5200, 4000, 3000]) {
    const hand = new Hand({ x: 110, y: 300 });
    for (const line of [6, 7, 8]) hand.to({ x: 110, y: middle(line) }, 350).to({ x: 640, y: middle(line) }, speed);
    draw('follows the lines it reads', hand);
  }
  for (const line of [2, 9, 15])
    draw('goes to the scrollbar across the text', new Hand({ x: 60, y: 90 }).to({ x: 980, y: middle(line) }, 600).rest(900));
  for (const line of [3, 8, 13])
    draw('scrolls with the pointer over the text', new Hand({ x: 90, y: 60 }).to({ x: at(line).x, y: middle(line) }, 300).scroll(40));
  for (const line of [4, 10])
    draw(
      'selects a sentence',
      new Hand({ x: 100, y: 80 }).to({ x: at(line).x - 70, y: middle(line) }, 400).to({ x: at(line).x + 20, y: middle(line) }, 900, 'd'),
    );
  for (const line of [5, 12]) draw('types while the pointer lies on a word', new Hand({ x: 100, y: 80 }).to(at(line), 200).type(30));
  for (const line of [1, 11, 18])
    draw('parks the pointer beside a word', new Hand({ x: 700, y: 700 }).to({ x: at(line).x + 60, y: middle(line) }, 700).rest(5000));
  for (const end of [560, 300])
    draw(
      'waves about',
      new Hand({ x: 100, y: 100 })
        .to({ x: 620, y: end }, 260)
        .to({ x: 130, y: 200 }, 240)
        .to({ x: 600, y: 420 }, 250)
        .to({ x: 760, y: 90 }, 300),
    );
  for (const line of [7, 14]) draw('is moved out of the way', new Hand(at(line)).to({ x: 40, y: 640 }, 450).rest(2000));
  return paths;
}

function intentions(): PointerPath[] {
  return marks.map((_, line) => {
    const from = { x: between(20, 900), y: between(20, 700) };
    const far = Math.hypot(from.x - at(line).x, from.y - at(line).y);
    const target = { x: at(line).x + between(-14, 14), y: middle(line) + between(-4, 4) };
    // Fitts: time grows with the logarithm of the distance.
    const hand = new Hand(from).aim(target, between(0.8, 1.3) * (180 + 110 * Math.log2(1 + far / 20))).rest(420);
    return { name: `${line + 1} word of line ${line + 1}`, steps: hand.steps };
  });
}

const drawn: PointerPaths = { marks, reading: readings(), intended: intentions() };
writeFileSync(resolve(import.meta.dirname, 'pointer-paths.json'), `${JSON.stringify(drawn)}\n`);
