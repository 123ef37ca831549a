import type { CueHit, Hit } from './find-candidates.ts';
import type { LabelIndex } from './index-form.ts';
import { RULE } from './label-rules.ts';
import { cuesSeen, type Gathered, isConfirmed } from './page-evidence.ts';

/** Below this probability nothing is chosen. */
export const SURE = 0.9;

/** Everything that can speak for a concept at one place. */
export type Context = {
  readonly index: LabelIndex;
  /** What the passages seen so far have shown. */
  readonly evidence: Gathered;
  /** The cues of the passage at hand. */
  readonly near: readonly CueHit[];
  /** The cues of title and description. */
  readonly title: readonly CueHit[];
};

const NEAR_WORDS = 30;
const WEIGHT = { near: 2.2, passage: 1.5, title: 1.5, page: 1, named: 3 } as const;

/**
 * How many votes the page has for a concept at a place: each of its cues once, by its best place (30 words around, the
 * passage, title and description, anywhere), and a label of it that stands on the page beyond doubt.
 */
export function votesFor(context: Context, hit: Hit): number {
  const { evidence, near, title } = context;
  const named = isConfirmed(evidence, hit.concept) ? WEIGHT.named : 0;
  // Letters that no author listed are a name only after the full form: about a subject there are more acronyms than one.
  if (hit.rule & RULE.initials && hit.rule & RULE.evidence) return named;
  const best = new Map<string, number>();
  const vote = (cue: string, weight: number) => best.set(cue, Math.max(best.get(cue) ?? 0, weight));
  for (const cue of near) if (cue.concept === hit.concept) vote(keyOf(cue), weightOf(cue, hit));
  for (const cue of title) if (cue.concept === hit.concept) vote(keyOf(cue), half(cue) * WEIGHT.title);
  const { chosen, weak } = cuesSeen(evidence, hit.concept);
  for (let cue = 0; cue < 30; cue += 1) {
    if (chosen & (1 << cue)) vote(`${cue}`, WEIGHT.page);
    if (weak & (1 << cue)) vote(`-${cue}`, WEIGHT.page / 2);
  }
  let votes = named;
  for (const weight of best.values()) votes += weight;
  return votes;
}

function keyOf({ cue, weak }: CueHit): string {
  return weak ? `-${cue}` : `${cue}`;
}

function weightOf(cue: CueHit, hit: Hit): number {
  const distance = cue.from > hit.to ? cue.from - hit.to : hit.from - cue.to;
  return half(cue) * (distance <= NEAR_WORDS ? WEIGHT.near : WEIGHT.passage);
}

/** A word of the definition speaks half as loud as a cue an author chose. */
function half(cue: CueHit): number {
  return cue.weak ? 0.5 : 1;
}

/** The probability that a hit which must show evidence is a mention; an everyday word needs three votes, a name or acronym two. */
export function probabilityAlone(votes: number, rule: number): number {
  const needed = rule & RULE.common && !(rule & (RULE.exact | RULE.acronym | RULE.name)) ? 3 : 2;
  return 1 - 10 ** (-votes / needed);
}

/** The probabilities of several concepts that claim the same words; `doubt` is the weight of "none of them". */
export function probabilitiesAmong(votes: readonly number[], doubt: number): number[] {
  const odds = votes.map((each) => 10 ** (Math.min(each, 20) / 2));
  const sum = odds.reduce((all, each) => all + each, doubt);
  return odds.map((each) => each / sum);
}
