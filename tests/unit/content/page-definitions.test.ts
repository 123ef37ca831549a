import { describe, expect, it } from 'vitest';
import { mergeMentions } from '../../../entrypoints/content/merge-mentions.ts';
import { PageAcronyms } from '../../../entrypoints/content/page-acronyms.ts';
import { PageDefinitions } from '../../../entrypoints/content/page-definitions.ts';
import type { PageMention } from '../../../entrypoints/content/page-text.ts';
import { quoteOf } from '../../../entrypoints/content/quote-of.ts';
import type { FoundDefinition } from '../../../lib/messages/protocol.ts';
import type { Block } from '../../../lib/page/block.ts';
import type { ConceptId } from '../../../lib/terms/concept.ts';

/** A block as far as it can be had without a DOM: what is tested here reads its passage only. */
function blockOf(id: number, text: string): Block {
  return { passage: { id, text }, element: undefined as never, parts: [] };
}

type Kin = { readonly same?: readonly ConceptId[]; readonly others?: readonly ConceptId[] };

/** The definition "meaning (TERM)" in a block that is one sentence. */
function definitionIn(
  { passage }: Block,
  [meaning, term]: readonly [string, string],
  { same = [], others = [] }: Kin = {},
): FoundDefinition {
  const spanOf = (words: string) => ({ start: passage.text.indexOf(words), end: passage.text.indexOf(words) + words.length });
  const sentence = { start: 0, end: passage.text.length };
  return { passageId: passage.id, about: 'acronym', term: spanOf(term), meaning: spanOf(meaning), sentence, same, others };
}

const home = blockOf(2, 'A Joint Verification Panel (JVP) will meet.');
const later = blockOf(3, 'The JVP met. JVPs are rare.');
const inOrder = (one: Block, other: Block): boolean => one.passage.id < other.passage.id;

function definitionsOf(...found: readonly (readonly [Block, FoundDefinition])[]): PageDefinitions {
  const definitions = new PageDefinitions(inOrder);
  for (const [block, definition] of found) definitions.add([definition], new Map([[block.passage.id, block]]));
  return definitions;
}

const jvp = definitionIn(home, ['Joint Verification Panel', 'JVP']);

describe('what a page defines', () => {
  it('is found in its own block, where it is defined, and in others', () => {
    const definitions = definitionsOf([home, jvp]);
    expect(definitions.mentionsIn(home).map(({ text, defines }) => [text, defines])).toEqual([['JVP', true]]);
    expect(definitions.mentionsIn(later).map(({ text, defines }) => [text, defines])).toEqual([
      ['JVP', undefined],
      ['JVP', undefined],
    ]);
  });

  it('is what the page defines first, in whatever order it is read', () => {
    const second = blockOf(9, 'The Joint Vaccine Programme (JVP) is another thing.');
    const other = definitionIn(second, ['Joint Vaccine Programme', 'JVP']);
    const definitions = definitionsOf([second, other], [home, jvp]);
    expect(definitions.of(':page/JVP')?.block).toBe(home);
    definitions.drop((block) => block === home);
    expect(definitions.of(':page/JVP')?.block).toBe(second);
    definitions.drop((block) => block === second);
    expect(definitions.of(':page/JVP')).toBeUndefined();
    expect(definitions.mentionsIn(later)).toEqual([]);
  });

  it('tells once which terms are new, for the text above them', () => {
    const definitions = definitionsOf([home, jvp]);
    const finder = definitions.takeAdded();
    expect(finder?.find(later.passage.text)).toHaveLength(2);
    expect(definitions.takeAdded()).toBeUndefined();
  });

  it('stays off while it is turned off, also when it is read again', () => {
    const definitions = definitionsOf([home, jvp]);
    definitions.turn(':page/JVP', false);
    definitions.drop(() => true);
    definitions.add([jvp], new Map([[home.passage.id, home]]));
    expect(definitions.all().map(({ label }) => label.off)).toEqual([true]);
    definitions.turn(':page/JVP', true);
    expect(definitions.all().map(({ label }) => label.off)).toEqual([false]);
  });

  it('is at most two hundred terms, whatever a page claims', () => {
    const definitions = new PageDefinitions(inOrder);
    for (let number = 0; number < 1000; number++) {
      const block = blockOf(number, `A Joint Verification Panel (JV${number}) met.`);
      definitions.add([definitionIn(block, ['Joint Verification Panel', `JV${number}`])], new Map([[number, block]]));
    }
    expect(definitions.all()).toHaveLength(200);
  });
});

