import { describe, expect, it } from 'vitest';
import { buildLabelIndex } from '../../../lib/match/label-index.ts';
import type { Label } from '../../../lib/terms/concept.ts';
import { findOnPage } from '../../find-on-page.ts';
import { glossaryOf, marked, markedBy, NO_PAGE } from './demo-glossary.ts';

describe('what a label matches', () => {
  it.each<[string, Label, string, string]>([
    ['a word', 'armistice', 'the armistice of 1953', 'armistice'],
    ['small labels in any case', 'armistice', 'ARMISTICE signed; Armistice', 'ARMISTICE|Armistice'],
    ['whole words only', 'arm', 'army farm arms', 'arms'],
    ['hyphen and blank', 'six-party talks', 'six party talks, six–party talks', 'six party talks|six–party talks'],
    ['closed and open compounds', 'cease-fire', 'a ceasefire and cease fire', 'ceasefire|cease fire'],
    ['a hyphen the label lacks', 'preemptive war', 'a pre-emptive war', 'pre-emptive war'],
    ['numbers as words and figures', 'six-party talks', '6-party talks', '6-party talks'],
    ['ordinals', '38th parallel', 'the thirty-eighth parallel', 'thirty-eighth parallel'],
    ['first and 1st', 'First Lady', 'the 1st Lady', '1st Lady'],
    ['British spelling', 'demilitarized zone', 'the demilitarised zone', 'demilitarised zone'],
    ['American spelling', 'World Labour Organisation', 'World Labor Organization', 'World Labor Organization'],
    ['an umlaut spelled out', 'Götschl', 'Goetschl and Gotschl', 'Goetschl|Gotschl'],
    ['an umlaut where the label spells it out', 'Goetschl', 'Götschl', 'Götschl'],
    ['dotted acronyms', 'DPRK', 'the D.P.R.K. said', 'D.P.R.K.'],
    ['plural acronyms', 'ICBM', 'ICBMs and ICBM’s', 'ICBMs|ICBM'],
    ['plural', 'missile test', 'missile tests', 'missile tests'],
    ['plurals in -ies and -es', 'treaty ally', 'treaty allies', 'treaty allies'],
    ['plurals in -es', 'nuclear hoax', 'nuclear hoaxes', 'nuclear hoaxes'],
    ['plurals in -ses', 'food crisis', 'food crises', 'food crises'],
    ['plurals in -men', 'congressman', 'two congressmen', 'congressmen'],
    ['singular of a plural label', 'ballistic missiles', 'a ballistic missile', 'ballistic missile'],
    ['plural of the head word', 'attorney general', 'attorneys general', 'attorneys general'],
    ['plural before of', 'weapon of mass destruction', 'weapons of mass destruction', 'weapons of mass destruction'],
    ['possessive, left outside', 'Pyongyang', 'Pyongyang’s plan, PYONGYANG', 'Pyongyang|PYONGYANG'],
    ['possessive of a plural', 'treaty ally', 'the treaty allies’ plan', 'treaty allies'],
    ['possessive inside a label', 'Democratic People’s Republic', "Democratic People's Republic", "Democratic People's Republic"],
    ['verb phrases', 'to sanction', 'they sanctioned him, sanctioning', 'sanctioned|sanctioning'],
    ['a leading article less', 'The National Interest', 'the National Interest', 'National Interest'],
    ['an ampersand', 'Standard and Poor’s', 'Standard & Poor’s', 'Standard & Poor’s'],
    ['initials with dots', 'John F. Kennedy', 'John F Kennedy and John F. Kennedy', 'John F Kennedy|John F. Kennedy'],
    ['a comma of the label', 'Paris, Texas', 'in Paris, Texas', 'Paris, Texas'],
  ])('%s', (...[, label, text, wanted]) => {
    expect(markedBy(label, text).join('|')).toBe(wanted);
  });

  it.each<[string, Label, string]>([
    ['acronyms in small letters', 'WHO', 'who is it? Who?'],
    ['names in small letters', 'Washington', 'washington'],
    ['across a full stop', 'missile test', 'a missile. Test it'],
    ['across a comma', 'missile test', 'a missile, test it'],
    ['across quotation marks', 'missile test', 'a missile “test” it'],
    ['across an emoji', 'missile test', 'a missile 🙂 test'],
    ['across a spaced dash', 'missile test', 'a missile – test it'],
    ['figures for an acronym that is a number word', 'TEN', '10 ten Ten'],
    ['in addresses', 'Yahoo', 'see Yahoo.com, me@Yahoo or x_Yahoo'],
    ['another capital of an exact label', { label: 'Arduous March', case: 'exact' }, 'an arduous march'],
    ['plurals inside a name', 'Korean War', 'Koreans War'],
    ['words in -ss and -us', 'bos', 'boss'],
  ])('not %s', (_, label, text) => {
    expect(markedBy(label, text)).toEqual([]);
  });

  it('the longest label, once', () => {
    const glossary = glossaryOf({ war: { labels: ['war'] }, korean: { labels: ['Korean War'] }, veteran: { labels: ['war veteran'] } });
    expect(marked(glossary, ['Korean War veterans of a war'])).toEqual(['Korean War=korean', 'war=war']);
  });

  it('what looks Latin, and says so', () => {
    const index = buildLabelIndex([glossaryOf({ dmz: { labels: ['DMZ'] } })]);
    expect(findOnPage({ index }, NO_PAGE, [[{ id: 0, text: 'the DМZ' }]])).toMatchObject([
      { kind: 'fuzzy', label: 'DMZ', span: { start: 4, end: 7 } },
    ]);
  });

  it('with kind, label and score', () => {
    const index = buildLabelIndex([glossaryOf({ test: { labels: ['missile test', 'rocket trial'] } })]);
    expect(findOnPage({ index }, NO_PAGE, [[{ id: 7, text: 'A rocket trial; missile tests' }]])).toMatchObject([
      { passageId: 7, kind: 'exact', label: 'rocket trial', score: 1, conceptId: 'demo/test' },
      { passageId: 7, kind: 'inflected', label: 'missile test', conceptId: 'demo/test' },
    ]);
  });
});
