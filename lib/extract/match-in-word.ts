import type { ShortForm } from './short-form.ts';
import type { Unit } from './split-units.ts';

const NUMBER_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['1', ['one', 'first', 'un', 'uno', 'une']],
  ['2', ['two', 'to', 'second', 'deux', 'dos']],
  ['3', ['three', 'third', 'triple', 'trois', 'tres']],
  ['4', ['four', 'for', 'fourth', 'quatre', 'cuatro']],
  ['5', ['five', 'fifth', 'cinq', 'cinco']],
  ['6', ['six', 'sixth', 'seis']],
  ['7', ['seven', 'seventh', 'sept', 'siete']],
  ['8', ['eight', 'eighth', 'huit', 'ocho']],
  ['9', ['nine', 'ninth', 'neuf', 'nueve']],
]);

/** From this length on a word may be a compound, whose later parts can open a letter: GNSS in satellitnavigationssystem. */
const LONG_WORD = 10;

/**
 * What it is worth to spell the next 1, 2, 3 … letters of a short form (from `from` on) with one word; entry 0 is unused.
 * An initial is worth 1, a letter that follows the one before it without a gap nearly as much, a letter from inside less than half.
 */
export function matchInWord(form: ShortForm, from: number, unit: Unit): readonly number[] {
  const { folded } = unit;
  const first = form.letters.charAt(from);
  if (isDigit(first) && isDigit(folded.charAt(0))) return numberGains(form.letters, from, folded);
  const spelled = startOf(first, folded, from > 0);
  if (first === '' || spelled === undefined) return [];
  const gains = [0, unit.role === 'content' ? spelled.worth : linkWorth(form, from)];
  let place = spelled.place;
  let worth = gains[1] ?? 0;
  for (let at = from + 1; at < form.letters.length; at++) {
    const next = folded.indexOf(form.letters.charAt(at), place + 1);
    if (next < 0) break;
    worth += insideWorth(form, at, next === place + 1);
    place = next;
    gains.push(worth);
  }
  return gains;
}

/** A quick no for most pairs of a letter and a word: the word neither starts with it nor is one of the special cases below. */
export function mayOpen(letter: number, word: string): boolean {
  const first = word.charCodeAt(0);
  return letter === first || word.length >= LONG_WORD || letter < 58 || letter === 120 || first === 38;
}

function isDigit(letter: string): boolean {
  return letter >= '0' && letter <= '9';
}

/** A number is spelled whole or by its end: 2009 and '09 in UNFC-2009, COVID-19. */
function numberGains(letters: string, from: number, number: string): readonly number[] {
  let to = from;
  while (isDigit(letters.charAt(to))) to++;
  const digits = letters.slice(from, to);
  if (!number.endsWith(digits)) return [];
  return Array.from({ length: digits.length + 1 }, (_, count) => (count === digits.length ? count : Number.NEGATIVE_INFINITY));
}

function startOf(letter: string, word: string, goesOn: boolean): { readonly worth: number; readonly place: number } | undefined {
  if (word.charAt(0) === letter) return { worth: 1, place: 0 };
  if (letter === 'x' && word.startsWith('ex')) return { worth: 0.9, place: 1 };
  if (letter === 'x' && word.startsWith('cross')) return { worth: 0.8, place: 4 };
  if (word === '&' && (letter === 'a' || letter === 'n')) return { worth: 0.6, place: 0 };
  if (NUMBER_WORDS.get(letter)?.includes(word)) return { worth: 0.9, place: word.length };
  // The first letter of all must open a word.
  const inside = goesOn && word.length >= LONG_WORD ? word.indexOf(letter, 2) : -1;
  return inside < 0 ? undefined : { worth: 0.35, place: inside };
}

/** A small letter may well stand for "of"; a capital one seldom does. */
function linkWorth(form: ShortForm, at: number): number {
  return form.capital[at] ? 0.7 : 0.95;
}

/** In a short form of mixed case a capital opens a word and a small letter goes on with it. */
function insideWorth(form: ShortForm, at: number, adjacent: boolean): number {
  const capital = form.capital[at] === true;
  if (adjacent) return form.mixed && capital ? 0.6 : 0.85;
  return form.mixed && capital ? 0.3 : 0.45;
}
