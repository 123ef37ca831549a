import { SHAPE, type Tokens } from '../text/tokens.ts';
import { type LabelIndex, labelAt } from './index-form.ts';
import { RULE } from './label-rules.ts';

type Place = { readonly record: number; readonly rule: number; readonly from: number; readonly to: number; readonly end: number };

/** True when the capitals of a text are what the label's rule asks for. */
export function isWrittenAs(scan: { index: LabelIndex; text: string; tokens: Tokens }, place: Place): boolean {
  const { index, text, tokens } = scan;
  const { record, rule, from, to, end } = place;
  const first = tokens.shape[from] ?? 0;
  if (rule & RULE.name) {
    const start = tokens.start[from] ?? 0;
    if (to > from && text.startsWith('the', start) && /^the\s/.test(text.slice(start, end))) return false;
    if (!hasCapital(tokens, from, to) && !/^\p{N}/u.test(text.slice(start, end))) return false;
  }
  if (!(rule & (RULE.exact | RULE.acronym))) return true;
  const slice = text.slice(tokens.start[from], end);
  if (rule & RULE.spoken && first === SHAPE.title) return true;
  if (rule & RULE.exact) return sameCapitals(labelAt(index, record), slice);
  if (from === to) return first === SHAPE.upper || first === SHAPE.upperS || first === SHAPE.initial;
  return holdsAcronyms(labelAt(index, record), slice);
}

/** Of a name of several words one capital is enough: central Africa. */
function hasCapital({ shape }: Tokens, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    if (shape[at] !== SHAPE.lower && shape[at] !== SHAPE.none) return true;
  }
  return false;
}

const ARTICLE = /^[Tt]he\s+/;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
const NOT_OF_A_WORD = /[^\p{L}\p{N}\s\p{Pd}]+/gu;

function plainOf(text: string): string {
  return text.normalize('NFKD');
}

/** The text may add a plural s or a possessive. */
function sameCapitals(label: string, slice: string): boolean {
  const wanted = plainOf(label.replace(ARTICLE, '')).replace(NO_LETTER, '');
  const written = plainOf(slice.replace(ARTICLE, '')).replace(NO_LETTER, '');
  return written.startsWith(wanted) && written.length - wanted.length <= 2;
}

/** Every acronym of the label stands in the text in capitals: "UN sanctions" allows "UN Sanctions", not "un sanctions". */
function holdsAcronyms(label: string, slice: string): boolean {
  const written = wordsOf(slice);
  return wordsOf(label)
    .filter((word) => /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(word))
    .every((word) => written.some((each) => each === word || each === `${word}s`));
}

function wordsOf(text: string): string[] {
  return plainOf(text)
    .replace(NOT_OF_A_WORD, '')
    .split(/[\s\p{Pd}]+/u);
}
