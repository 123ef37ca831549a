import { type Evidence, findMatches, type PageContext } from '../lib/match/find-matches.ts';
import type { FuzzyWords } from '../lib/match/fuzzy-words.ts';
import type { LabelIndex } from '../lib/match/index-form.ts';
import type { Match } from '../lib/match/match.ts';
import type { Passage } from '../lib/text/passage.ts';

/** Asks about a page as a tab does: in batches, then once more for what stayed undecided. Matches in reading order. */
export function findOnPage(
  { index, fuzzy }: { index: LabelIndex; fuzzy?: FuzzyWords },
  page: PageContext,
  batches: readonly (readonly Passage[])[],
): Match[] {
  let evidence: Evidence = {};
  const matches: Match[] = [];
  const undecided: number[] = [];
  for (const passages of batches) {
    const found = findMatches(index, { page, passages, evidence }, fuzzy);
    evidence = found.evidence;
    undecided.push(...found.undecided);
    matches.push(...found.matches);
  }
  const waiting = new Set(undecided);
  const passages = batches.flat().filter(({ id }) => waiting.has(id));
  const late = findMatches(index, { page, passages, evidence }, fuzzy).matches;
  const order = new Map(batches.flat().map(({ id }, place) => [id, place]));
  const all = [...matches.filter(({ passageId }) => !waiting.has(passageId)), ...late];
  return all.sort((one, other) => (order.get(one.passageId) ?? 0) - (order.get(other.passageId) ?? 0) || one.span.start - other.span.start);
}
