import { CHAR, charFolds, charKinds, foldChar, learnChar } from './char-table.ts';

/** Two 32-bit lanes (FNV-1a and a second multiplier): 64 bits tell words apart, so that the index need not keep them. */
export const SEED_A = 0x811c9dc5;
export const SEED_B = 0x2545f491;
export const PRIME_A = 0x01000193;
export const PRIME_B = 0x5bd1e995;

// Odd multipliers have an inverse modulo 2^32: a lane can be taken back by one letter without reading the word again.
const INVERSE_A = inverseOf(PRIME_A);
const INVERSE_B = inverseOf(PRIME_B);

/** The inverse of an odd number modulo 2^32: Newton's iteration, each round doubles the bits that are right. */
export function inverseOf(odd: number): number {
  let inverse = odd;
  for (let round = 0; round < 5; round += 1) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}

/** The first lane of a word with one more letter. */
export function onA(lane: number, letter: number): number {
  return Math.imul(lane ^ letter, PRIME_A);
}

/** The first lane of a word without its last letter, given that letter. */
export function backA(lane: number, letter: number): number {
  return Math.imul(lane, INVERSE_A) ^ letter;
}

/** Takes the last letter of a word, given that letter, back out of both lanes. */
export function takeBack(lanes: Lanes, letter: number): void {
  lanes.a = Math.imul(lanes.a, INVERSE_A) ^ letter;
  lanes.b = Math.imul(lanes.b, INVERSE_B) ^ letter;
}

/** Adds a letter to both lanes. */
export function addLetter(lanes: Lanes, letter: number): void {
  lanes.a = Math.imul(lanes.a ^ letter, PRIME_A);
  lanes.b = Math.imul(lanes.b ^ letter, PRIME_B);
}

/** Where a hashing function leaves its two lanes. */
export type Lanes = { a: number; b: number };

/** Hashes a word that is folded already. */
export function hashFolded(word: string, out: Lanes): void {
  let a = SEED_A;
  let b = SEED_B;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    a = Math.imul(a ^ unit, PRIME_A);
    b = Math.imul(b ^ unit, PRIME_B);
  }
  out.a = a;
  out.b = b;
}

/** A stretch of text to hash as if it were one word: folded on the way, everything but letters and digits left out, `suffix` added. */
export type Stretch = { readonly text: string; readonly start: number; readonly end: number; readonly suffix: string };

/** Hashes a stretch of text; the same lanes as `hashFolded(foldWord(stretch) + suffix)`, without making a string where it can. */
export function hashStretch({ text, start, end, suffix }: Stretch, out: Lanes): void {
  let a = SEED_A;
  let b = SEED_B;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = charKinds[unit] || learnChar(unit);
    if (kind === CHAR.special || kind === CHAR.surrogate) {
      hashFolded(foldWord(text.slice(start, end)) + suffix, out);
      return;
    }
    if (kind > CHAR.digit) continue;
    const fold = charFolds[unit] ?? 0;
    a = Math.imul(a ^ fold, PRIME_A);
    b = Math.imul(b ^ fold, PRIME_B);
  }
  for (let at = 0; at < suffix.length; at += 1) {
    a = Math.imul(a ^ suffix.charCodeAt(at), PRIME_A);
    b = Math.imul(b ^ suffix.charCodeAt(at), PRIME_B);
  }
  out.a = a;
  out.b = b;
}

/** Folds one word, leaving out everything that is no letter or digit; `second` takes the other spelling of umlauts (`oe` for `ö`). */
export function foldWord(word: string, second = false): string {
  let folded = '';
  for (const char of word.normalize('NFC')) {
    const unit = char.charCodeAt(0);
    const kind = charKinds[unit] || learnChar(unit);
    if (kind === CHAR.special || kind === CHAR.surrogate) folded += foldSpecial(char, second);
    else if (kind <= CHAR.digit) folded += String.fromCharCode(charFolds[unit] ?? 0);
  }
  return folded;
}

function foldSpecial(char: string, second: boolean): string {
  if (!/^[\p{L}\p{N}]/u.test(char)) return '';
  const fold = foldChar(char);
  return second ? fold.second : fold.first;
}
