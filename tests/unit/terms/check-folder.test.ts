import { describe, expect, it } from 'vitest';
import type { Concept, Glossary } from '../../../lib/terms/concept.ts';
import { checkFolder } from '../../glossary/check-folder.ts';
import { countHomographs } from '../../glossary/check-labels.ts';
import { readingEase } from '../../glossary/reading-ease.ts';

const TODAY = new Date('2026-11-24');

type Draft = Partial<Concept> & Pick<Concept, 'id'>;

/** One glossary for each part of the ids before the slash. */
function glossariesOf(drafts: readonly Draft[]): Glossary[] {
  const ids = [...new Set(drafts.map(({ id }) => id.split('/')[0] ?? ''))];
  const more = { language: 'en', version: '1', licence: 'CC0-1.0', private: false };
  return ids.map((id) => ({ id, title: id, ...more, concepts: drafts.filter((draft) => draft.id.startsWith(`${id}/`)).map(conceptOf) }));
}

function conceptOf(draft: Draft): Concept {
  return {
    prefLabel: draft.id,
    altLabels: [],
    hiddenLabels: [],
    definition: 'A strip of land that keeps two armies apart.',
    subjectField: 'Borders',
    cues: [],
    related: [],
    ...draft,
  };
}

function said(...drafts: readonly Draft[]): string[] {
  return checkFolder(glossariesOf(drafts), TODAY).map(({ kind, concept, message }) => `${kind} ${concept}: ${message}`);
}

const exact = (label: string) => ({ label, case: 'exact', needsEvidence: true }) as const;

