import { followsHead } from '../text/inflection.ts';
import { FLAG, GAP, SHAPE } from '../text/tokens.ts';
import { addLetter, foldWord, hashFolded, hashStretch, takeBack } from '../text/word-hash.ts';
import type { Hit, Scan } from './find-candidates.ts';
import { noteRecords } from './note-records.ts';
import { type PluralCut, pluralCuts } from './plural-cuts.ts';
import { mayHold } from './word-filter.ts';
import { follow, HAS_MORE, lookUp, RECORD } from './word-table.ts';

/**
 * One word on the way into the table: the words read before it, and the reading of it that is being tried. Steps are kept and used
 * again, one for each depth: making them anew for every reading took a third of all time.
 */
export type Step = {
  /** Where the way began, the lanes of the words before this one, and whether a comma or the like stood between them. */
  from: number;
  a: number;
  b: number;
  comma: boolean;
  /** The lanes with this word, and their value in the table. */
  nextA: number;
  nextB: number;
  value: number;
  /** The place of the reading's last word, the end of its text, and whether a label may not go on behind it. */
  at: number;
  end: number;
  last: boolean;
  changed: Hit['changed'];
};

function makeStep(): Step {
  return { from: 0, a: 0, b: 0, comma: false, nextA: 0, nextB: 0, value: 0, at: 0, end: 0, last: false, changed: 'no' };
}

const steps: Step[] = [makeStep()];

function stepAt(depth: number): Step {
  let step = steps[depth];
  if (!step) {
    step = makeStep();
    steps[depth] = step;
  }
  return step;
}

/** The word that is being read. */
const lanes = { a: 0, b: 0 };
/** The same without its possessive. */
const bare = { a: 0, b: 0 };

/** Notes every label and cue that begins with a word of a text. */
export function readFrom(scan: Scan, at: number): void {
  const step = stepAt(0);
  step.from = at;
  readOn(scan, 0, at);
}

/** Tries every reading of the word at `at` on the way so far: as it is, without its possessive or plural, its umlauts spelled out, joined to the next. */
function readOn(scan: Scan, depth: number, at: number): void {
  const { tokens } = scan;
  const flags = tokens.flags[at] ?? 0;
  const step = stepAt(depth);
  step.at = at;
  step.last = false;
  step.changed = flags & FLAG.mixedScript ? 'disguised' : 'no';
  step.end = tokens.end[at] ?? 0;
  lanes.a = tokens.laneA[at] ?? 0;
  lanes.b = tokens.laneB[at] ?? 0;
  tryReading(scan, depth, step);
  if (flags === 0) return;
  if (flags & (FLAG.possessive | FLAG.umlaut)) readMarked(scan, depth, step);
  if (flags & FLAG.endsInS && !(flags & FLAG.mixedScript)) readPlural(scan, depth, step);
  if (flags & FLAG.hyphenNext) readJoined(scan, depth, { step, at });
}

/** A word with a possessive, and one with umlauts. */
function readMarked(scan: Scan, depth: number, step: Step): void {
  const { text, tokens } = scan;
  const { at, end } = step;
  const flags = tokens.flags[at] ?? 0;
  if (flags & FLAG.possessive) {
    setToBare(scan, at);
    step.end = tokens.base[at] ?? 0;
    step.last = true;
    tryReading(scan, depth, step);
  }
  if (flags & FLAG.umlaut) {
    hashFolded(foldWord(text.slice(tokens.start[at], end), true), lanes);
    step.end = end;
    step.last = false;
    tryReading(scan, depth, step);
  }
}

const S = 0x73;

/** Puts the word at a place without its possessive into `lanes`. */
function setToBare({ tokens }: Scan, at: number): void {
  lanes.a = tokens.laneA[at] ?? 0;
  lanes.b = tokens.laneB[at] ?? 0;
  if ((tokens.flags[at] ?? 0) & FLAG.possessive) takeBack(lanes, S);
}

