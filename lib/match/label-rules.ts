import { type Label, textOf } from '../terms/concept.ts';
import { SHAPE } from '../text/tokens.ts';
import { isCommonFolded } from './common-words.ts';
import type { LabelReading } from './read-label.ts';

/** Bits of a record's rule. */
export const RULE = {
  /** Every capital must be as in the label. */
  exact: 1,
  /** The label is a name: its first word needs its capital. */
  name: 2,
  /** Some word of the label is an acronym and must be in capitals. */
  acronym: 4,
  evidence: 8,
  /** The label is also an everyday word when capitals are put aside. */
  common: 16,
  /** Commas, dots and quotation marks may stand between the words. */
  loose: 32,
  /** This way of writing the label is not the author's. */
  inflected: 64,
  /** Not a label but a word that speaks for the concept. */
  cue: 128,
  /** A cue nobody wrote: a word of the definition. */
  weak: 256,
  /** The label begins or ends with a sign, which belongs to the mention where the text has it too (Apple Inc., Google+). */
  signs: 512,
  /** An acronym long enough to be read as a word: Nato for NATO. */
  spoken: 1024,
  /** Not the label but the initials of its words. */
  initials: 2048,
  /** A name that may be shortened on the same page (Kim for Kim Jong Un). */
  shortens: 4096,
} as const;

/** A cue's number within its concept (0 to 29) stands above `weak`; the bits there mean something else in the rule of a label. */
export const CUE_SHIFT = 9;

const SIGN_AT_AN_END = /^[^\p{L}\p{N}\s]|[^\p{L}\p{N}\s]$/u;
/** A capital first and small words of content behind it (Army general): the capital is only that of a heading. */
const SENTENCE_CASED = /^\p{Lu}\p{Ll}+(?:\s\p{Ll}{4,})+$/u;
/** Letters only, five or more, or four with a vowel in the midst. */
const SPOKEN = /^(?:\p{L}{5,}|\p{L}{1,2}[AEIOUaeiou]\p{L}{1,2})$/u;

/**
 * The rule of a label. A plain string takes it from its own spelling: acronyms are exact, words with a first capital are names.
 * `titleCased` says that the glossary writes every label with a capital, so that the first one means nothing.
 */
export function ruleOf(label: Label, reading: LabelReading, titleCased: boolean): number {
  const { text, shapes, words } = reading;
  const { asked, needsEvidence } = wishesOf(label);
  const single = shapes.length === 1;
  const common = single && isCommonFolded(words[0] ?? '');
  let rule = (needsEvidence ? RULE.evidence : 0) | (common ? RULE.common : 0) | (reading.isLoose ? RULE.loose : 0);
  if (SIGN_AT_AN_END.test(text)) rule |= RULE.signs;
  if (asked === 'any') return rule;
  if (asked === 'exact') return rule | RULE.exact;
  if (shapes.some((shape) => shape === SHAPE.upper || shape === SHAPE.upperS || (single && shape === SHAPE.initial))) rule |= RULE.acronym;
  if (single && !common && SPOKEN.test(text)) rule |= RULE.spoken;
  if (single && shapes[0] === SHAPE.mixed) return rule | RULE.exact;
  const capital = shapes[0] !== SHAPE.lower && shapes[0] !== SHAPE.none;
  return capital && !titleCased && !SENTENCE_CASED.test(text) ? rule | RULE.name : rule;
}

function wishesOf(label: Label): { asked: 'exact' | 'any' | undefined; needsEvidence: boolean } {
  if (typeof label === 'string') return { asked: undefined, needsEvidence: false };
  return { asked: label.case, needsEvidence: label.needsEvidence === true };
}

/**
 * True for lists whose labels all begin with a capital although many go on in small letters ("Nuclear weapon", "Country"),
 * as titles exported from an encyclopaedia do.
 */
export function isTitleCased(labels: readonly Label[]): boolean {
  let capitals = 0;
  let sentences = 0;
  for (const label of labels) {
    const [first = '', ...rest] = textOf(label).split(' ');
    if (/^\p{Ll}/u.test(first)) continue;
    capitals += 1;
    if (rest.some((word) => /^\p{Ll}{4}/u.test(word))) sentences += 1;
  }
  return labels.length >= 20 && capitals >= labels.length * 0.97 && sentences >= labels.length * 0.02;
}
