import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../lib/match/find-matches.ts';
import { conceptIdAt, type LabelIndex, labelAt } from '../../../lib/match/index-form.ts';
import { addGlossary, buildLabelIndex } from '../../../lib/match/label-index.ts';
import { RULE } from '../../../lib/match/label-rules.ts';
import { packIndex } from '../../../lib/match/pack-index.ts';
import { unpackIndex } from '../../../lib/match/unpack-index.ts';
import type { Glossary } from '../../../lib/terms/concept.ts';
import { shipLabels } from '../../../lib/terms/glossary-labels.ts';
import { parseGlossary } from '../../../lib/terms/parse-glossary.ts';
import { glossaryOf } from './demo-glossary.ts';

const demoGlossary = glossaryOf({
  'six-party-talks': { labels: ['six-party talks', 'Six Party Talks'] },
  'united-nations': { labels: ['United Nations', 'UN', 'Vereinte Nationen'] },
  tokyo: { labels: ['Tōkyō'] },
});

const ROOT = resolve(import.meta.dirname, '../../..');

function northKorea(): Glossary {
  const read = parseGlossary(JSON.parse(readFileSync(resolve(ROOT, 'glossary/north-korea.json'), 'utf8')));
  if (read.kind === 'bad') throw new Error('north-korea.json is bad');
  return read.value;
}

function packedAndBack(glossaries: readonly Glossary[]): LabelIndex {
  return unpackIndex(packIndex(buildLabelIndex(glossaries), glossaries), glossaries.map(shipLabels));
}

/** An index as data: each record by what it says, the chains as they hang together. */
function contentOf(index: LabelIndex) {
  const records = Array.from({ length: index.records.count }, (_, record) => ({
    concept: conceptIdAt(index, index.records.concept[record] ?? 0),
    label: (index.records.rule[record] ?? 0) & RULE.cue ? undefined : labelAt(index, record),
    rule: index.records.rule[record],
    check: index.records.check[record],
    next: index.records.next[record],
  }));
  const { glossaries, initials, shortForms, table } = index;
  const words = [...table.slots.keys()]
    .filter((at) => at % 2 === 0 && table.slots[at + 1] !== 0)
    .map((at) => `${table.slots[at]} ${table.slots[at + 1]}`);
  const pairs = [...initials.pairs.subarray(0, initials.count)];
  return { records, glossaries, pairs, lengths: [...initials.lengths], shortForms: [...shortForms], words: words.sort() };
}

describe('a packed index', () => {
  const glossaries = [demoGlossary, northKorea()];

  it('is unpacked to what was built', () => {
    expect(contentOf(packedAndBack(glossaries))).toEqual(contentOf(buildLabelIndex(glossaries)));
  });

  it('finds the same in the sample article', () => {
    const text = readFileSync(resolve(ROOT, 'entrypoints/welcome/index.html'), 'utf8').replace(/<[^>]*>/g, ' ');
    const question = { page: { title: '', description: '' }, passages: [{ id: 1, text, language: 'en' }], evidence: {} };
    const found = findMatches(packedAndBack(glossaries), question);
    expect(found).toEqual(findMatches(buildLabelIndex(glossaries), question));
    expect(found.matches.length).toBeGreaterThan(50);
  });

  it('takes in another glossary afterwards', () => {
    const index = packedAndBack([demoGlossary]);
    addGlossary(index, northKorea());
    expect(contentOf(index).records).toEqual(contentOf(buildLabelIndex(glossaries)).records);
  });

  it('is refused beside other labels than its own, and in another form', () => {
    const packed = packIndex(buildLabelIndex(glossaries), glossaries);
    expect(() => unpackIndex(packed, [shipLabels(demoGlossary)])).toThrow(/concepts/);
    expect(() => unpackIndex({ ...packed, head: { ...packed.head, version: 0 } }, glossaries.map(shipLabels))).toThrow(/version/);
    expect(() => packIndex(buildLabelIndex(glossaries), [demoGlossary])).toThrow(/none of these glossaries/);
  });
});