describe('the check of all glossaries', () => {
  it('has nothing to say of sound ones', () => {
    const one: Draft = { id: 'a/zone', prefLabel: 'buffer zone', asOf: '2025', related: ['b/wall'] };
    expect(said(one, { id: 'b/wall', prefLabel: 'border wall' })).toEqual([]);
  });

  it('does what is done for each glossary alone', () => {
    expect(said({ id: 'a/zone' }, { id: 'a/zone', prefLabel: 'other' })).toContain('error a/zone: "a/zone" is used twice');
  });

  it('finds links that lead to no concept of any glossary', () => {
    expect(said({ id: 'a/zone', related: ['b/wall', 'b/gone'], confusable: ['c/gone'] }, { id: 'b/wall' })).toEqual([
      'error a/zone: "b/gone" is no concept of any glossary',
      'error a/zone: "c/gone" is no concept of any glossary',
    ]);
  });

  it('refuses labels of one letter and small words, but not acronyms that ask for evidence', () => {
    expect(said({ id: 'a/x', prefLabel: 'X' })).toEqual(['error a/x: the label "X" is a single letter']);
    expect(said({ id: 'a/it', prefLabel: 'it' })).toEqual(['error a/it: the label "it" is a word of every text']);
    expect(said({ id: 'a/it', prefLabel: 'IT' })).toEqual(['error a/it: the label "IT" is a word of every text']);
    expect(said({ id: 'a/it', prefLabel: exact('IT'), cues: ['software'] })).toEqual([]);
  });

  it('lets glossaries share a label only when cues can tell its meanings apart', () => {
    const drafts = (cues: readonly string[]): Draft[] => [
      { id: 'a/sdf', prefLabel: exact('SDF'), cues: ['Syria'] },
      { id: 'b/sdf', prefLabel: 'S.D.F.', cues },
    ];
    expect(said(...drafts([]))).toEqual(['error b/sdf: shares the label "sdf" with a/sdf: both need cues']);
    expect(said(...drafts(['Japan']))).toEqual([]);
    expect([...countHomographs(glossariesOf(drafts([])))]).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
  });

  it('finds one meaning that stands twice, whatever its spelling and number', () => {
    const twin = { id: 'b/wto', altLabels: ['World Trade Organisation'], cues: ['trade'] } as const;
    const one: Draft = { id: 'a/wto', prefLabel: 'World Trade Organization', cues: ['trade'] };
    expect(said(one, twin)[0]).toMatch(/^error b\/wto: means the same as a\/wto/);
    const court = { prefLabel: exact('Supreme Court'), cues: ['judges'] };
    expect(said({ id: 'a/court', ...court }, { id: 'b/court', ...court })).toEqual([]);
  });

  it.each(['various', 'several', 'etc.', 'numerous', 'many experts', 'and so on', 'a number of'])('finds the vague word "%s"', (word) => {
    const text = `A treaty that sets limits for ${word} states in the region.`;
    const vague = word === 'etc.' ? 'etc' : word;
    expect(said({ id: 'a/x', definition: text }).join()).toContain(`says "${vague}`);
    expect(said({ id: 'a/x', scopeNote: text }).join()).toContain(`says "${vague}`);
    expect(said({ id: 'a/x', definition: `A treaty that speaks of “${word} states” in its text.` })).toEqual([]);
  });

  it.each([
    ['regime', 'The regime rules the country by decree.'],
    ['terrorists', 'The law was made against terrorists in the north.'],
    ['so-called', 'The so-called republic has its own army.'],
    ['notorious', 'A notorious prison near the border of the country.'],
    ['hardliners', 'A party of hardliners in the parliament.'],
    ['radical', 'A radical movement in the south of the country.'],
    ['extremist', 'An extremist party of the far right in the parliament.'],
    ['dictator', 'The dictator of the country for forty years.'],
    ['brutal', 'A brutal war between the north and the south.'],
    ['illegal migrants', 'Camps near the border for illegal migrants.'],
    ['fanatics', 'A group of fanatics who live in the hills.'],
  ])('finds the loaded word "%s"', (word, definition) => {
    expect(said({ id: 'a/x', definition })).toEqual([`error a/x: says "${word}", which takes a side: quote or attribute it`]);
    expect(said({ id: 'a/x', scopeNote: definition })).toHaveLength(1);
  });

  it('lets loaded words pass where they are quoted, attributed, a label or a set of rules', () => {
    const fine = [
      'Its critics speak of a “regime” that rules by decree.',
      'The Missile Technology Control Regime is a club of states.',
      'The sanctions regime was set up by the United Nations.',
      'A movement that the United States lists as a terrorist organization.',
      'A cell damaged by a free radical dies early in the body.',
      'A counter-terrorist unit of the police of the country.',
    ];
    for (const definition of fine) expect(said({ id: 'a/x', definition })).toEqual([]);
    expect(said({ id: 'a/regime', prefLabel: 'regime', definition: 'A regime is a word for a government.' })).toEqual([]);
    const name: Draft = { id: 'b/list', prefLabel: 'Specially Designated Global Terrorist' };
    expect(said(name, { id: 'a/x', definition: 'A Specially Designated Global Terrorist cannot use banks.' })).toEqual([]);
  });

  it('warns of definitions that are hard to read', () => {
    const hard = 'Intergovernmental organizational responsibilities necessitate multilateral institutional accountability.';
    expect(said({ id: 'a/x', definition: hard })[0]).toMatch(/^warning a\/x: the definition is hard to read \(Flesch -\d+\)/);
    expect(readingEase('A strip of land that keeps two armies apart.')).toBeGreaterThan(80);
    expect(readingEase('It was signed on 27 July 1953. It is not a peace treaty.')).toBeGreaterThan(80);
  });

  it('warns of facts that are older than two years', () => {
    const kinds = (asOf: string) => said({ id: 'a/x', asOf });
    expect(kinds('2024-11-23')).toEqual(['warning a/x: is as of 2024-11-23, more than 2 years ago']);
    expect([...kinds('2024-11-24'), ...kinds('2024-11'), ...kinds('2024'), ...kinds('2025-01')]).toEqual([]);
    expect([...kinds('2024-10'), ...kinds('2023')]).toHaveLength(2);
  });
});
