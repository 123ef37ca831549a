import { describe, expect, it } from 'vitest';
import { termsInText } from '../../../entrypoints/background/terms-in-text.ts';
import { buildLabelIndex } from '../../../lib/match/label-index.ts';
import { glossaryOf } from '../match/demo-glossary.ts';

const glossary = glossaryOf({
  line: {
    labels: ['border line', 'Line'],
    definition: 'A Line that the truce drew near Panmunjom. Panmunjom is a village.',
  },
  truce: { labels: [{ label: 'truce', needsEvidence: true }] },
  village: { labels: ['Panmunjom'] },
});
const [line] = glossary.concepts;

describe('the terms in the text of a concept', () => {
  it('are the others, each where it stands first, and what is related needs no further evidence', () => {
    if (!line) throw new Error('the glossary has no line');
    const index = buildLabelIndex([glossary]);
    const words = (concept: typeof line) =>
      termsInText(concept, 'en', { index })[0]?.map(({ start, end, id }) => [concept.definition.slice(start, end), id, start]);
    expect(words(line)).toEqual([['Panmunjom', 'demo/village', 32]]);
    expect(words({ ...line, related: ['demo/truce'] })).toEqual([
      ['truce', 'demo/truce', 16],
      ['Panmunjom', 'demo/village', 32],
    ]);
  });
});