describe('what the glossaries name and the page defines', () => {
  const curated = (text: string, start: number, id: ConceptId): PageMention => ({
    place: later,
    span: { start, end: start + text.length },
    label: { conceptId: id, label: text, off: false },
    text,
  });
  const merged = (kin: Kin, ...ofGlossaries: readonly PageMention[]) => {
    const definitions = definitionsOf([home, definitionIn(home, ['Joint Verification Panel', 'JVP'], kin)]);
    return mergeMentions(ofGlossaries, definitions.mentionsIn(later), definitions).map(({ span, label }) => [span.start, label.conceptId]);
  };

  it('is the glossary’s when both mean the same', () => {
    expect(merged({ same: ['g/jvp'] }, curated('JVP', 4, 'g/jvp'))).toEqual([
      [4, 'g/jvp'],
      [13, ':page/JVP'],
    ]);
  });

  it('is the page’s when it says that the letters mean something else', () => {
    expect(merged({ others: ['g/jvp'] }, curated('JVP', 4, 'g/jvp'), curated('JVPs', 13, 'g/jvp'))).toEqual([
      [4, ':page/JVP'],
      [13, ':page/JVP'],
    ]);
  });

  it('is the glossary’s where the page defines a longer term, which has no mark there', () => {
    const definitions = definitionsOf([home, jvp]);
    const [own] = definitions.mentionsIn(home);
    if (!own) throw new Error('the page defines nothing');
    const inside = { ...curated(own.text.slice(1), own.span.start + 1, 'g/vp'), place: home };
    expect(own.defines).toBe(true);
    expect(mergeMentions([inside], [own], definitions)).toEqual([inside]);
  });

  it('is the glossary’s where the page defines the term, since that place has no mark of its own', () => {
    const definitions = definitionsOf([home, definitionIn(home, ['Joint Verification Panel', 'JVP'], { others: ['g/jvp'] })]);
    const ofGlossary: PageMention = { ...curated('JVP', 28, 'g/jvp'), place: home };
    expect(mergeMentions([ofGlossary], definitions.mentionsIn(home), definitions)).toEqual([ofGlossary]);
  });

  it('is the longer term of the two', () => {
    expect(merged({ others: ['g/met'] }, curated('JVP met', 4, 'g/met'))).toEqual([
      [4, 'g/met'],
      [13, ':page/JVP'],
    ]);
  });
});

describe('a quote', () => {
  const quote = (text: string, parts: readonly [string, string]) => {
    const block = blockOf(1, text);
    const [definition] = definitionsOf([block, definitionIn(block, parts)]).all();
    return definition ? quoteOf(definition).quote : [];
  };

  it('sets the acronym and its long form apart together', () => {
    expect(quote('A Joint Verification Panel (JVP) will meet.', ['Joint Verification Panel', 'JVP'])).toEqual([
      { text: 'A ', isTerm: false },
      { text: 'Joint Verification Panel (JVP)', isTerm: true },
      { text: ' will meet.', isTerm: false },
    ]);
  });

  it('is cut at words when its sentence is long, and is never long', () => {
    const text = `${'Many words stand here. '.repeat(20)}A Joint Verification Panel (JVP) will meet ${'again and '.repeat(90_000)}again.`;
    const shown = quote(text, ['Joint Verification Panel', 'JVP'])
      .map((piece) => piece.text)
      .join('');
    expect(shown).toMatch(/^… (?:Many|words|stand|here\.) .*Joint Verification Panel \(JVP\) will meet again and .* (?:again|and) …$/);
    expect(shown.length).toBeLessThan(340);
  });

  it('holds no sign that turns the words around it, and keeps the joiners that words need', () => {
    const pieces = quote('A \u202eJoint\u2066 Verification\u0000 Panel (JVP)\u200f می\u200cشود.', ['Verification\u0000 Panel', 'JVP']);
    expect(pieces.map((piece) => piece.text).join('')).toBe('A Joint Verification Panel (JVP) می\u200cشود.');
  });
});

describe('acronyms that nobody explains', () => {
  it('are those that no later answer explains either', () => {
    const acronyms = new PageAcronyms();
    const place = { passageId: 3, span: { start: 4, end: 7 }, count: 1 };
    const blocks = new Map([[3, later]]);
    acronyms.add([{ acronym: 'JVP', ...place }], blocks);
    acronyms.add([{ acronym: 'UN', ...place, count: 2 }], blocks);
    acronyms.add([{ acronym: 'JVP', ...place, count: 4 }], blocks);
    expect(acronyms.all()).toEqual([
      { acronym: 'JVP', count: 5 },
      { acronym: 'UN', count: 2 },
    ]);
    acronyms.explain('U.N.-led talks');
    expect(acronyms.all()).toEqual([{ acronym: 'JVP', count: 5 }]);
    acronyms.drop((block) => block === later);
    expect(acronyms.all()).toEqual([]);
  });
});
