import { CHAR, charCodes, charKinds, learnChar } from './char-table.ts';
import type { Span } from './passage.ts';
import { readGap } from './read-gap.ts';
import { readHardWord } from './read-hard-word.ts';
import { FLAG, GAP, growTokens, SHAPE, type Tokens } from './tokens.ts';
import { goesOn, isPlainPossessive } from './word-ends.ts';
import { PRIME_A, PRIME_B, SEED_A, SEED_B } from './word-hash.ts';

const gap = { kind: 0 };

/**
 * Splits a text into folded words (DESIGN §5), one pass, linear in the text whatever it holds.
 * Hyphens and dashes split words, apostrophes and the dots of acronyms do not, `&` is the word "and".
 */
export function readTokens(text: string, tokens: Tokens): void {
  const length = text.length;
  tokens.count = tokens.capitalCount = 0;
  let at = readGap(text, 0, gap);
  gap.kind = GAP.strong;
  while (at < length) {
    if (tokens.count === tokens.start.length) growTokens(tokens);
    at = readPlainWords(text, at, tokens);
    if (at >= length || tokens.count === tokens.start.length) continue;
    const n = tokens.count;
    tokens.gap[n] = gap.kind;
    at = readGap(text, readHardWord(text, at, tokens), gap);
    if (tokens.count === n) continue;
    if (tokens.shape[n] !== SHAPE.lower) tokens.capitals[tokens.capitalCount++] = n;
    if (gap.kind === GAP.hyphen) tokens.flags[n] = (tokens.flags[n] ?? 0) | FLAG.hyphenNext;
  }
}

const S = 0x73;
const FOLD = 0xffff;
const SPACE = -CHAR.space;
/** Capitals and digits of longer words could not be counted in one number. */
const LONGEST_PLAIN = 200;

/**
 * Reads on for as long as words are letters and digits only and end plainly or in ’s, as nearly all do: everything stays in local
 * variables, which takes half the time of a call for each word. Gives the start of the first word that is not so, and leaves the gap
 * before it in `gap`.
 */
function readPlainWords(text: string, from: number, tokens: Tokens): number {
  const { start, end, base, laneA, laneB, shape, flags, gap: gaps } = tokens;
  // What other modules name is read anew each time it is used: a tenth of the time of this loop.
  const [codes, primeA, primeB] = [charCodes, PRIME_A, PRIME_B];
  const length = text.length;
  let at = from;
  let n = tokens.count;
  let before = gap.kind;
  while (n < start.length && at < length) {
    const begun = at;
    let [a, b] = [SEED_A, SEED_B];
    let [capitals, code, last] = [0, 0, 0];
    for (; at < length; at += 1) {
      code = codes[text.charCodeAt(at)] ?? 0;
      if (code <= 0) break;
      last = code;
      a = Math.imul(a ^ (code & FOLD), primeA);
      b = Math.imul(b ^ (code & FOLD), primeB);
      capitals += code >>> 16;
    }
    let bits = (last & FOLD) === S ? FLAG.endsInS : 0;
    base[n] = at;
    if ((code !== SPACE && at < length && !endsPlainly(-code, at - begun)) || at - begun > LONGEST_PLAIN) {
      const ending = endingOf(text, begun, at);
      if (ending !== ENDING.plain) at = ending === ENDING.possessive ? at + 2 : begun;
      if (ending === ENDING.unknown) continue;
      if (ending === ENDING.hard) break;
      if (ending === ENDING.possessive) {
        a = Math.imul(a ^ S, primeA);
        b = Math.imul(b ^ S, primeB);
        bits |= FLAG.possessive;
        code = 0;
      }
    }
    start[n] = begun;
    end[n] = at;
    laneA[n] = a;
    laneB[n] = b;
    if (capitals === 0) shape[n] = SHAPE.lower;
    else {
      shape[n] = shapeOf(text, { start: begun, end: base[n] ?? at }, capitals);
      tokens.capitals[tokens.capitalCount++] = n;
    }
    gaps[n] = before;
    if (code === SPACE && at + 1 < length && (codes[text.charCodeAt(at + 1)] ?? 0) > 0) {
      before = GAP.space;
      at += 1;
    } else {
      at = stepOver(text, at);
      before = gap.kind;
      if (before === GAP.hyphen) bits |= FLAG.hyphenNext;
    }
    flags[n] = bits;
    n += 1;
  }
  gap.kind = before;
  tokens.count = n;
  return at;
}

const ENDING = { plain: 0, possessive: 1, hard: 2, unknown: 3 } as const;

/** How the letters that begin at `begun` go on at `at`, where something other than a blank stands. */
function endingOf(text: string, begun: number, at: number): number {
  const unit = text.charCodeAt(at);
  if (at < text.length && charCodes[unit] === 0) {
    learnChar(unit);
    return ENDING.unknown;
  }
  if (at - begun > LONGEST_PLAIN) return ENDING.hard;
  if (!goesOn(text, begun, at)) return ENDING.plain;
  return isPlainPossessive(text, begun, at) ? ENDING.possessive : ENDING.hard;
}

/** True when a sign that follows so many letters cannot belong to their word; a letter and a dot may begin an acronym. */
function endsPlainly(kind: number, letters: number): boolean {
  return letters > 1 && kind >= CHAR.hyphen && kind !== CHAR.and && kind !== CHAR.surrogate;
}

/** From the end of a word to the next word; leaves what is between in `gap`. Almost every gap is one of four. */
function stepOver(text: string, at: number): number {
  const kind = charCodes[text.charCodeAt(at)] ?? 0;
  if (at + 2 < text.length && kind < 0 && kind >= -CHAR.comma) {
    const next = charCodes[text.charCodeAt(at + 1)] ?? 0;
    const isOne = next > 0 && (kind === SPACE || kind === -CHAR.hyphen);
    const isTwo = next === SPACE && (kind === -CHAR.comma || kind === -CHAR.dot) && (charCodes[text.charCodeAt(at + 2)] ?? 0) > 0;
    if (isOne || isTwo) {
      gap.kind = PLAIN_GAPS[-kind] ?? GAP.strong;
      return isOne ? at + 1 : at + 2;
    }
  }
  return readGap(text, at, gap);
}

/** By kind: the gap that one sign of it makes, a comma and a dot with a blank behind. */
const PLAIN_GAPS = new Uint8Array(16);
PLAIN_GAPS[CHAR.space] = GAP.space;
PLAIN_GAPS[CHAR.hyphen] = GAP.hyphen;
PLAIN_GAPS[CHAR.comma] = GAP.comma;
PLAIN_GAPS[CHAR.dot] = GAP.dot;

const UPPERS = 0xff;
const DIGITS_SHIFT = 8;

/** `counts` holds the number of capitals and, eight bits further up, of digits. */
function shapeOf(text: string, span: Span, counts: number): number {
  const uppers = counts & UPPERS;
  const letters = span.end - span.start - (counts >>> DIGITS_SHIFT);
  if (uppers === 0) return letters === 0 ? SHAPE.none : SHAPE.lower;
  if (uppers === letters) return letters === 1 ? SHAPE.initial : SHAPE.upper;
  if (uppers === 1 && charKinds[text.charCodeAt(span.start)] === CHAR.upper) return SHAPE.title;
  return uppers === letters - 1 && letters > 2 && text.charCodeAt(span.end - 1) === S ? SHAPE.upperS : SHAPE.mixed;
}
