import { isConfusable } from './confusables.ts';

/** What one UTF-16 code unit is to the tokeniser. Up to `digit` a unit folds to exactly one unit and belongs to a word. */
export const CHAR = {
  unknown: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  /** A letter that needs a look: several folded letters, a second spelling, a foreign look-alike. */
  special: 4,
  /** Soft hyphens, zero-width characters, combining marks: part of a word, worth nothing. */
  ignored: 5,
  apostrophe: 6,
  hyphen: 7,
  space: 8,
  dot: 9,
  comma: 10,
  quote: 11,
  and: 12,
  /** Signs that tie words together in addresses and code. */
  glue: 13,
  other: 14,
  /** Half of a code point above U+FFFF: see `kindAt`. */
  surrogate: 15,
} as const;

const kinds = new Uint8Array(0x10000);
const folds = new Uint16Array(0x10000);

const codes = new Int32Array(0x10000);

/**
 * Kind and fold of a unit in one number, for the loop that reads every letter of a page: the fold of a `lower` letter, the same plus
 * `UPPER` for an `upper` one or `DIGIT` for a digit, and the kind below zero for all else; 0 until `learnChar` was asked.
 */
export const charCodes: Readonly<Int32Array> = codes;
/** Half a word further up, so that the sum of what stands above the folds counts capitals and digits apart (up to 255 of each). */
const UPPER = 0x10000;
const DIGIT = 0x1000000;

/** The kind of every code unit seen so far; `CHAR.unknown` until `learnChar` was asked. */
export const charKinds: Readonly<Uint8Array> = kinds;
/** The folded unit of every `lower`, `upper` and `digit`. */
export const charFolds: Readonly<Uint16Array> = folds;

const LATIN_GREEK_CYRILLIC = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const LETTER_OR_MARK = /^[\p{L}\p{M}\p{Nl}]/u;
// Marks of scripts that cannot do without them (Devanagari, Thai, Arabic …) are letters here.
const GENERAL_MARK = /^(?:[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\u180b-\u180d]|[\ufe00-\ufe0f]|[\ufe20-\ufe2f])/;
const INVISIBLE = /^[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
/** Letters with no decomposition, and letters with a second spelling (German ö is o or oe). */
const SPECIAL = new Map([
  ['ä', 'a ae'],
  ['ö', 'o oe'],
  ['ü', 'u ue'],
  ['ø', 'o oe'],
  ['å', 'a aa'],
  ['ß', 'ss'],
  ['ẞ', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŋ', 'ng'],
]);

/**
 * The folded form of one character (a whole code point): NFKC, small, without diacritics for Latin, Greek and Cyrillic.
 * `second` is the other usual spelling of an umlaut (`ö` → `o`, `oe`).
 */
export function foldChar(char: string): { readonly first: string; readonly second: string } {
  const small = char.normalize('NFKC').toLowerCase();
  const known = SPECIAL.get(small);
  if (known) {
    const [first = '', second = first] = known.split(' ');
    return { first, second };
  }
  if (!LATIN_GREEK_CYRILLIC.test(small)) return { first: small, second: small };
  const bare = [...small.normalize('NFKD')].filter((each) => !GENERAL_MARK.test(each)).join('');
  const first = [...bare].map((each) => (SPECIAL.get(each) ?? each).split(' ')[0]).join('');
  return { first, second: first };
}

/** Classifies a code unit once and for all; gives its kind. */
export function learnChar(unit: number): number {
  const kind = kindOf(unit);
  kinds[unit] = kind;
  codes[unit] = kind <= CHAR.digit ? (folds[unit] ?? 0) + (kind === CHAR.upper ? UPPER : kind === CHAR.digit ? DIGIT : 0) : -kind;
  return kind;
}

/** The kind of the character at a place of a text; `other` past its end. A surrogate is a letter (`special`) or `other`, as its pair is. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length) return CHAR.other;
  const unit = text.charCodeAt(at);
  const kind = kinds[unit] || learnChar(unit);
  if (kind !== CHAR.surrogate) return kind;
  const pair = String.fromCodePoint(text.codePointAt(unit >= 0xdc00 && at > 0 ? at - 1 : at) ?? 0);
  return pair.length === 2 && /^[\p{L}\p{N}]/u.test(pair) ? CHAR.special : CHAR.other;
}

function kindOf(unit: number): number {
  const char = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return CHAR.surrogate;
  if (INVISIBLE.test(char) || GENERAL_MARK.test(char)) return CHAR.ignored;
  const sign = signOf(char);
  if (sign !== undefined) return sign;
  if (/^\p{Nd}/u.test(char)) return learnLetter(unit, char.normalize('NFKC'), CHAR.digit);
  if (!LETTER_OR_MARK.test(char)) return /^\s/.test(char) ? CHAR.space : CHAR.other;
  const { first, second } = foldChar(char);
  if (first.length !== 1 || second !== first || isConfusable(unit)) return CHAR.special;
  return learnLetter(unit, first, char === char.toLowerCase() ? CHAR.lower : CHAR.upper);
}

function learnLetter(unit: number, fold: string, kind: number): number {
  folds[unit] = fold.charCodeAt(0);
  return kind;
}

const SIGNS: readonly (readonly [string, number])[] = [
  ["'’‘ʼʹ′＇`´‛", CHAR.apostrophe],
  ['-‐‑‒–—―−﹘﹣－⁃', CHAR.hyphen],
  ['.．', CHAR.dot],
  [',，', CHAR.comma],
  ['"“”„‟«»‹›‚()[]{}（）〈〉「」『』', CHAR.quote],
  ['&＆', CHAR.and],
  ['@_\\:=#$~^+*<>', CHAR.glue],
];

function signOf(char: string): number | undefined {
  return SIGNS.find(([chars]) => chars.includes(char))?.[1];
}

for (let unit = 0; unit < 0x180; unit += 1) learnChar(unit);
