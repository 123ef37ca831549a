import { foldWords } from '../text/fold-words.ts';
import { readTokens } from '../text/read-tokens.ts';
import { FLAG, GAP, makeTokens, SHAPE } from '../text/tokens.ts';

/** A label taken apart once for everything that is asked of it. */
export type LabelReading = {
  readonly text: string;
  /** The folded words, a possessive s included. */
  readonly words: readonly string[];
  /** How each word is written (`SHAPE`). */
  readonly shapes: readonly number[];
  /** Whether a hyphen stands before each word. */
  readonly hyphens: readonly boolean[];
  readonly hasHyphen: boolean;
  readonly hasUmlaut: boolean;
  /** A comma, a dot or a quotation mark stands between its words, so that a text may have one as well. */
  readonly isLoose: boolean;
};

const tokens = makeTokens(64);
/** Most labels are plain words with single blanks: no need to tokenise them. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const NONE: readonly boolean[] = [];

/** Reads a label; no words for one without a letter or digit. */
export function readLabel(text: string): LabelReading {
  if (PLAIN.test(text)) {
    const shapes = text.split(' ').map(shapeOfPlain);
    return { text, words: text.toLowerCase().split(' '), shapes, hyphens: NONE, hasHyphen: false, hasUmlaut: false, isLoose: false };
  }
  const words = foldWords(text);
  readTokens(text, tokens);
  const gaps = [...tokens.gap.subarray(0, tokens.count)];
  const hyphens = gaps.map((gap, at) => at > 0 && gap === GAP.hyphen);
  return {
    text,
    words,
    shapes: [...tokens.shape.subarray(0, tokens.count)],
    hyphens,
    hasHyphen: hyphens.includes(true),
    hasUmlaut: tokens.flags.subarray(0, tokens.count).some((flags) => (flags & FLAG.umlaut) !== 0),
    isLoose: gaps.some((gap, at) => at > 0 && gap > GAP.hyphen),
  };
}

function shapeOfPlain(word: string): number {
  const small = word.toLowerCase();
  if (word === small) return SHAPE.lower;
  if (word === word.toUpperCase()) return word.length === 1 ? SHAPE.initial : SHAPE.upper;
  if (word.slice(1) === small.slice(1)) return SHAPE.title;
  const stem = word.slice(0, -1);
  return word.endsWith('s') && stem === stem.toUpperCase() ? SHAPE.upperS : SHAPE.mixed;
}
