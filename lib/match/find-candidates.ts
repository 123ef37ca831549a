import { followsHead } from '../text/inflection.ts';
import type { Span } from '../text/passage.ts';
import { FLAG, GAP, SHAPE, type Tokens } from '../text/tokens.ts';
import { backA, foldWord, hashFolded, hashStretch, onA } from '../text/word-hash.ts';
import { isWrittenAs } from './check-case.ts';
import { type LabelIndex, labelAt } from './index-form.ts';
import { CUE_SHIFT, RULE } from './label-rules.ts';
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

/** The words read so far on the way into the trie. */
type Path = { readonly from: number; readonly a: number; readonly b: number; readonly comma: boolean };

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
      readOn(scan, { from: at, a: 0, b: 0, comma: false }, at);
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

/** Tries every reading of the word at `at` after a path: as it is, without its possessive or plural, its umlauts spelled out, joined to the next. */
function readOn(scan: Scan, path: Path, at: number): void {
  const { text, tokens } = scan;
  const flags = tokens.flags[at] ?? 0;
  const start = tokens.start[at] ?? 0;
  const end = tokens.end[at] ?? 0;
  const base = tokens.base[at] ?? 0;
  const changed = flags & FLAG.mixedScript ? 'disguised' : 'no';
  lanes.a = tokens.laneA[at] ?? 0;
  lanes.b = tokens.laneB[at] ?? 0;
  if (leadsOn(scan, path)) take(scan, path, { ...reached, at, end, changed, last: false });
  if (flags & FLAG.possessive) {
    hashStretch({ text, start, end: base, suffix: '' }, lanes);
    if (leadsOn(scan, path)) take(scan, path, { ...reached, at, end: base, changed, last: true });
  }
  if (flags & FLAG.umlaut) {
    hashFolded(foldWord(text.slice(start, end), true), lanes);
    if (leadsOn(scan, path)) take(scan, path, { ...reached, at, end, changed, last: false });
  }
  readPlural(scan, path, { at, start, base });
  if (at + 1 < tokens.count && tokens.gap[at + 1] === GAP.hyphen) readJoined(scan, path, at);
}

function readPlural(scan: Scan, path: Path, word: { at: number; start: number; base: number }): void {
  const { text, tokens } = scan;
  const { at, start, base } = word;
  if ((text.charCodeAt(base - 1) | 0x20) !== S) return;
  for (const { cut, add } of pluralCuts(text, { start, end: base, shape: tokens.shape[at] ?? 0 })) {
    hashStretch({ text, start, end: base - cut, suffix: add }, lanes);
    if (leadsOn(scan, path)) take(scan, path, { ...reached, at, end: base, changed: 'inflected', last: !nextFollowsHead(scan, at) });
  }
}

function nextFollowsHead({ text, tokens }: Scan, at: number): boolean {
  if (at + 1 >= tokens.count || tokens.gap[at + 1] !== GAP.space) return false;
  return followsHead(text.slice(tokens.start[at + 1], tokens.end[at + 1]));
}

/** Two words with a hyphen between them read as one: pre-emptive, cease-fires. */
function readJoined(scan: Scan, path: Path, at: number): void {
  const { text, tokens } = scan;
  const start = tokens.start[at] ?? 0;
  const next = at + 1;
  const end = tokens.base[next] ?? 0;
  hashStretch({ text, start, end, suffix: '' }, lanes);
  if (leadsOn(scan, path)) take(scan, path, { ...reached, at: next, end, changed: 'no', last: false });
  for (const { cut, add } of pluralCuts(text, { start, end, shape: SHAPE.lower })) {
    hashStretch({ text, start, end: end - cut, suffix: add }, lanes);
    if (leadsOn(scan, path)) take(scan, path, { ...reached, at: next, end, changed: 'inflected', last: true });
  }
}

/** Where a path leads with one more word: the lanes of the prefix, and its value in the table. */
const reached = { a: 0, b: 0, value: 0 };

/** Looks up the path with the word in `lanes`, and leaves what it finds in `reached`. Few words begin a label: a filter spares the look-up. */
function leadsOn({ index }: Scan, path: Path): boolean {
  const { table } = index;
  reached.a = follow(path.a, lanes.a);
  if (path.a === 0 && !mayHold(table.first, reached.a)) return false;
  reached.b = follow(path.b, lanes.b);
  reached.value = lookUp(table, reached.a, reached.b);
  return reached.value !== 0;
}

/** One reading of a word that the table knows: the prefix it completes, the place of its last word, the end of its text, and whether a label may go on. */
type Reading = typeof reached & { readonly at: number; readonly end: number; readonly changed: Hit['changed']; readonly last: boolean };

function take(scan: Scan, path: Path, reading: Reading): void {
  const { a, b, value } = reading;
  if (value & RECORD) emit(scan, path, reading);
  const next = reading.at + 1;
  if (!(value & HAS_MORE) || reading.last || next >= scan.tokens.count) return;
  const gap = scan.tokens.gap[next] ?? GAP.strong;
  if (gap > GAP.hyphen && !bridges(scan, next, gap)) return;
  readOn(scan, { from: path.from, a, b, comma: path.comma || gap > GAP.dot }, next);
}

/** A dot after an initial or a short title (John F. Kennedy, St. Petersburg); a comma or a glued dot, which only some labels allow. */
function bridges({ tokens }: Scan, next: number, gap: number): boolean {
  if (gap === GAP.comma || gap === GAP.glued) return true;
  const shape = tokens.shape[next - 1];
  const length = (tokens.end[next - 1] ?? 0) - (tokens.start[next - 1] ?? 0);
  return gap === GAP.dot && (shape === SHAPE.initial || (shape === SHAPE.title && length <= 4));
}

function emit(scan: Scan, path: Path, reading: Reading): void {
  const { index, tokens, open, hits, cues } = scan;
  const { records, concepts } = index;
  const { from } = path;
  const { at: to, end } = reading;
  const start = tokens.start[from] ?? 0;
  for (let record = (reading.value & RECORD) - 1; record >= 0; record = records.next[record] ?? -1) {
    const concept = records.concept[record] ?? 0;
    const rule = records.rule[record] ?? 0;
    if (!open[concepts.glossary[concept] ?? 0]) continue;
    if (rule & RULE.cue) cues.push({ from, to, concept, cue: rule >> CUE_SHIFT, weak: (rule & RULE.weak) !== 0 });
    else if ((!path.comma || rule & RULE.loose) && isWrittenAs(scan, { record, rule, from, to, end })) {
      const changed = reading.changed === 'no' && rule & RULE.inflected ? 'inflected' : reading.changed;
      const place = rule & RULE.signs ? withSigns(scan, record, { start, end }) : { start, end };
      hits.push({ from, to, start: place.start, end: place.end, record, concept, rule, changed });
    }
  }
}

/** Takes in the signs around a mention that its label has as well: Apple Inc., Google+, #willpower. */
function withSigns({ index, text }: Scan, record: number, { start, end }: Span): Span {
  const label = labelAt(index, record);
  const before = /^[^\p{L}\p{N}\s]+/u.exec(label)?.[0] ?? '';
  const after = /[^\p{L}\p{N}\s]+$/u.exec(label)?.[0] ?? '';
  return {
    start: before !== '' && text.endsWith(before, start) ? start - before.length : start,
    end: after !== '' && text.startsWith(after, end) ? end + after.length : end,
  };
}
