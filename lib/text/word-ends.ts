import { CHAR, kindAt } from './char-table.ts';

/** DMZ’s, the commonest of unusual words: `at` is the place of the apostrophe, `start` that of the word. */
export function isPlainPossessive(text: string, start: number, at: number): boolean {
  return at > start && kindAt(text, at) === CHAR.apostrophe && isPossessive(text, at) && kindAt(text, at + 2) !== CHAR.ignored;
}

/** True when the sign behind the letters of a word belongs to it: the word must be read with `findWordEnd`. */
export function goesOn(text: string, start: number, at: number): boolean {
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

/** Where a word ends with and without its possessive ’s, and whether it is written with dots. */
export type WordEnd = { readonly end: number; readonly base: number; readonly dotted: boolean };

/** Finds the end of a word that holds more than plain letters, one unit after the other. */
export function findWordEnd(text: string, start: number): WordEnd {
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
