import { CHAR, charCodes, charFolds, charKinds, kindAt, learnChar } from './char-table.ts';
import { latinise } from './confusables.ts';
import { readGap } from './read-gap.ts';
import { FLAG, GAP, growTokens, SHAPE, type Tokens } from './tokens.ts';
import { foldWord, hashFolded, type Lanes, PRIME_A, PRIME_B, SEED_A, SEED_B } from './word-hash.ts';

const lanes: Lanes = { a: 0, b: 0 };
const gap = { kind: 0 };

/**
 * Splits a text into folded words (DESIGN §5), one pass, linear in the text whatever it holds.
 * Hyphens and dashes split words, apostrophes and the dots of acronyms do not, `&` is the word "and".
 */
export function readTokens(text: string, tokens: Tokens): void {
  const length = text.length;
  tokens.count = 0;
  let at = readGap(text, 0, gap);
  gap.kind = GAP.strong;
  while (at < length) {
    if (tokens.count === tokens.start.length) growTokens(tokens);
    at = readPlainWords(text, at, tokens);
    if (at >= length || tokens.count === tokens.start.length) continue;
    tokens.gap[tokens.count] = gap.kind;
    at = readGap(text, readWord(text, at, tokens), gap);
  }
}

const BLANK = 0x20;
const S = 0x73;

/**
 * Reads on for as long as words are letters only and end plainly, as nine of ten do: everything stays in local variables, which takes
 * half the time of a call for each word. Gives the start of the first word that is not so, and leaves the gap before it in `gap`.
 */
function readPlainWords(text: string, from: number, tokens: Tokens): number {
  const { start, end, base, laneA, laneB, shape, flags } = tokens;
  const length = text.length;
  let at = from;
  let n = tokens.count;
  for (; n < start.length && at < length; n += 1) {
    const begun = at;
    let a = SEED_A;
    let b = SEED_B;
    let uppers = 0;
    let code = 0;
    for (; at < length; at += 1) {
      code = charCodes[text.charCodeAt(at)] ?? 0;
      if (code <= 0) break;
      const fold = code & 0xffff;
      a = Math.imul(a ^ fold, PRIME_A);
      b = Math.imul(b ^ fold, PRIME_B);
      uppers += code >>> 16;
    }
    if (at < length && !endsPlainly(-code, at - begun)) {
      at = begun;
      break;
    }
    start[n] = begun;
    end[n] = at;
    base[n] = at;
    laneA[n] = a;
    laneB[n] = b;
    flags[n] = 0;
    shape[n] = uppers === 0 ? SHAPE.lower : shapeOf(text, begun, { end: at, uppers, digits: 0 });
    tokens.gap[n] = gap.kind;
    at = stepOver(text, at);
  }
  tokens.count = n;
  return at;
}

/** True when a sign that follows so many letters cannot belong to their word; a letter and a dot may begin an acronym. */
function endsPlainly(kind: number, letters: number): boolean {
  if (kind === CHAR.space) return letters > 0;
  return letters > 1 && kind >= CHAR.hyphen && kind !== CHAR.and && kind !== CHAR.surrogate;
}

/** To the next word. Almost every gap is one blank before a letter. */
function stepOver(text: string, at: number): number {
  const isBlank = at + 1 < text.length && text.charCodeAt(at) === BLANK;
  if (!isBlank || (charCodes[text.charCodeAt(at + 1)] ?? 0) <= 0) return readGap(text, at, gap);
  gap.kind = GAP.space;
  return at + 1;
}

function readAnd(at: number, tokens: Tokens): number {
  hashFolded('and', lanes);
  const n = tokens.count;
  tokens.start[n] = at;
  tokens.end[n] = at + 1;
  tokens.base[n] = at + 1;
  tokens.laneA[n] = lanes.a;
  tokens.laneB[n] = lanes.b;
  tokens.shape[n] = SHAPE.none;
  tokens.flags[n] = 0;
  tokens.count = n + 1;
  return at + 1;
}

/** The plain run of a word: letters and digits that fold to one unit each. Hands over where anything else begins. */
function readWord(text: string, start: number, tokens: Tokens): number {
  const length = text.length;
  let a = SEED_A;
  let b = SEED_B;
  let uppers = 0;
  let digits = 0;
  let at = start;
  for (; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = charKinds[unit] || learnChar(unit);
    if (kind > CHAR.digit) break;
    const fold = charFolds[unit] ?? 0;
    a = Math.imul(a ^ fold, PRIME_A);
    b = Math.imul(b ^ fold, PRIME_B);
    if (kind !== CHAR.lower) {
      if (kind === CHAR.upper) uppers += 1;
      else digits += 1;
    }
  }
  const n = tokens.count;
  tokens.flags[n] = 0;
  tokens.base[n] = at;
  let end = at;
  if (at < length && text.charCodeAt(at) !== BLANK && goesOn(text, start, at)) {
    if (!isPlainPossessive(text, start, at)) return readHardWord(text, start, tokens);
    a = Math.imul(a ^ S, PRIME_A);
    b = Math.imul(b ^ S, PRIME_B);
    tokens.flags[n] = FLAG.possessive;
    end = at + 2;
  }
  tokens.start[n] = start;
  tokens.end[n] = end;
  tokens.laneA[n] = a;
  tokens.laneB[n] = b;
  tokens.shape[n] = shapeOf(text, start, { end: at, uppers, digits });
  tokens.count = n + 1;
  return end;
}

