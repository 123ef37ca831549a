import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLabelIndex } from '../../../lib/match/label-index.ts';
import type { Label } from '../../../lib/terms/concept.ts';
import { findOnPage } from '../../find-on-page.ts';
import { glossaryOf, marked, NO_PAGE } from './demo-glossary.ts';

describe('parts of longer names', () => {
  const places = glossaryOf({
    w: { labels: ['Washington'] },
    b: { labels: ['Beijing'] },
    k: { labels: ['Korea'] },
    post: { labels: ['Marine Corps'] },
  });
  it.each([
    ['The Washington Post wrote'],
    ['At Korea University and the Bank of Korea'],
    ['the Beijing Institute of Technology'],
    ['General George Washington crossed; Denzel Washington starred'],
    ['flew to Washington, D.C. and Washington DC'],
    ['novelist Washington Irving'],
  ])('no mark in “%s”', (text) => {
    expect(marked(places, [text])).toEqual([]);
  });

  it.each([
    ['Washington said on Monday that Beijing agreed', 'Washington Beijing'],
    ['President Washington', 'Washington'],
    ['Why Washington Must Find a Solution With Beijing', 'Washington Beijing'],
    ['On Monday Beijing said', 'Beijing'],
    ['Washington, Beijing and Korea', 'Washington Beijing Korea'],
  ])('marks in “%s”', (text, wanted) => {
    expect(
      marked(places, [text])
        .map((each) => each.split('=')[0])
        .join(' '),
    ).toBe(wanted);
  });
});

describe('evidence', () => {
  const start: Label = { label: 'START', case: 'exact', needsEvidence: true };
  const glossary = glossaryOf({
    start: { labels: [start, 'Strategic Arms Reduction Treaty'], cues: ['warheads', 'treaty', 'Moscow'] },
    ally: { labels: [{ label: 'ally', case: 'any', needsEvidence: true }], cues: ['NATO', 'troops', 'treaty'] },
  });

  it('is asked of labels that need it', () => {
    expect(marked(glossary, ['Press START to begin.'])).toEqual([]);
    expect(marked(glossary, ['Under START both sides cut warheads.'])).toEqual(['START=start']);
  });

  it('counts from other paragraphs, title and description, less than from near', () => {
    expect(marked(glossary, ['Under START both sides agreed.', 'The number of warheads fell.'])).toEqual([]);
    expect(marked(glossary, ['Under START both sides agreed.', 'Warheads.', 'Moscow.'])).toEqual(['START=start']);
    const page = { title: 'Moscow and warheads', description: '' };
    expect(marked(glossary, ['Under START both sides agreed.'], page)).toEqual(['START=start']);
  });

  it('counts a label of the concept that leaves no doubt', () => {
    const text = 'The Strategic Arms Reduction Treaty was signed.';
    expect(marked(glossary, ['Under START both sides agreed.', text])).toEqual(['START=start', 'Strategic Arms Reduction Treaty=start']);
  });

  it('asks more of an everyday word than of a name', () => {
    expect(marked(glossary, ['An ally of the cook in the treaty kitchen.'])).toEqual([]);
    expect(marked(glossary, ['An ally in NATO with troops.'])).toEqual(['ally=ally']);
  });

  it('does not take the words in question as their own evidence', () => {
    const self = glossaryOf({ sun: { labels: [{ label: 'Day of the Sun', needsEvidence: true }], cues: ['sun', 'day', 'of the'] } });
    expect(marked(self, ['It was the Day of the Sun.'])).toEqual([]);
  });

  it('in a line of capitals is asked of acronyms that are words', () => {
    const who = glossaryOf({ who: { labels: ['WHO', 'World Health Organization'], cues: ['Geneva'] }, dprk: { labels: ['DPRK'] } });
    expect(marked(who, ['MAN WHO SOLD THE WORLD', 'DPRK LEADER WHO SMILED'])).toEqual(['DPRK=dprk']);
    expect(marked(who, ['The WHO said', 'WHO WARNS GENEVA CROWDS'])).toEqual(['WHO=who', 'WHO=who']);
    expect(marked(who, ['He shouted WHO DID it, and left.'])).toEqual([]);
  });
});

describe('homographs', () => {
  const glossary = glossaryOf({
    korea: { labels: ['DMZ'], cues: ['Panmunjom', 'armistice', 'Seoul', 'border'] },
    network: { labels: ['DMZ'], cues: ['firewall', 'router', 'server', 'border'] },
  });

  it.each([
    ['The DMZ near Panmunjom has been quiet since the armistice.', 'DMZ=korea'],
    ['Put the web server in a DMZ behind the firewall.', 'DMZ=network'],
    ['The DMZ was discussed.', 'DMZ=korea|network'],
    ['From Seoul they spoke of the DMZ, its router and firewall at the armistice line.', 'DMZ=korea|network'],
    ['The border of the DMZ, its router.', 'DMZ=network'],
  ])('“%s”', (text, wanted) => {
    expect(marked(glossary, [text]).join(' ')).toBe(wanted);
  });
});

describe('the words of definitions', () => {
  const glossary = glossaryOf({
    planet: { labels: ['Mercury'], definition: 'The smallest planet of the solar system, nearest to the sun.' },
    metal: { labels: ['Mercury'], definition: 'A heavy silvery metal, liquid at room temperature, used in thermometers.' },
  });

  it.each([
    ['Mercury is a planet whose orbit lies nearest to the sun of our solar system.', 'Mercury=planet'],
    ['Mercury, a heavy metal that is liquid, filled old thermometers.', 'Mercury=metal'],
  ])('choose in “%s”', (text, wanted) => {
    expect(marked(glossary, [text])).toEqual([wanted]);
  });
});