/** Puts a singular of the word in `bare` into `lanes`. */
function setToSingular({ cut, add }: PluralCut): void {
  lanes.a = bare.a;
  lanes.b = bare.b;
  for (let letter = cut.length - 1; letter >= 0; letter -= 1) takeBack(lanes, cut.charCodeAt(letter));
  for (let letter = 0; letter < add.length; letter += 1) addLetter(lanes, add.charCodeAt(letter));
}

function readPlural(scan: Scan, depth: number, step: Step): void {
  const { text, tokens } = scan;
  const { at } = step;
  const start = tokens.start[at] ?? 0;
  const base = tokens.base[at] ?? 0;
  step.changed = 'inflected';
  step.end = base;
  for (const cut of pluralCuts(text, { start, end: base, shape: tokens.shape[at] ?? 0 })) {
    setToBare(scan, at);
    bare.a = lanes.a;
    bare.b = lanes.b;
    setToSingular(cut);
    if (!leadsOn(scan, step)) continue;
    step.last = !nextFollowsHead(scan, at);
    take(scan, depth, step);
  }
}

function nextFollowsHead({ text, tokens }: Scan, at: number): boolean {
  if (at + 1 >= tokens.count || tokens.gap[at + 1] !== GAP.space) return false;
  return followsHead(text.slice(tokens.start[at + 1], tokens.end[at + 1]));
}

/** Two words with a hyphen between them read as one: pre-emptive, cease-fires. */
function readJoined(scan: Scan, depth: number, { step, at }: { step: Step; at: number }): void {
  const { text, tokens } = scan;
  const start = tokens.start[at] ?? 0;
  const end = tokens.base[at + 1] ?? 0;
  step.at = at + 1;
  step.end = end;
  step.changed = 'no';
  step.last = false;
  const stretch = { text, start, end, suffix: '' };
  hashStretch(stretch, lanes);
  tryReading(scan, depth, step);
  step.changed = 'inflected';
  step.last = true;
  for (const cut of pluralCuts(text, { start, end, shape: SHAPE.lower })) {
    hashStretch(stretch, bare);
    setToSingular(cut);
    tryReading(scan, depth, step);
  }
}

function tryReading(scan: Scan, depth: number, step: Step): void {
  if (leadsOn(scan, step)) take(scan, depth, step);
}

/** Looks up the way with the word in `lanes`, and leaves what it finds in the step. Few words begin a label: a filter spares the look-up. */
function leadsOn({ index }: Scan, step: Step): boolean {
  const { table } = index;
  if (step.a === 0 && !mayHold(table.first, lanes.a)) return false;
  const a = follow(step.a, lanes.a);
  const b = follow(step.b, lanes.b);
  step.nextA = a;
  step.nextB = b;
  step.value = lookUp(table, a, b);
  return step.value !== 0;
}

function take(scan: Scan, depth: number, step: Step): void {
  const { value } = step;
  if (value & RECORD) noteRecords(scan, step);
  const next = step.at + 1;
  if (!(value & HAS_MORE) || step.last || next >= scan.tokens.count) return;
  const gap = scan.tokens.gap[next] ?? GAP.strong;
  if (gap > GAP.hyphen && !bridges(scan, next, gap)) return;
  const on = stepAt(depth + 1);
  on.from = step.from;
  on.a = step.nextA;
  on.b = step.nextB;
  on.comma = step.comma || gap > GAP.dot;
  readOn(scan, depth + 1, next);
}

/** A dot after an initial or a short title (John F. Kennedy, St. Petersburg); a comma or a glued dot, which only some labels allow. */
function bridges({ tokens }: Scan, next: number, gap: number): boolean {
  if (gap === GAP.comma || gap === GAP.glued) return true;
  const shape = tokens.shape[next - 1];
  const length = (tokens.end[next - 1] ?? 0) - (tokens.start[next - 1] ?? 0);
  return gap === GAP.dot && (shape === SHAPE.initial || (shape === SHAPE.title && length <= 4));
}
