import { describe, expect, it } from 'vitest';
import bundled from '../../../glossary/north-korea.json' with { type: 'json' };
import { addOwnGlossaries } from '../../../lib/match/add-own-glossaries.ts';
import { findMatches } from '../../../lib/match/find-matches.ts';
import { buildLabelIndex } from '../../../lib/match/label-index.ts';
import { packIndex } from '../../../lib/match/pack-index.ts';
import { unpackIndex } from '../../../lib/match/unpack-index.ts';
import type { Concept, Glossary } from '../../../lib/terms/concept.ts';
import { shipLabels } from '../../../lib/terms/glossary-labels.ts';

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

/** The index as the background gets it. */
function unpacked(glossary: Glossary) {
  return unpackIndex(packIndex(buildLabelIndex([glossary]), [glossary]), [shipLabels(glossary)]);
}

function explained(own: readonly Glossary[]): string[] {
  const index = unpacked(public_);
  const explainerOf = addOwnGlossaries(index, own);
  const { matches } = findMatches(index, {
    page: { title: '', description: '' },
    passages: [{ id: 1, text: TEXT }],
    evidence: {},
  });
  return matches.map(({ conceptId, label, span }) => `${TEXT.slice(span.start, span.end)} ${explainerOf(conceptId, label)}`);
}

describe('own glossaries beside the bundled ones', () => {
  const without = explained([]);

  it('explain a shared label where it is found without them', () => {
    expect(without).toContain('armistice north-korea/armistice');
    const own = glossary('own', concept('own/truce', 'truce of mine', ['Armistice']), concept('own/flumjack', 'flumjack'));
    expect(explained([own])).toEqual([
      ...without.map((each) => each.replace('north-korea/armistice', 'own/truce')),
      'flumjack own/flumjack',
    ]);
  });

  it('leave every mark when the whole glossary was imported again', () => {
    const copy = glossary(
      'copy',
      ...public_.concepts.map((each) => ({ ...each, id: each.id.replace('north-korea/', 'copy/') as Concept['id'] })),
    );
    expect(explained([copy])).toEqual(without.map((each) => each.replace('north-korea/', 'copy/')));
  });

  it('go the first before the second on a shared label', () => {
    const [one, other] = [glossary('one', concept('one/f', 'flumjack')), glossary('two', concept('two/f', 'flumjack'))];
    expect(explained([one, other])).toEqual([...without, 'flumjack one/f']);
  });

  it('do not take an acronym for a word', () => {
    const index = unpacked({ ...public_, concepts: [concept('north-korea/who', 'WHO')] });
    const explainerOf = addOwnGlossaries(index, [glossary('own', concept('own/who', 'who'))]);
    expect(index.concepts.count).toBe(2);
    expect(explainerOf('north-korea/who', 'WHO')).toBe('north-korea/who');
  });

  it('may be so many that the index must grow', () => {
    const many = Array.from({ length: 3000 }, (_, number) => concept(`own/n${number}`, `flumjack of the ${number}th order`));
    expect(explained([glossary('own', ...many, concept('own/flumjack', 'flumjack'))])).toEqual([...without, 'flumjack own/flumjack']);
  });
});