describe('short names and initials', () => {
  const glossary = glossaryOf({
    kim: { labels: ['Kim Jong Un'] },
    il: { labels: ['Kim Il Sung'] },
    perry: { labels: ['William Perry'] },
    iaea: { labels: ['International Atomic Energy Agency'] },
    york: { labels: ['New York'] },
    in: { labels: ['Island Nation'] },
  });

  it('name who stands on the page in full, before or after', () => {
    expect(marked(glossary, ['Perry spoke.', 'William Perry was secretary.', 'Then Perry left.'])).toEqual([
      'Perry=perry',
      'William Perry=perry',
      'Perry=perry',
    ]);
    expect(marked(glossary, ['Kim Jong Un came. Kim smiled.'])).toEqual(['Kim Jong Un=kim', 'Kim=kim']);
  });

  it('name nobody when the page has no full name, or two', () => {
    expect(marked(glossary, ['Perry spoke.'])).toEqual([]);
    expect(marked(glossary, ['Kim Jong Un came. Kim smiled. Kim Il Sung too.'])).toEqual(['Kim Jong Un=kim', 'Kim Il Sung=il']);
  });

  it('leave other people and half place names alone', () => {
    expect(marked(glossary, ['William Perry and Katy Perry. York and New York.'])).toEqual(['William Perry=perry', 'New York=york']);
  });

  it('take initials in capitals, not words, not lines of capitals', () => {
    expect(marked(glossary, ['The IAEA said so.', 'the iaea', 'IN THE IAEA HALL NOW', 'IN'])).toEqual(['IAEA=iaea']);
  });

  it('take initials that the author did not list only after the full form, whatever the cues say', () => {
    const listing = glossaryOf({
      apt: { labels: ['advanced persistent threat', 'APT', 'state-sponsored hackers'], cues: ['hackers', 'espionage', 'malware'] },
    });
    expect(marked(listing, ['Hackers came in by SSH; espionage and malware followed.'])).toEqual([]);
    expect(marked(listing, ['The state-sponsored hackers (SSH) came.', 'Then SSH left.'])).toContain('SSH=apt');
  });
});

describe('pages in batches', () => {
  const glossary = glossaryOf({
    korea: { labels: ['DMZ', 'Korean zone'], cues: ['armistice', 'Seoul'] },
    network: { labels: ['DMZ'], cues: ['firewall', 'router'] },
    start: { labels: [{ label: 'START', needsEvidence: true }], cues: ['warheads', 'Moscow'] },
    test: { labels: ['missile test'] },
  });
  const index = buildLabelIndex([glossary]);
  const word = fc.constantFrom(
    'DMZ',
    'Korean zone',
    'armistice',
    'Seoul',
    'firewall',
    'router',
    'START',
    'warheads',
    'Moscow',
    'missile tests',
    'x',
    '.',
  );

  it('give the same as the whole page at once', () => {
    const page = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(page, fc.array(fc.nat(5), { maxLength: 4 }), (paragraphs, cuts) => {
        const passages = paragraphs.map((words, id) => ({ id, text: words.join(' ') }));
        const bounds = [0, ...cuts.map((cut) => Math.min(cut, passages.length)).sort((one, other) => one - other), passages.length];
        const batches = bounds.slice(1).map((to, at) => passages.slice(bounds[at], to));
        const strip = (all: ReturnType<typeof findOnPage>) => all.map(({ passageId, span, conceptId }) => ({ passageId, span, conceptId }));
        expect(strip(findOnPage({ index }, NO_PAGE, batches))).toEqual(strip(findOnPage({ index }, NO_PAGE, [passages])));
      }),
      { numRuns: 3000 },
    );
  });

  it('carry evidence as plain JSON', () => {
    const passages = [{ id: 0, text: 'DMZ and START near Seoul' }];
    expect(JSON.parse(JSON.stringify(findOnPage({ index }, NO_PAGE, [passages])))).toEqual(findOnPage({ index }, NO_PAGE, [passages]));
  });
});

describe('languages', () => {
  it('reads only passages in the language of the glossary', () => {
    const index = buildLabelIndex([glossaryOf({ it: { labels: ['armistice'] } })]);
    const passages = ['en-GB', 'fr', undefined].map((language, id) => ({ id, text: 'armistice', ...(language && { language }) }));
    const ids = (language?: string) =>
      findOnPage({ index }, { ...NO_PAGE, ...(language && { language }) }, [passages]).map(({ passageId }) => passageId);
    expect(ids()).toEqual([0, 2]);
    expect(ids('fr-FR')).toEqual([0]);
    expect(ids('EN')).toEqual([0, 2]);
  });
});

describe('large pages', () => {
  it('reads a passage with 100,000 mentions and one with none', () => {
    const index = buildLabelIndex([
      glossaryOf({ dmz: { labels: ['DMZ'] }, s: { labels: [{ label: 'zone', needsEvidence: true }], cues: ['zone war'] } }),
    ]);
    const text = 'DMZ zone '.repeat(100_000);
    expect(findOnPage({ index }, NO_PAGE, [[{ id: 0, text }]])).toHaveLength(100_000);
    expect(findOnPage({ index }, NO_PAGE, [[{ id: 0, text: 'a'.repeat(1_000_000) }]])).toEqual([]);
  });
});
