import type { Span } from '../text/passage.ts';
import type { DefinitionClaim, DefinitionReason } from './definition-claim.ts';

/**
 * What each wording is worth, in log-odds over two to one; fitted on the society half of the DEFT corpus (Spala et al., LAW 2019:
 * logistic regression, rounded) and so calibrated: a confidence of 0.8 was right in about eight of ten sentences.
 */
const WORTH: Readonly<Record<DefinitionReason, number>> = {
  'a-is-a': 0.8,
  'is-a': -0.1,
  'is-the': 0.1,
  'the-is': 0.2,
  'are-that': 1,
  'are-kind': -0.2,
  'named-is': 0,
  'refers-to': 0.8,
  means: -0.2,
  'occurs-when': 0.2,
  'defined-as': 0,
  'consists-of': -0.5,
  verb: -0.1,
  'is-called': 1,
  'was-called': -0.6,
  'when-called': 0.3,
  'noun-called': -0.6,
  'apart-called': 0.5,
  'so-called': -0.6,
  'which-is': -0.1,
  'which-verb': 0.2,
  'named-which': 0.3,
  'which-does': 0,
  'in-which': 0.2,
  apposition: -0.1,
  or: 0.4,
  dash: 0,
  bracket: 0.4,
  'that-is': 0.1,
  'named-a': 0.5,
  'named-the': 0.4,
};
const BASE = 0.85;

const SOMEONE_TALKS = /\b(?:[Ww]e|[Oo]ur|us|I|[Yy]ou|[Yy]our)\b/;
const FULL_NAME = /\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/u;
const HYPOTHETICAL = /\b(?:would|could|should|might)\b/;
const RELATIVE = /\b(?:that|which|who|whose|where|when)\b/;
const POINTING = /^(?:This|These|It|They|He|She|That|Those|Such|His|Her|Their)\b/;
/** A clause about what was said before explains no word. */
const CLAUSE = /^(?:that is,? )?(?:it|they|he|she|we|you) /i;

/** How sure a claim is, 0 to 1. Names are only asked how they are worded: what stands around them says little. */
export function weighDefinition(text: string, sentence: Span, claim: DefinitionClaim): number {
  let odds = BASE + WORTH[claim.reason];
  if (!isAboutName(claim.reason)) odds += surroundings(text, sentence, claim);
  return 1 / (1 + Math.exp(-odds));
}

/** True for the wordings that explain a proper name by an apposition. */
export function isAboutName(reason: DefinitionReason): boolean {
  return reason === 'named-a' || reason === 'named-the';
}

function surroundings(text: string, sentence: Span, { term, definition }: DefinitionClaim): number {
  const words = text.slice(sentence.start, sentence.end);
  let odds = 0;
  if (SOMEONE_TALKS.test(words)) odds -= 0.6;
  if (FULL_NAME.test(words)) odds -= 0.6;
  if (HYPOTHETICAL.test(words)) odds -= 0.5;
  if (POINTING.test(words)) odds -= 0.8;
  if (RELATIVE.test(text.slice(definition.start, definition.end))) odds += 0.5;
  if (definition.end - definition.start < 40) odds -= 0.9;
  if (CLAUSE.test(text.slice(definition.start, definition.start + 20))) odds -= 1;
  if (term.start > sentence.start && /\p{Lu}/u.test(text.charAt(term.start))) odds -= 0.3;
  return odds + (isRepeated(text, sentence, term) ? 0.3 : 0);
}

/** A term that the text goes on to use is more likely one worth explaining; 600 characters to either side are looked at. */
function isRepeated(text: string, sentence: Span, term: Span): boolean {
  const word = text.slice(term.start, term.end);
  return (
    text.slice(Math.max(0, sentence.start - 600), sentence.start).includes(word) ||
    text.slice(sentence.end, sentence.end + 600).includes(word)
  );
}
