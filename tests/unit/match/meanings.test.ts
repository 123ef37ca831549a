import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../lib/match/find-matches.ts';
import { buildLabelIndex } from '../../../lib/match/label-index.ts';
import { meaningsOf } from '../../../lib/match/meanings-of.ts';
import type { ConceptId } from '../../../lib/terms/concept.ts';
import { choicesOn, type MeaningChoice, withChoice, withoutChoice } from '../../../lib/terms/meaning-choice.ts';
import { glossaryOf, marked, NO_PAGE } from './demo-glossary.ts';

const doubtful = (label: string) => ({ label, needsEvidence: true as const });
const zones = glossaryOf({
  korea: { labels: ['Korean zone', doubtful('DMZ')], cues: ['Panmunjom', 'Pyongyang', 'Korean War'] },
  vietnam: { labels: ['Vietnamese zone', doubtful('DMZ')], cues: ['Saigon', 'Vietnam War', 'Hanoi'] },
  network: { labels: ['network zone', doubtful('DMZ')], cues: ['firewall', 'router'] },
});

const BOTH = 'The DMZ. Panmunjom and Pyongyang; Saigon and Hanoi.';

describe('meanings of one label', () => {
  it.each([
    ['none speaks', 'The DMZ is here.', []],
    ['one speaks', 'The DMZ. Panmunjom and Pyongyang.', ['DMZ=korea']],
    ['two speak alike: both are offered, the third is not', BOTH, ['DMZ=korea|vietnam']],
    ['one speaks, but not loud enough', `The DMZ.${' word'.repeat(40)} Panmunjom.`, []],
  ])('%s', (_, text, expected) => expect(marked(zones, [text])).toEqual(expected));

  it('leaves an everyday word alone that two meanings claim alike', () => {
    const seals = glossaryOf({
      animal: { labels: ['sea lion', doubtful('seal')], cues: ['beach', 'pup'] },
      stamp: { labels: ['wax mark', doubtful('seal')], cues: ['wax', 'letter'] },
    });
    expect(marked(seals, ['A seal on a beach with a pup, and wax on a letter.'])).toEqual([]);
  });

  it('come with what the page has shown for each, the strongest first', () => {
    const index = buildLabelIndex([zones]);
    const passages = [{ id: 1, text: 'The DMZ. Saigon and Hanoi, Panmunjom. A Vietnamese zone.' }];
    const { evidence } = findMatches(index, { page: NO_PAGE, passages, evidence: {} });
    const page = { title: 'A router for the office', description: '' };
    expect(meaningsOf(index, { label: 'DMZ', language: 'en', page, evidence })).toEqual([
      { conceptId: 'demo/vietnam', cues: [0, 2], named: true, needsEvidence: true },
      { conceptId: 'demo/korea', cues: [0], named: false, needsEvidence: true },
      { conceptId: 'demo/network', cues: [1], named: false, needsEvidence: true },
    ]);
  });
});

describe('what a reader says of a meaning', () => {
  const site = 'news.example';
  const choice = (id: ConceptId, is: boolean, label = 'DMZ'): MeaningChoice => ({ site, label, id, is });

  /** The marked concepts of a page that is asked about to its end. */
  function find(text: string, choices: readonly MeaningChoice[]): string[] {
    const index = buildLabelIndex([zones]);
    const question = { page: NO_PAGE, passages: [{ id: 1, text }], isMeant: choicesOn(site, choices) };
    const first = findMatches(index, { ...question, evidence: {} });
    const last = first.undecided.length > 0 ? findMatches(index, { ...question, evidence: first.evidence }) : first;
    return last.matches.map(({ conceptId, alternatives = [] }) => [conceptId, ...alternatives].join('|'));
  }

  it('rules a meaning out, and the others are weighed without it', () => {
    expect(find(BOTH, [choice('demo/korea', false)])).toEqual(['demo/vietnam']);
    expect(find('The DMZ. Panmunjom and Pyongyang.', [choice('demo/korea', false)])).toEqual([]);
  });

  it('decides for a meaning that nothing on the page speaks for', () => {
    expect(find(BOTH, [choice('demo/network', true)])).toEqual(['demo/network']);
    expect(find('The DMZ is here.', [choice('demo/network', true)])).toEqual(['demo/network']);
  });

  it('holds for that label and that site alone', () => {
    expect(choicesOn('other.example', [choice('demo/korea', false)])).toBeUndefined();
    const isMeant = choicesOn(site, [choice('demo/korea', false)]);
    expect([isMeant?.('demo/korea', 'dmz'), isMeant?.('demo/korea', 'Korean zone'), isMeant?.('demo/vietnam', 'DMZ')]).toEqual([
      false,
      undefined,
      undefined,
    ]);
  });

  it('is replaced by what is said later, and forgotten', () => {
    const said = withChoice([choice('demo/korea', true)], choice('demo/vietnam', true));
    expect(said).toEqual([choice('demo/vietnam', true)]);
    const both = withChoice(said, choice('demo/korea', false));
    expect(both).toHaveLength(2);
    expect(withoutChoice(both, choice('demo/korea', false))).toEqual(said);
    expect(withChoice(both, choice('demo/korea', true))).toEqual([choice('demo/korea', true)]);
  });
});
