import type { ConceptId } from '../terms/concept.ts';
import type { CueHit } from './find-candidates.ts';
import type { Evidence, PageContext } from './find-matches.ts';
import { conceptIdAt, type LabelIndex } from './index-form.ts';
import { RULE } from './label-rules.ts';
import { cuesSeen, isConfirmed, takeUp } from './page-evidence.ts';
import { makeReader, readPassage, readTitle } from './read-passage.ts';

/** One meaning of a label, and what a page has shown for it. */
export type LabelMeaning = {
  readonly conceptId: ConceptId;
  /** The numbers of its cues that stand on the page. */
  readonly cues: readonly number[];
  /** Whether the page names it beyond doubt elsewhere. */
  readonly named: boolean;
  /** Whether the label means it only with evidence from the page. */
  readonly needsEvidence: boolean;
};

type Asked = { readonly label: string; readonly language: string | undefined; readonly page: PageContext; readonly evidence: Evidence };

/** Every concept that a label may name, whatever speaks for it on the page; the one with more of it first. */
export function meaningsOf(index: LabelIndex, { label, language, page, evidence }: Asked): LabelMeaning[] {
  const gathered = takeUp(index, evidence);
  const title = readTitle(index, page);
  const { hits } = readPassage(makeReader(index), label, language);
  const rules = new Map<number, number>();
  for (const { start, end, concept, rule } of hits) {
    // Where one way of writing the label needs no evidence, none is needed.
    if (start === 0 && end === label.length) rules.set(concept, (rules.get(concept) ?? RULE.evidence) & rule);
  }
  const meanings = [...rules].map(([concept, rule]) => {
    const cues = numbersOf(
      cuesSeen(gathered, concept).chosen,
      title.filter((cue) => cue.concept === concept && !cue.weak),
    );
    return {
      conceptId: conceptIdAt(index, concept),
      cues,
      named: isConfirmed(gathered, concept),
      needsEvidence: (rule & RULE.evidence) !== 0,
    };
  });
  return meanings.sort((one, other) => strengthOf(other) - strengthOf(one));
}

function numbersOf(bits: number, title: readonly CueHit[]): number[] {
  const numbers = new Set(title.map(({ cue }) => cue));
  for (let cue = 0; cue < 30; cue += 1) if (bits & (1 << cue)) numbers.add(cue);
  return [...numbers].sort((one, other) => one - other);
}

function strengthOf({ cues, named }: LabelMeaning): number {
  return (named ? 3 : 0) + cues.length;
}
