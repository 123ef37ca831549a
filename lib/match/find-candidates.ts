import { FLAG, type Tokens } from '../text/tokens.ts';
import { backA, onA } from '../text/word-hash.ts';
import type { LabelIndex } from './index-form.ts';
import { readFrom } from './walk-words.ts';
import { mayHold, type WordFilter } from './word-filter.ts';
import { follow } from './word-table.ts';

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

/** Finds every label and every cue in a text, overlapping ones too, in one pass over its words. */
export function findCandidates(scan: Scan): void {
  const { laneA, flags, count } = scan.tokens;
  const { first } = scan.index.table;
  // Nine of ten words end here: no label begins with them.
  for (let at = 0; at < count; at += 1) {
    if (mayHold(first, laneA[at] ?? 0) ? goesOnward(scan, at) : flags[at] !== 0 && mayBegin(scan, first, at)) readFrom(scan, at);
  }
}

/** False for a word that begins labels but is none and begins none with the next word, neither of them anything but plain. */
function goesOnward({ index, tokens }: Scan, at: number): boolean {
  const { laneA, flags, count } = tokens;
  if (flags[at] !== 0) return true;
  const { onward } = index.table;
  const lane = follow(0, laneA[at] ?? 0);
  const next = at + 1;
  return mayHold(onward, lane) || (next < count && (flags[next] !== 0 || mayHold(onward, follow(lane, laneA[next] ?? 0))));
}

const S = 0x73;
const E = 0x65;
const Y = 0x79;

/** True when a word may begin a label without its possessive or plural s, spelled in another way or joined to the next. */
function mayBegin({ text, tokens }: Scan, first: WordFilter, at: number): boolean {
  const flags = tokens.flags[at] ?? 0;
  if (flags & (FLAG.umlaut | FLAG.mixedScript | FLAG.hyphenNext)) return true;
  const lane = tokens.laneA[at] ?? 0;
  const bare = flags & FLAG.possessive ? backA(lane, S) : lane;
  if (flags & FLAG.possessive && mayHold(first, bare)) return true;
  return (flags & FLAG.endsInS) !== 0 && isPluralOfFirst(text, first, { lane: bare, end: tokens.base[at] ?? 0 });
}

/** Rarer plurals (-ses, -ves) are let through unseen. */
function isPluralOfFirst(text: string, first: WordFilter, { lane, end }: { lane: number; end: number }): boolean {
  const stem = backA(lane, S);
  if (mayHold(first, stem)) return true;
  if ((text.charCodeAt(end - 2) | 0x20) !== E) return false;
  const third = text.charCodeAt(end - 3) | 0x20;
  if (third === S || third === 0x76) return true;
  const short = backA(stem, E);
  return mayHold(first, third === 0x69 ? onA(backA(short, third), Y) : short);
}
