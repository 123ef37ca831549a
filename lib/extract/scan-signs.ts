import type { Span } from '../text/passage.ts';
import { APPOSED_WORDS, CUE_WORDS, type CueKind, type CueWord } from './cue-words.ts';

/** A word or sign that may tie a term to its definition; the span of an `apposed` one starts at its comma, dash or bracket. */
export type Sign = Span & { readonly kind: CueKind | 'apposed' };

/** The places of a text at which something may be defined; each list is in the order of the text. */
export type Signs = {
  /** What stands between two brackets: at most 240 characters, an inner pair before the one around it. */
  readonly brackets: readonly Span[];
  readonly equals: readonly number[];
  /** Places of two capitals in a row that start or continue a word, the first of each run. */
  readonly capitals: readonly number[];
  /** Places of words that open with one capital. */
  readonly names: readonly number[];
  /** Places of full stops, question and exclamation marks and line breaks. */
  readonly stops: readonly number[];
  readonly cues: readonly Sign[];
};

const LONGEST_INSIDE = 240;
const DEEPEST = 8;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;

/* What to do at a character. The loop asks this table once for each character of a page and does nothing at most of them. */
const BLANK = 1;
const OPEN = 2;
const CLOSE = 3;
const EQUALS = 4;
const COMMA = 5;
const CAPITAL = 6;
const STOP = 7;
const ACTIONS = new Uint8Array(0x530);
for (let code = 65; code < ACTIONS.length; code++) if (/\p{Lu}/u.test(String.fromCharCode(code))) ACTIONS[code] = CAPITAL;
for (const [signs, action] of [
  [' \t"', BLANK],
  ['.!?\n', STOP],
  ['([', OPEN],
  [')]', CLOSE],
  ['=', EQUALS],
  [',:', COMMA],
] as const) {
  for (const sign of signs) ACTIONS[sign.charCodeAt(0)] = action;
}

/* Cue words by their first two letters, the longest first; `OPENS` answers at once for all the pairs that open none. */
const CUES = new Map<number, readonly CueWord[]>();
const OPENS = new Uint8Array(1 << 14);
for (const cue of [...CUE_WORDS].sort((one, other) => other.text.length - one.text.length)) {
  const key = keyOf(cue.text.charCodeAt(0), cue.text.charCodeAt(1));
  CUES.set(key, [...(CUES.get(key) ?? []), cue]);
  OPENS[key] = 1;
}

function keyOf(first: number, second: number): number {
  return ((first & 127) << 7) | (second & 127);
}

/** Reads a text once, character by character, and notes every place that may define something. */
export function scanSigns(text: string): Signs {
  const signs = {
    brackets: [] as Span[],
    equals: [] as number[],
    capitals: [] as number[],
    names: [] as number[],
    stops: [] as number[],
    cues: [] as Sign[],
  };
  const open: number[] = [];
  const last = text.length - 1;
  for (let at = 0; at < last; at++) {
    const code = text.charCodeAt(at);
    const action = code < 0x530 ? ACTIONS[code] : code === EM_DASH || code === EN_DASH ? COMMA : 0;
    if (action === 0) continue;
    if (action === BLANK) noteCue(text, at + 1, signs.cues);
    else if (action === STOP) signs.stops.push(at);
    else if (action === CAPITAL) {
      const next = text.charCodeAt(at + 1);
      if (next < 0x530 && ACTIONS[next] === CAPITAL) {
        signs.capitals.push(at);
        while (ACTIONS[text.charCodeAt(at + 1)] === CAPITAL) at++;
      } else if (next > 96 && !(text.charCodeAt(at - 1) > 96)) signs.names.push(at);
    } else if (action === COMMA) noteApposed(text, at, signs.cues);
    else if (action === EQUALS) signs.equals.push(at);
    else if (action === OPEN) {
      noteApposed(text, at, signs.cues);
      noteCue(text, at + 1, signs.cues);
      if (open.length === DEEPEST) open.shift();
      open.push(at);
    } else noteBracket(open.pop(), at, signs.brackets);
  }
  if (ACTIONS[text.charCodeAt(last)] === CLOSE) noteBracket(open.pop(), last, signs.brackets);
  return signs;
}

function noteBracket(open: number | undefined, close: number, brackets: Span[]): void {
  if (open !== undefined && close - open <= LONGEST_INSIDE && close - open > 2) brackets.push({ start: open + 1, end: close });
}

function noteCue(text: string, at: number, cues: Sign[]): void {
  const key = keyOf(text.charCodeAt(at), text.charCodeAt(at + 1));
  if (OPENS[key] === 0) return;
  for (const { text: word, kind } of CUES.get(key) ?? []) {
    if (text.startsWith(word, at) && isBreak(text.charCodeAt(at + word.length))) {
      cues.push({ start: at, end: at + word.length, kind });
      return;
    }
  }
}

function noteApposed(text: string, at: number, cues: Sign[]): void {
  const start = text.charCodeAt(at + 1) === 32 ? at + 2 : at + 1;
  const code = text.charCodeAt(start);
  // a, i, m, o, t, w
  if (code !== 97 && code !== 105 && code !== 109 && code !== 111 && code !== 116 && code !== 119) return;
  for (const word of APPOSED_WORDS) {
    if (text.startsWith(word, start) && text.charCodeAt(start + word.length) === 32) {
      cues.push({ start: at, end: start + word.length, kind: 'apposed' });
      return;
    }
  }
}

/** A blank, a comma, a colon or an opening quotation mark ends a cue word. */
function isBreak(code: number): boolean {
  return code === 32 || code === 10 || code === 44 || code === 58 || code === 0xa0;
}
