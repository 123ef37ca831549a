import { SHAPE } from '../text/tokens.ts';

/** The letters to cut from a word in s, and those to add, to get the word it may be the plural of. */
export type PluralCut = { readonly cut: string; readonly add: string };

/** A word of a text: where it stands, and its shape (`SHAPE`). */
type Word = { readonly start: number; readonly end: number; readonly shape: number };

const NONE: readonly PluralCut[] = [];
const S: readonly PluralCut[] = [{ cut: 's', add: '' }];
const ES: readonly PluralCut[] = [
  { cut: 'es', add: '' },
  { cut: 's', add: '' },
];
const IES: readonly PluralCut[] = [
  { cut: 'ies', add: 'y' },
  { cut: 's', add: '' },
];
const SIS: readonly PluralCut[] = [
  { cut: 'es', add: 'is' },
  { cut: 's', add: '' },
];
const VES: readonly PluralCut[] = [
  { cut: 'ves', add: 'f' },
  { cut: 'ves', add: 'fe' },
  { cut: 's', add: '' },
];

/**
 * The plural endings a word of a text may carry, read from its last letters without making a string.
 * Nothing for words of three letters (acronyms with a small s apart), and for -ss, -us, -is.
 */
export function pluralCuts(text: string, { start, end, shape }: Word): readonly PluralCut[] {
  if (letter(text, end - 1) !== 's') return NONE;
  if (shape === SHAPE.upperS) return S;
  const before = letter(text, end - 2);
  if (end - start < 4 || before === 's' || before === 'u' || before === 'i') return NONE;
  if (before !== 'e') return S;
  const third = letter(text, end - 3);
  const fourth = letter(text, end - 4);
  if (third === 'i') return IES;
  if (third === 'v') return VES;
  if (third === 's') return fourth === 's' || fourth === 'u' ? ES : SIS;
  return third === 'x' || third === 'z' || third === 'o' || (third === 'h' && (fourth === 'c' || fourth === 's')) ? ES : S;
}

function letter(text: string, at: number): string {
  return text.charAt(at).toLowerCase();
}
