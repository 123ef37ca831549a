import type { Passage } from '../text/passage.ts';
import type { AcronymPair, Extraction, TermDefinition } from './extraction.ts';
import { findDefinitions } from './find-definitions.ts';
import { findPairs } from './find-pairs.ts';
import { type Signs, scanSigns } from './scan-signs.ts';
import { sentenceAround } from './sentence-span.ts';

/**
 * Finds what the passages of a page explain themselves: acronyms with their long forms, terms and names with their definitions.
 * The first definition of each wins, in the order of the passages; none crosses a passage. Work grows with the length of the text alone.
 */
export function extractDefinitions(passages: readonly Passage[]): Extraction {
  const pairs = new Map<string, AcronymPair>();
  const definitions = new Map<string, TermDefinition>();
  for (const passage of passages) {
    const signs = scanSigns(passage.text);
    for (const pair of pairsOf(passage, signs)) keepFirst(pairs, textOf(passage, pair.shortForm), pair);
    for (const found of findDefinitions(passage, signs)) keepFirst(definitions, textOf(passage, found.term).toLowerCase(), found);
  }
  return { pairs: [...pairs.values()], definitions: [...definitions.values()] };
}

function pairsOf(passage: Passage, signs: Signs): AcronymPair[] {
  const claims = findPairs(passage, signs).sort((one, other) => one.shortForm.start - other.shortForm.start);
  return claims.map((claim) => {
    const first = sentenceAround(passage.text, signs.stops, Math.min(claim.shortForm.start, claim.longForm.start));
    const last = Math.max(claim.shortForm.end, claim.longForm.end);
    const sentence = last <= first.end ? first : { start: first.start, end: sentenceAround(passage.text, signs.stops, last - 1).end };
    return { passageId: passage.id, ...claim, sentence };
  });
}

function keepFirst<T>(found: Map<string, T>, key: string, value: T): void {
  if (!found.has(key)) found.set(key, value);
}

function textOf({ text }: Passage, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end);
}
