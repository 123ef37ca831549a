import type { ConceptId } from '../terms/concept.ts';
import type { Hit } from './find-candidates.ts';
import { conceptIdAt, labelAt } from './index-form.ts';
import { RULE } from './label-rules.ts';
import type { Match, MatchKind } from './match.ts';
import { type Context, probabilitiesAmong, probabilityAlone, SURE, votesFor } from './weigh-context.ts';

/** The passage whose hits are weighed. With `last` false, whatever later passages could change is left waiting. */
type Asked = { readonly context: Context; readonly passageId: number; readonly last: boolean };

/**
 * Chooses among the hits of a passage: one concept for each stretch of words where the page leaves no doubt, then the longest
 * of those that overlap, then the surer, then the first. Adds the matches; true when something waits for the whole page.
 * Hits on the same words stand side by side.
 */
export function selectMatches({ context, passageId, last }: Asked, hits: readonly Hit[], matches: Match[]): boolean {
  if (areCertain(hits)) {
    for (const hit of hits) matches.push(matchOf(context, { hit, score: scoreOf(hit) }, passageId));
    return false;
  }
  const won: Winner[] = [];
  let waits = false;
  for (let at = 0; at < hits.length; ) {
    const until = groupEnd(hits, at);
    const winner = chooseAmong(context, until === at + 1 ? hits.slice(at, until) : onePerConcept(hits.slice(at, until)), last);
    if (winner === 'later') waits = true;
    else if (winner) won.push(winner);
    at = until;
  }
  for (const winner of withoutOverlaps(won)) matches.push(matchOf(context, winner, passageId));
  return waits;
}

/** True when every hit is alone on its words and needs no evidence: there is nothing to choose, in most passages. */
function areCertain(hits: readonly Hit[]): boolean {
  let reach = -1;
  for (const { from, to, rule } of hits) {
    if (from <= reach || rule & RULE.evidence) return false;
    reach = to;
  }
  return true;
}

/** Where the hits on other words begin. */
function groupEnd(hits: readonly Hit[], from: number): number {
  const { from: first, to: last } = hits[from] ?? {};
  let until = from + 1;
  while (hits[until]?.from === first && hits[until]?.to === last) until += 1;
  return until;
}

type Winner = { readonly hit: Hit; readonly score: number; readonly alternatives?: readonly ConceptId[] };

function chooseAmong(context: Context, rivals: readonly Hit[], last: boolean): Winner | 'later' | undefined {
  const [only] = rivals;
  if (!only) return undefined;
  if (rivals.length > 1) return last ? chooseRival(context, rivals) : 'later';
  if (!(only.rule & RULE.evidence)) return { hit: only, score: scoreOf(only) };
  const probability = probabilityAlone(votesFor(context, only), only.rule);
  if (probability >= SURE) return { hit: only, score: probability * scoreOf(only) };
  return last ? undefined : 'later';
}

/** The weight of "none of these meanings" beside a meaning without a vote, which weighs 1. */
const NEITHER = 0.3;

function chooseRival(context: Context, rivals: readonly Hit[]): Winner | undefined {
  const doubt = rivals.every((hit) => hit.rule & RULE.evidence) ? NEITHER : 0;
  const votes = rivals.map((hit) => votesFor(context, hit));
  const probabilities = probabilitiesAmong(votes, doubt);
  const best = probabilities.indexOf(Math.max(...probabilities));
  const hit = rivals[best];
  const score = probabilities[best] ?? 0;
  if (!hit || score >= SURE) return hit && { hit, score };
  // Undecided: a name or an acronym offers its meanings, an ordinary word is left alone. Where all of them need evidence, those
  // are offered that had enough of it if they stood alone.
  if (rivals.some(({ rule }) => rule & RULE.common)) return undefined;
  const order = rivals.map((rival, at) => ({
    rival,
    probability: probabilities[at] ?? 0,
    alone: probabilityAlone(votes[at] ?? 0, rival.rule),
  }));
  const offered = order.filter(({ alone }) => doubt === 0 || alone >= SURE);
  if (offered.length < 2) return undefined;
  const others = offered.filter(({ rival }) => rival !== hit).sort((one, other) => other.probability - one.probability);
  return { hit, score, alternatives: others.map(({ rival }) => conceptIdAt(context.index, rival.concept)) };
}

/** Of two labels of one concept at the same words, the one that is written as its author wrote it. */
function onePerConcept(group: readonly Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  // A label that takes in a sign of the text (Google+) fits better than one that leaves it.
  const length = Math.max(...group.map(({ start, end }) => end - start));
  for (const hit of group.filter(({ start, end }) => end - start === length)) {
    const other = best.get(hit.concept);
    if (!other || rank(hit) < rank(other)) best.set(hit.concept, hit);
  }
  return [...best.values()];
}

function rank(hit: Hit): number {
  return (hit.rule & RULE.evidence ? 2 : 0) + (hit.changed === 'no' ? 0 : 1);
}

function scoreOf(hit: Hit): number {
  return hit.changed === 'no' ? 1 : hit.changed === 'inflected' ? 0.98 : 0.9;
}

/** True when each begins behind the end of the one before. */
function isApart(won: readonly Winner[]): boolean {
  let reach = -1;
  for (const { hit } of won) {
    if (hit.from <= reach) return false;
    reach = hit.to;
  }
  return true;
}

function withoutOverlaps(won: readonly Winner[]): readonly Winner[] {
  if (isApart(won)) return won;
  const byLength = won.toSorted(
    (one, other) =>
      other.hit.to - other.hit.from - (one.hit.to - one.hit.from) ||
      (one.hit.rule & RULE.evidence) - (other.hit.rule & RULE.evidence) ||
      one.hit.from - other.hit.from,
  );
  const taken = new Set<number>();
  const kept = byLength.filter(({ hit }) => {
    for (let at = hit.from; at <= hit.to; at += 1) if (taken.has(at)) return false;
    for (let at = hit.from; at <= hit.to; at += 1) taken.add(at);
    return true;
  });
  return kept.sort((one, other) => one.hit.start - other.hit.start);
}

const KIND_OF: Record<Hit['changed'], MatchKind> = { no: 'exact', inflected: 'inflected', disguised: 'fuzzy', misspelled: 'fuzzy' };

function matchOf({ index }: Context, { hit, score, alternatives }: Winner, passageId: number): Match {
  const span = { start: hit.start, end: hit.end };
  const conceptId = conceptIdAt(index, hit.concept);
  const label = labelAt(index, hit.record);
  const kind = KIND_OF[hit.changed];
  return alternatives
    ? { span, conceptId, label, kind, score, alternatives, passageId }
    : { span, conceptId, label, kind, score, passageId };
}
