import { describe, expect, it } from 'vitest';
import { extractDefinitions } from '../../../lib/extract/extract-definitions.ts';

/** The definitions of one passage: what it is about, the term, the definition and the wording. */
function definitionsIn(text: string): string[][] {
  return extractDefinitions([{ id: 1, text }]).definitions.map(({ about, term, definition, reason }) => [
    about,
    text.slice(term.start, term.end),
    text.slice(definition.start, definition.end),
    reason,
  ]);
}

describe('a sentence that defines a term', () => {
  it.each([
    [
      'A slump is a period of falling output that lasts two quarters.',
      'slump',
      'a period of falling output that lasts two quarters',
      'a-is-a',
    ],
    ['In trade, a dumping duty is a tax on goods sold below cost.', 'dumping duty', 'a tax on goods sold below cost', 'a-is-a'],
    [
      'Ballistic gliders are craft that follow an arc without a motor.',
      'Ballistic gliders',
      'craft that follow an arc without a motor',
      'are-that',
    ],
    [
      'The quorum is the number of members that must be present for a vote.',
      'quorum',
      'the number of members that must be present for a vote',
      'the-is',
    ],
    [
      'Shuttle diplomacy is the practice of carrying offers between parties that will not meet.',
      'Shuttle diplomacy',
      'the practice of carrying offers between parties that will not meet',
      'is-the',
    ],
    [
      'Sanctions relief refers to the lifting of economic penalties that bind a country.',
      'Sanctions relief',
      'the lifting of economic penalties that bind a country',
      'refers-to',
    ],
    [
      'A bank run occurs when many savers want their money at the same time.',
      'bank run',
      'many savers want their money at the same time',
      'occurs-when',
    ],
    [
      'Literacy is defined as the ability to read and write a short text.',
      'Literacy',
      'the ability to read and write a short text',
      'defined-as',
    ],
    [
      'An attack that comes without any warning is called a first strike.',
      'first strike',
      'An attack that comes without any warning',
      'is-called',
    ],
    [
      'When prices rise for a year without a pause, it is called creeping inflation.',
      'creeping inflation',
      'When prices rise for a year without a pause, it',
      'when-called',
    ],
    [
      'The deal has a snapback clause, which is a mechanism that restores the penalties.',
      'snapback clause',
      'which is a mechanism that restores the penalties',
      'which-is',
    ],
    [
      'The pact created the Joint Review Board, which settles disputes between the two sides.',
      'Joint Review Board',
      'which settles disputes between the two sides',
      'named-which',
    ],
    [
      'The town lived under containment, a policy of checking a rival that grows fast.',
      'containment',
      'a policy of checking a rival that grows fast',
      'apposition',
    ],
    [
      'The quipu — a system of knotted cords that stored numbers — survived.',
      'quipu',
      'a system of knotted cords that stored numbers',
      'dash',
    ],
    [
      'The town lived in autarky (the idea of living without any foreign trade).',
      'autarky',
      'the idea of living without any foreign trade',
      'bracket',
    ],
    ['The city became a duopoly, or a market that has only two sellers.', 'duopoly', 'or a market that has only two sellers', 'or'],
    [
      'The court heard it in camera, that is, with the doors closed to those who came.',
      'camera',
      'that is, with the doors closed to those who came',
      'that-is',
    ],
  ])('%s', (text, ...expected) => {
    expect(definitionsIn(text)).toEqual([['term', ...expected]]);
  });
});

describe('an apposition that says who or what a name is', () => {
  it.each([
    ['Mara Lind, the foreign minister of Sarand, resigned.', 'Mara Lind', 'the foreign minister of Sarand', 'named-the'],
    ['The Harbour Institute, a think tank in Korlan, published it.', 'Harbour Institute', 'a think tank in Korlan', 'named-a'],
    ['He spoke at the Lake Forum (LF), a yearly meeting of mayors.', 'Lake Forum (LF)', 'a yearly meeting of mayors', 'named-a'],
    ['Korlan — the largest town of Sarand — was calm.', undefined, '', ''],
    ['The rebels took Port Mareth — the largest town of the coast — at dawn.', 'Port Mareth', 'the largest town of the coast', 'named-the'],
  ])('%s', (text, ...expected) => {
    expect(definitionsIn(text)).toEqual(expected[0] === undefined ? [] : [['name', ...expected]]);
  });
});

describe('sentences that define nothing', () => {
  it.each([
    'This is a test of the new siren.',
    'She is a good friend.',
    'It is called off.',
    'Code review is a good use case for the tool.',
    'The museum is a major tourist draw and is near the park.',
    'Sarand, the United Towns and Korlan met.',
    'On Monday, the government said it would act.',
    'In Korlan, the president spoke.',
    'Earlier this year in South Mareth, a storm that broke records left the town in ruins.',
    'He bought a car, a bike, and a boat.',
    'According to Mara Lind, the plan failed.',
    'Asked about Sarand, the minister refused to answer.',
    'What is a term?',
    'The first siren was called at 16:08 UTC, a slight rise from before.',
    'The ships called at the port, the mayor said.',
    'He ran out, which means he is late.',
    'My head (the rest will be known to anyone who tried it) hurts.',
    'There is a way.',
    'which is a, the or — a (the a, an',
  ])('%s', (text) => {
    expect(definitionsIn(text)).toEqual([]);
  });

  it('is less sure where someone talks or only supposes', () => {
    const sure = extractDefinitions([{ id: 1, text: 'A levy is a tax that a town collects.' }]).definitions[0]?.confidence ?? 0;
    const talk =
      extractDefinitions([{ id: 1, text: 'I think that a levy is a tax that a town collects.' }]).definitions[0]?.confidence ?? 0;
    expect(sure).toBeGreaterThan(0.7);
    expect(talk).toBeLessThan(sure);
  });
});

describe('a whole page', () => {
  it('takes no two terms for one', () => {
    const found = definitionsIn('The DPRK and the DMZ, the line that the Korean War left, are far away.');
    expect(found.map(([, term]) => term)).toEqual(['DMZ']);
  });

  it('keeps the first definition of a term, whatever its capitals', () => {
    const passages = [
      { id: 5, text: 'A levy is a tax that a town collects. Tariffs are taxes that a border collects.' },
      { id: 2, text: 'Levy is a charge that a state collects.' },
    ];
    const { definitions } = extractDefinitions(passages);
    expect(definitions.map(({ passageId, term }) => [passageId, term.start])).toEqual([
      [5, 2],
      [5, 38],
    ]);
  });

  it('quotes the sentence, over abbreviations and up to line breaks', () => {
    const text = 'Mr. J. Roe left.\nA levy is a tax that the U.S. Treasury collects, e.g. on fuel. It is old.';
    const [found] = extractDefinitions([{ id: 1, text }]).definitions;
    expect(text.slice(found?.sentence.start, found?.sentence.end)).toBe('A levy is a tax that the U.S. Treasury collects, e.g. on fuel.');
  });
});
