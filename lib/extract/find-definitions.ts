import type { Passage, Span } from '../text/passage.ts';
import { appositionClaim } from './apposition-claims.ts';
import type { Cue, DefinitionClaim } from './definition-claim.ts';
import type { TermDefinition } from './extraction.ts';
import { nameClaim } from './name-claims.ts';
import { namingClaim, soCalledClaim } from './naming-claims.ts';
import { copulaClaim, definedClaim, verbClaim } from './predicate-claims.ts';
import type { Sign, Signs } from './scan-signs.ts';
import { sentenceAround } from './sentence-span.ts';
import { isAboutName, weighDefinition } from './weigh-definition.ts';

/** Below this a definition is not told: a wrong explanation is worse than none. */
const TOLD = 0.5;

/** A longer sentence is a list or no prose at all. */
const LONGEST = 600;

/** The definitions in a passage that are likely enough to be told, in the order of its signs. */
export function findDefinitions({ id, text }: Passage, { cues, stops }: Signs): TermDefinition[] {
  const found: TermDefinition[] = [];
  let sentence: Span = { start: 0, end: -1 };
  for (const sign of cues) {
    if (!mayDefine(text, sign)) continue;
    if (sign.start >= sentence.end) sentence = sentenceAround(text, stops, sign.start);
    if (sentence.end - sentence.start > LONGEST) continue;
    const claim = claimAt(text, sign.kind, { text: text.slice(sign.start, sign.end), start: sign.start, end: sign.end, sentence });
    if (!claim) continue;
    const confidence = weighDefinition(text, sentence, claim);
    if (confidence >= TOLD)
      found.push({ passageId: id, about: isAboutName(claim.reason) ? 'name' : 'term', ...claim, sentence, confidence });
  }
  return found;
}

const NOUN_PHRASE = /^\s(?:\w+ly |also |often |thus |perhaps )?(?:an?|any|one|the|when|where|[a-z-]+ [a-z]+) /;
const POINTER =
  /(?:\b(?:it|he|she|there|this|that|which|who|what|they|these|those|we|you|one|where|here|all|both|and|or|but|not)|[^\p{L}\p{N})”"’'])$/iu;

/** A cheap look around: most "is" and "are" follow a pronoun or lead to no noun phrase. */
function mayDefine(text: string, { kind, start, end }: Sign): boolean {
  if (kind !== 'copula') return kind !== 'short-follows' && kind !== 'long-follows';
  return NOUN_PHRASE.test(text.slice(end, end + 40)) && !POINTER.test(text.slice(Math.max(0, start - 7), start - 1));
}

function claimAt(text: string, kind: Sign['kind'], cue: Cue): DefinitionClaim | undefined {
  if (kind === 'copula') return copulaClaim(text, cue);
  if (kind === 'verb') return verbClaim(text, cue);
  if (kind === 'named') return namingClaim(text, cue);
  if (kind === 'defined') return definedClaim(text, cue);
  if (kind === 'so-called') return soCalledClaim(text, cue);
  return nameClaim(text, cue) ?? appositionClaim(text, cue);
}
