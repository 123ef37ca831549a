import type { Passage, Span } from '../text/passage.ts';
import { appositionClaim } from './apposition-claims.ts';
import type { Cue, DefinitionClaim } from './definition-claim.ts';
import type { TermDefinition } from './extraction.ts';
import { nameClaim } from './name-claims.ts';
import { namingClaim, soCalledClaim } from './naming-claims.ts';
import { copulaClaim, definedClaim, verbClaim } from './predicate-claims.ts';
import { sentenceAround } from './sentence-span.ts';
import { isAboutName, weighDefinition } from './weigh-definition.ts';

const CUE =
  /\b(?:(?<copula>is|are)|(?<verb>refers? to|means?|(?:occurs?|happens?|arises?) when|consists? of|involves|describes|denotes|states that|represents|examines|asserts|holds that|measures|emphasizes|focuses on|looks at)|(?<named>called|known as|termed|referred to as|dubbed|nicknamed)|(?<defined>defined (?:\w+ )?as)|(?<soCalled>[Ss]o-called))(?=\s)|(?<apposed>[,—–(]\s?(?:an?|the|or|which|in which|whereby|that is,|i\.e\.,?|meaning))(?=\s)/g;

/** Below this a definition is not told: a wrong explanation is worse than none. */
const TOLD = 0.5;

/** The definitions in a passage that are likely enough to be told, in order. */
export function findDefinitions({ id, text }: Passage): TermDefinition[] {
  const found: TermDefinition[] = [];
  let sentence: Span = { start: 0, end: -1 };
  for (const match of text.matchAll(CUE)) {
    const start = match.index;
    if (start >= sentence.end) sentence = sentenceAround(text, start);
    const claim = claimAt(text, match.groups ?? {}, { text: match[0], start, end: start + match[0].length, sentence });
    if (!claim) continue;
    const confidence = weighDefinition(text, sentence, claim);
    if (confidence >= TOLD) found.push({ passageId: id, about: isAboutName(claim.reason) ? 'name' : 'term', ...claim, sentence, confidence });
  }
  return found;
}

function claimAt(text: string, kind: Record<string, string | undefined>, cue: Cue): DefinitionClaim | undefined {
  if (kind['copula']) return copulaClaim(text, cue);
  if (kind['verb']) return verbClaim(text, cue);
  if (kind['named']) return namingClaim(text, cue);
  if (kind['defined']) return definedClaim(text, cue);
  if (kind['soCalled']) return soCalledClaim(text, cue);
  return nameClaim(text, cue) ?? appositionClaim(text, cue);
}
