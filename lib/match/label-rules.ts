import { type Label, textOf } from '../terms/concept.ts';
import { readTokens } from '../text/read-tokens.ts';
import { makeTokens, SHAPE } from '../text/tokens.ts';
import { isCommonWord } from './common-words.ts';
import { isLoose } from './label-variants.ts';

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
} as const;

/** A cue's number within its concept (0 to 29) stands above the bits of the rule. */
export const CUE_SHIFT = 9;

const tokens = makeTokens(64);

/**
 * The rule of a label. A plain string takes it from its own spelling: acronyms are exact, words with a first capital are names.
 * `titleCased` says that the glossary writes every label with a capital, so that the first one means nothing.
 */
export function ruleOf(label: Label, titleCased: boolean): number {
  const text = textOf(label);
  const { asked, needsEvidence } = wishesOf(label);
  readTokens(text, tokens);
  const shapes = [...tokens.shape.subarray(0, tokens.count)];
  const single = shapes.length === 1;
  let rule = needsEvidence ? RULE.evidence : 0;
  if (isLoose(text)) rule |= RULE.loose;
  if (single && isCommonWord(text)) rule |= RULE.common;
  if (asked === 'any') return rule;
  if (asked === 'exact') return rule | RULE.exact;
  if (shapes.some((shape) => shape === SHAPE.upper || shape === SHAPE.upperS || (single && shape === SHAPE.initial))) rule |= RULE.acronym;
  if (single && shapes[0] === SHAPE.mixed) return rule | RULE.exact;
  const capital = shapes[0] !== SHAPE.lower && shapes[0] !== SHAPE.none;
  return capital && !titleCased ? rule | RULE.name : rule;
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
