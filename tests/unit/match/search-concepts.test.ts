import { describe, expect, it } from 'vitest';
import { buildSearch, type SearchEntry } from '../../../lib/match/search-concepts.ts';

function entry(label: string, otherLabels: readonly string[] = [], definition = ''): SearchEntry {
  return { id: `demo/${label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`, label, otherLabels, definition };
}

const ENTRIES = [
  entry('nuclear arsenal'),
  entry('arsenal'),
  entry('Arsenal of democracy'),
  entry('paraarsenals'),
  entry('North Korea', ['DPRK', 'Democratic People’s Republic of Korea'], 'A state that keeps an arsenal of missiles.'),
  entry('six-party talks', [], 'Talks between six states about Götschl.'),
  entry('Götschl', [], 'A skier.'),
];

function labelsFor(query: string, entries: readonly SearchEntry[] = ENTRIES): string[] {
  const labels = new Map(entries.map(({ id, label }) => [id, label]));
  return buildSearch(entries)(query, 10).map(({ id }) => labels.get(id) ?? '');
}

describe('buildSearch', () => {
  it('ranks exact label, prefix, word prefix, substring, definition', () => {
    expect(labelsFor('arsenal')).toEqual(['arsenal', 'Arsenal of democracy', 'nuclear arsenal', 'paraarsenals', 'North Korea']);
  });

  it.each([
    ['capitals and hyphens', 'SIX PARTY', 'six-party talks'],
    ['an acronym among the other labels', 'dprk', 'North Korea'],
    ['dots in it', 'D.P.R.K.', 'North Korea'],
    ['umlauts', 'gotschl', 'Götschl'],
    ['words in any order', 'korea demo', 'North Korea'],
    ['a word with a mistake', 'arsenel', 'arsenal'],
    ['two letters swapped', 'nroth korea', 'North Korea'],
  ])('finds through %s', (_, query, wanted) => {
    expect(labelsFor(query)[0]).toBe(wanted);
  });

  it('finds nothing for nothing', () => {
    expect(labelsFor('')).toEqual([]);
    expect(labelsFor(' — ')).toEqual([]);
    expect(labelsFor('qqqqqqqq')).toEqual([]);
    expect(buildSearch([])('korea', 10)).toEqual([]);
    expect(buildSearch(ENTRIES)('korea', 0)).toEqual([]);
  });

  it('keeps to the limit, best first, scores falling', () => {
    const hits = buildSearch(ENTRIES)('arsenal', 3);
    expect(hits).toHaveLength(3);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((one, other) => other - one));
    expect(hits[0]?.score).toBe(1);
  });

  it('says what to highlight, in offsets of the original', () => {
    const [first] = buildSearch(ENTRIES)('gotschl', 1);
    const [talks] = buildSearch(ENTRIES)('six party', 1);
    expect(first?.labelSpans).toEqual([{ start: 0, end: 7 }]);
    expect(talks?.labelSpans.map(({ start, end }) => 'six-party talks'.slice(start, end))).toEqual(['six-party']);
    const definition = 'A state that keeps an arsenal of missiles.';
    const korea = buildSearch(ENTRIES)('arsenal', 10).find(({ id }) => id === 'demo/north-korea');
    expect(korea?.definitionSpans.map(({ start, end }) => definition.slice(start, end))).toEqual(['arsenal']);
  });

  it('still finds a mistyped word among thousands', () => {
    const many = Array.from({ length: 5000 }, (_, n) => entry(`filler ${n.toString(36)}q word`));
    expect(labelsFor('Pyongyeng', [...many, entry('Pyongyang')])[0]).toBe('Pyongyang');
  });
});