/** DMZ’s: the commonest of unusual words. */
function isPlainPossessive(text: string, start: number, at: number): boolean {
  return at > start && kindAt(text, at) === CHAR.apostrophe && isPossessive(text, at) && kindAt(text, at + 2) !== CHAR.ignored;
}

function goesOn(text: string, start: number, at: number): boolean {
  const kind = kindAt(text, at);
  if (kind === CHAR.and) return at === start;
  if (kind === CHAR.special || kind === CHAR.ignored) return true;
  if (kind === CHAR.apostrophe) return isWordPart(text, at + 1);
  return kind === CHAR.dot && at === start + 1 && isSingleLetter(text, at + 1);
}

function isWordPart(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind !== CHAR.unknown && kind <= CHAR.special;
}

/** One letter and then no further letter: the next piece of D.P.R.K. */
function isSingleLetter(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return (kind === CHAR.lower || kind === CHAR.upper) && !isWordPart(text, at + 1);
}

function shapeOf(text: string, start: number, { end, uppers, digits }: { end: number; uppers: number; digits: number }): number {
  const letters = end - start - digits;
  if (uppers === 0) return letters === 0 ? SHAPE.none : SHAPE.lower;
  if (uppers === letters) return letters === 1 ? SHAPE.initial : SHAPE.upper;
  if (uppers === 1 && charKinds[text.charCodeAt(start)] === CHAR.upper) return SHAPE.title;
  return uppers === letters - 1 && letters > 2 && text.charCodeAt(end - 1) === 0x73 ? SHAPE.upperS : SHAPE.mixed;
}

/** A word with anything unusual in it: finds its end first, then folds the whole as a string. */
function readHardWord(text: string, start: number, tokens: Tokens): number {
  if (kindAt(text, start) === CHAR.and) return readAnd(start, tokens);
  const { end, base, dotted } = findWordEnd(text, start);
  const word = text.slice(start, end);
  const folded = foldWord(word);
  const latin = latinise(word.normalize('NFC'));
  const n = tokens.count;
  hashFolded(latin === undefined ? folded : foldWord(latin), lanes);
  tokens.start[n] = start;
  tokens.end[n] = end;
  tokens.base[n] = base;
  tokens.laneA[n] = lanes.a;
  tokens.laneB[n] = lanes.b;
  tokens.shape[n] = shapeOfHard(text.slice(start, base));
  tokens.flags[n] =
    (base < end ? FLAG.possessive : 0) |
    (foldWord(word, true) === folded ? 0 : FLAG.umlaut) |
    (dotted ? FLAG.dotted : 0) |
    (latin === undefined ? 0 : FLAG.mixedScript);
  // A run without a single letter (a lone emoji, stray marks) is no word; the gap before it stays.
  if (folded !== '') tokens.count = n + 1;
  return end;
}

function shapeOfHard(word: string): number {
  const letters = [...word.normalize('NFKC')].filter((char) => /^\p{L}/u.test(char));
  const uppers = letters.filter((char) => char !== char.toLowerCase()).length;
  if (uppers === 0) return letters.length === 0 ? SHAPE.none : SHAPE.lower;
  if (uppers === letters.length) return letters.length === 1 ? SHAPE.initial : SHAPE.upper;
  const first = letters[0] ?? '';
  if (uppers === 1 && first !== first.toLowerCase()) return SHAPE.title;
  return uppers === letters.length - 1 && letters.length > 2 && word.endsWith('s') ? SHAPE.upperS : SHAPE.mixed;
}

type WordEnd = { readonly end: number; readonly base: number; readonly dotted: boolean };

function findWordEnd(text: string, start: number): WordEnd {
  let at = start;
  let dotted = false;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind <= CHAR.ignored) {
      at += 1;
      continue;
    }
    const own = kind === CHAR.dot && (dotted || at === start + 1);
    if (own && isSingleLetter(text, at + 1)) {
      dotted = true;
      at += 2;
      continue;
    }
    if (own && dotted) at += 1;
    if (kindAt(text, at) !== CHAR.apostrophe || !isWordPart(text, at + 1)) break;
    if (isPossessive(text, at)) return { end: at + 2, base: at, dotted };
    at += 1;
  }
  return { end: at, base: at, dotted };
}

/** `’s` with nothing of the word behind it. */
function isPossessive(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return (next === 's' || next === 'S') && !isWordPart(text, at + 2);
}
