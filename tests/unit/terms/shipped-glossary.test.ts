import { describe, expect, it } from 'vitest';
import { type Concept, type Glossary, textOf } from '../../../lib/terms/concept.ts';
import { readLabels, shipLabels } from '../../../lib/terms/glossary-labels.ts';
import { cuesThatShip, readTexts, shipTexts } from '../../../lib/terms/glossary-texts.ts';

const plain: Concept = {
  id: 'demo/buffer-zone',
  prefLabel: 'buffer zone',
  altLabels: [],
  hiddenLabels: [],
  definition: 'A strip of land between two armies.',
  subjectField: 'Borders',
  cues: [],
  related: [],
};

const concepts: Concept[] = [
  plain,
  {
    ...plain,
    id: 'demo/dmz',
    prefLabel: { label: 'DMZ', case: 'exact', needsEvidence: true },
    altLabels: ['Demilitarized Zone'],
    hiddenLabels: ['de-militarized zone'],
    scopeNote: 'It is watched by both sides.',
    subjectField: 'War',
    related: ['demo/buffer-zone', 'other/thing'],
    confusable: ['demo/wall'],
    source: { title: 'DMZ (Wikipedia)', url: 'https://en.wikipedia.org/wiki/DMZ' },
    asOf: '2017-10',
  },
  {
    ...plain,
    id: 'demo/wall',
    prefLabel: 'Wall',
    source: { title: 'Border wall (Wikipedia)', url: 'https://en.wikipedia.org/wiki/Border_wall' },
  },
  { ...plain, id: 'demo/line-2', prefLabel: 'Line', source: { title: 'Line (Wikipedia)', url: 'https://en.wikipedia.org/wiki/The_Line' } },
  { ...plain, id: 'demo/un', prefLabel: 'UN', hiddenLabels: ['U N'], source: { title: 'United Nations', url: 'https://www.un.org/' } },
];

const glossary: Glossary = { id: 'demo', title: 'Demo', language: 'en', version: '1', licence: 'CC0-1.0', private: false, concepts };

describe('a glossary as it ships', () => {
  it('is whole again when labels and texts are read together, but for the rules of its labels, which are in the index', () => {
    const sent = JSON.parse(JSON.stringify({ labels: shipLabels(glossary), texts: shipTexts(glossary, cuesThatShip([glossary])) }));
    expect(readTexts(sent.texts, readLabels(sent.labels))).toStrictEqual(
      concepts.map((concept) => ({ ...concept, prefLabel: textOf(concept.prefLabel) })),
    );
  });

  it('leaves its cues at home, but for those that tell one meaning of a label from another', () => {
    const withCues = { ...glossary, concepts: [{ ...plain, cues: ['Panmunjom'] }] };
    const other = { ...glossary, id: 'other', concepts: [{ ...plain, id: 'other/it' as const }] };
    const shipped = (all: readonly Glossary[]) => JSON.stringify([shipLabels(withCues), shipTexts(withCues, cuesThatShip(all))]);
    expect(shipped([withCues])).not.toContain('Panmunjom');
    expect(shipped([withCues, other])).toContain('Panmunjom');
  });
});
