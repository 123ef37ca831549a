import { describe, expect, it } from 'vitest';
import { buildFuzzyWords, editsBetween, skeletonOf, wordsLike } from '../../../lib/match/fuzzy-words.ts';
import { buildLabelIndex } from '../../../lib/match/label-index.ts';
import { findOnPage } from '../../find-on-page.ts';
import { glossaryOf, NO_PAGE } from './demo-glossary.ts';

function found(labels: readonly string[], text: string): string[] {
  const index = buildLabelIndex([glossaryOf(Object.fromEntries(labels.map((label, at) => [`c${at}`, { labels: [label] }])))]);
  const matches = findOnPage({ index, fuzzy: buildFuzzyWords(index) }, NO_PAGE, [[{ id: 0, text }]]);
  return matches.map(({ span, label, kind }) => `${text.slice(span.start, span.end)} → ${label} (${kind})`);
}

describe('names spelled otherwise', () => {
  it.each([
    ['Hezbollah', 'The group Hizbollah said', 'Hizbollah → Hezbollah (fuzzy)'],
    ['Kamal Kharazi', 'when Kamal Kharrazi spoke', 'Kamal Kharrazi → Kamal Kharazi (fuzzy)'],
    ['Saleem Malik', 'when Salim Malik spoke', 'Salim Malik → Saleem Malik (fuzzy)'],
    ['Pyongyang', 'talks in Pyongyagn failed', 'Pyongyagn → Pyongyang (fuzzy)'],
    ['Barack Obama', 'as President Barack Obamma said', 'Barack Obamma → Barack Obama (fuzzy)'],
    ['Muammar Gaddafi', 'and Muammar Gadafi’s men', 'Muammar Gadafi → Muammar Gaddafi (fuzzy)'],
  ])('%s', (label, text, wanted) => {
    expect(found([label], text)).toEqual([wanted]);
  });

  it.each([
    ['South Korea', 'the South Korean army', 'derived'],
    ['Pakistan', 'in Palestine today', 'far apart'],
    ['Austria', 'in Australia today', 'two edits, other consonants'],
    ['Slovakia', 'in Slovenia today', 'another country'],
    ['Iran', 'in Iraq today', 'short'],
    ['Marco', 'when Margo came', 'short and alone'],
    ['DPRK', 'the DPRQ said', 'acronyms'],
    ['Revolution', 'the Resolution passed', 'an ordinary noun'],
    ['hezbollah', 'Hizbollah said', 'no name'],
    ['Clinton', 'the Clintone Valley Orchestra', 'touches other capitals'],
    ['Gambia', 'in Zambia today', 'another first letter'],
  ])('not %s in “%s”: %s', (label, text) => {
    expect(found([label], text)).toEqual([]);
  });

  it('not when two names are as near', () => {
    expect(found(['Karlsson', 'Carlssen'], 'said Carlssan today')).toEqual(['Carlssan → Carlssen (fuzzy)']);
    expect(found(['Carlsson', 'Carlssen'], 'said Carlssan today')).toEqual([]);
  });

  it('never without the fuzzy words', () => {
    const index = buildLabelIndex([glossaryOf({ a: { labels: ['Hezbollah'] } })]);
    expect(findOnPage({ index }, NO_PAGE, [[{ id: 0, text: 'The group Hizbollah said' }]])).toEqual([]);
  });
});

describe('fuzzy words', () => {
  it('counts edits, a swap as one, and gives up at three', () => {
    const pairs = [
      ['abc', 'abc'],
      ['abc', 'acb'],
      ['abc', 'abd'],
      ['abc', 'ab'],
      ['abcd', 'badc'],
      ['abc', 'xyz'],
      ['a', 'abcdef'],
    ] as const;
    expect(pairs.map(([one, other]) => editsBetween(one, other))).toEqual([0, 1, 1, 1, 2, 3, 3]);
  });

  it('makes transliterations alike', () => {
    expect(skeletonOf('kharrazi')).toBe(skeletonOf('kharazi'));
    expect(skeletonOf('salim')).toBe(skeletonOf('saleem'));
    expect(skeletonOf('iran')).not.toBe(skeletonOf('iraq'));
  });

  it('gives the words of names only, never the word itself', () => {
    const index = buildLabelIndex([glossaryOf({ a: { labels: ['Kharazi Square'] }, b: { labels: ['plain kharaze'] } })]);
    expect(wordsLike(buildFuzzyWords(index), 'kharazy')).toEqual(['kharazi']);
    expect(wordsLike(buildFuzzyWords(index), 'kharazi')).toEqual([]);
  });
});
