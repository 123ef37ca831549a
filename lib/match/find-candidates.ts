import { followsHead } from '../text/inflection.ts';
import { FLAG, GAP, SHAPE, type Tokens } from '../text/tokens.ts';
import { backA, foldWord, hashFolded, hashStretch, onA } from '../text/word-hash.ts';
import type { LabelIndex } from './index-form.ts';
import { noteRecords } from './note-records.ts';
import { pluralCuts } from './plural-cuts.ts';
import { mayHold } from './word-filter.ts';
import { follow, HAS_MORE, lookUp, RECORD } from './word-table.ts';

/** A label found in a text: words `from` to `to` (both counted), and where they stand in the text. */
export type Hit = {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly record: number;
  readonly concept: number;
  readonly rule: number;
  /** The text adds a plural, writes the label with foreign look-alikes, or spells it in another way. */
  readonly changed: 'no' | 'inflected' | 'disguised' | 'misspelled';
};

/** A word that speaks for a concept, by its number among the concept's cues. */
export type CueHit = { readonly from: number; readonly to: number; readonly concept: number; readonly cue: number; readonly weak: boolean };

/** One text being read: its words, what is being looked for, and what was found so far. */
export type Scan = {
  readonly index: LabelIndex;
  readonly text: string;
  readonly tokens: Tokens;
  /** By glossary number: whether its language is the text's, and it is still there. */
  readonly open: readonly boolean[];
  readonly hits: Hit[];
  readonly cues: CueHit[];
};

/**
 * One word on the way into the trie: the words read before it, and the reading of it that is being tried. Steps are kept and used
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

const steps: Step[] = [];

function stepAt(depth: number): Step {
  let step = steps[depth];
  if (!step) {
    step = makeStep();
    steps[depth] = step;
  }
  return step;
}

const lanes = { a: 0, b: 0 };

/** Finds every label and every cue in a text, overlapping ones too, in one pass over its words. */
export function findCandidates(scan: Scan): void {
  const { laneA, flags, gap, count } = scan.tokens;
  const { first } = scan.index.table;
  for (let at = 0; at < count; at += 1) {
    if (
      mayHold(first, follow(0, laneA[at] ?? 0)) ||
      flags[at] !== 0 ||
      (at + 1 < count && gap[at + 1] === GAP.hyphen) ||
      isPluralOfFirst(scan, at)
    ) {
      const step = stepAt(0);
      step.from = at;
      readOn(scan, 0, at);
    }
  }
}

const S = 0x73;
const E = 0x65;
const Y = 0x79;

/** True when a word in s may be the plural of one that begins a label; rarer plurals (-ses, -ves) are let through unseen. */
function isPluralOfFirst({ index, text, tokens }: Scan, at: number): boolean {
  const end = tokens.end[at] ?? 0;
  if ((text.charCodeAt(end - 1) | 0x20) !== S) return false;
  const { first } = index.table;
  const stem = backA(tokens.laneA[at] ?? 0, S);
  if (mayHold(first, follow(0, stem))) return true;
  if ((text.charCodeAt(end - 2) | 0x20) !== E) return false;
  const third = text.charCodeAt(end - 3) | 0x20;
  if (third === S || third === 0x76) return true;
  const short = backA(stem, E);
  return mayHold(first, follow(0, third === 0x69 ? onA(backA(short, third), Y) : short));
}

/** Tries every reading of the word at `at` on the way so far: as it is, without its possessive or plural, its umlauts spelled out, joined to the next. */
function readOn(scan: Scan, depth: number, at: number): void {
  const { text, tokens } = scan;
  const flags = tokens.flags[at] ?? 0;
  const step = stepAt(depth);
  step.at = at;
  step.last = false;
  step.changed = flags & FLAG.mixedScript ? 'disguised' : 'no';
  step.end = tokens.end[at] ?? 0;
  lanes.a = tokens.laneA[at] ?? 0;
  lanes.b = tokens.laneB[at] ?? 0;
  tryReading(scan, depth, step);
  if (flags !== 0) readMarked(scan, depth, step);
  const base = tokens.base[at] ?? 0;
  if ((text.charCodeAt(base - 1) | 0x20) === S) readPlural(scan, depth, step);
  if (at + 1 < tokens.count && tokens.gap[at + 1] === GAP.hyphen) readJoined(scan, depth, { step, at });
}

/** A word with a possessive, and one with umlauts. */
function readMarked(scan: Scan, depth: number, step: Step): void {
  const { text, tokens } = scan;
  const { at, end } = step;
  const flags = tokens.flags[at] ?? 0;
  const start = tokens.start[at] ?? 0;
  const base = tokens.base[at] ?? 0;
  if (flags & FLAG.possessive) {
    hashStretch({ text, start, end: base, suffix: '' }, lanes);
    step.end = base;
    step.last = true;
    tryReading(scan, depth, step);
  }
  if (flags & FLAG.umlaut) {
    hashFolded(foldWord(text.slice(start, end), true), lanes);
    step.end = end;
    step.last = false;
    tryReading(scan, depth, step);
  }
}

function readPlural(scan: Scan, depth: number, step: Step): void {
  const { text, tokens } = scan;
  const { at } = step;
  const start = tokens.start[at] ?? 0;
  const base = tokens.base[at] ?? 0;
  step.changed = 'inflected';
  step.end = base;
  for (const { cut, add } of pluralCuts(text, { start, end: base, shape: tokens.shape[at] ?? 0 })) {
    hashStretch({ text, start, end: base - cut, suffix: add }, lanes);
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
  hashStretch({ text, start, end, suffix: '' }, lanes);
  tryReading(scan, depth, step);
  step.changed = 'inflected';
  step.last = true;
  for (const { cut, add } of pluralCuts(text, { start, end, shape: SHAPE.lower })) {
    hashStretch({ text, start, end: end - cut, suffix: add }, lanes);
    tryReading(scan, depth, step);
  }
}

function tryReading(scan: Scan, depth: number, step: Step): void {
  if (leadsOn(scan, step)) take(scan, depth, step);
}

/** Looks up the way with the word in `lanes`, and leaves what it finds in the step. Few words begin a label: a filter spares the look-up. */
function leadsOn({ index }: Scan, step: Step): boolean {
  const { table } = index;
  const a = follow(step.a, lanes.a);
  if (step.a === 0 && !mayHold(table.first, a)) return false;
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
