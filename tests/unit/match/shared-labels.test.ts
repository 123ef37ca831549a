import { describe, expect, it } from 'vitest';
import bundled from '../../../glossary/north-korea.json' with { type: 'json' };
import { findMatches } from '../../../lib/match/find-matches.ts';
import { buildLabelIndex } from '../../../lib/match/label-index.ts';
import { shareLabels } from '../../../lib/match/shared-labels.ts';
import type { Concept, Glossary } from '../../../lib/terms/concept.ts';

// The tests of the glossary prove its form.
const public_ = { ...bundled, private: false } as unknown as Glossary;

const concept = (id: Concept['id'], prefLabel: string, altLabels: string[] = []): Concept => ({
  id,
  prefLabel,
  altLabels,
  hiddenLabels: [],
  definition: 'My own words.',
  subjectField: 'Own',
  cues: [],
  related: [],
});

const glossary = (id: string, ...concepts: Concept[]): Glossary => ({ ...public_, id, private: true, concepts });

const TEXT = 'North Korea and the United States signed the armistice of 1953 in Panmunjom. Our own word is flumjack.';

function explained(own: readonly Glossary[]): string[] {
  const { indexed, explainerOf } = shareLabels(own, [public_]);
  const { matches } = findMatches(buildLabelIndex(indexed), {
    page: { title: '', description: '' },
    passages: [{ id: 1, text: TEXT }],
    evidence: {},
  });
  return matches.map(({ conceptId, label, span }) => `${TEXT.slice(span.start, span.end)} ${explainerOf(conceptId, label)}`);
}

describe('labels that own and bundled glossaries share', () => {
  const without = explained([]);

  it('are found where they are found without the own ones, and explained by these', () => {
    expect(without).toContain('armistice north-korea/armistice');
    const own = glossary('own', concept('own/truce', 'truce of mine', ['Armistice']), concept('own/flumjack', 'flumjack'));
    expect(explained([own])).toEqual([
      ...without.map((each) => each.replace('north-korea/armistice', 'own/truce')),
      'flumjack own/flumjack',
    ]);
  });

  it('keep every mark when the whole glossary was imported again', () => {
    const copy = glossary(
      'copy',
      ...public_.concepts.map((each) => ({ ...each, id: each.id.replace('north-korea/', 'copy/') as Concept['id'] })),
    );
    expect(explained([copy])).toEqual(without.map((each) => each.replace('north-korea/', 'copy/')));
  });

  it('belong to the first of two own glossaries', () => {
    const [one, other] = [glossary('one', concept('one/f', 'flumjack')), glossary('two', concept('two/f', 'flumjack'))];
    expect(explained([one, other])).toEqual([...without, 'flumjack one/f']);
  });

  it('tell an acronym from a word', () => {
    const own = glossary('own', concept('own/who', 'who'));
    const { indexed } = shareLabels([own], [{ ...public_, concepts: [concept('north-korea/who', 'WHO')] }]);
    expect(indexed[0]?.concepts).toHaveLength(1);
  });
});
