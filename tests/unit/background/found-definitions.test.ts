import { describe, expect, it } from 'vitest';
import { foundMatches } from '../../../entrypoints/background/found-matches.ts';
import type { Library } from '../../../entrypoints/background/library.ts';
import { buildLabelIndex } from '../../../lib/match/label-index.ts';
import { DEFAULT_PREFERENCES } from '../default-preferences.ts';
import { glossaryOf, NO_PAGE } from '../match/demo-glossary.ts';

const glossary = glossaryOf({
  sdf: { labels: ['Self-Defense Forces', 'SDF'] },
  inf: { labels: ['Intermediate-Range Nuclear Forces Treaty', 'INF'] },
  iaea: { labels: ['International Atomic Energy Agency', 'IAEA'] },
});
const concepts = new Map(glossary.concepts.map((concept) => [concept.id, { concept, glossary: { ...glossary, count: 3, own: false } }]));
const library: Library = {
  index: buildLabelIndex([glossary]),
  ids: () => new Set(concepts.keys()),
  explainerOf: (id) => id,
  glossaries: [],
  isPrivate: () => false,
  hasPrivate: false,
  edition: '',
  texts: async () => ({ concepts, alphabetical: () => [], search: () => [] }),
};

function answer(texts: readonly string[], definitions = true) {
  const passages = texts.map((text, id) => ({ id, text }));
  return foundMatches({ page: { ...NO_PAGE, language: 'en' }, passages, evidence: {}, definitions }, library, DEFAULT_PREFERENCES);
}

async function kin(text: string) {
  return (await answer([text])).definitions.map(({ about, term, same, others }) => [about, text.slice(term.start, term.end), same, others]);
}

describe('definitions in the answer to a question', () => {
  it('come with the concepts that mean the same', async () => {
    expect(await kin('The International Atomic Energy Agency (IAEA) would watch it.')).toEqual([['acronym', 'IAEA', ['demo/iaea'], []]]);
  });

  it('come with the concepts that share the letters and mean something else', async () => {
    expect(await kin('The Syrian Development Fund (SDF) pays for a school.')).toEqual([['acronym', 'SDF', [], ['demo/sdf']]]);
  });

  it('mean the same when the article words it a little differently', async () => {
    expect(await kin('The Intermediate-Range Nuclear Forces (INF) accord ended.')).toEqual([['acronym', 'INF', ['demo/inf'], []]]);
  });

  it('are not looked for when nobody asked', async () => {
    expect(await answer(['The Syrian Development Fund (SDF) and the QLR.'], false)).toMatchObject({ definitions: [], unexplained: [] });
  });

  it('come with the acronyms that nothing explains', async () => {
    const { unexplained } = await answer(['The Syrian Development Fund (SDF) met the IAEA and the QLR.', 'The SDF left the QLR.']);
    expect(unexplained.map(({ acronym, count }) => `${acronym} ${count}`)).toEqual(['QLR 2']);
  });

  it('are places only: nothing that a page says comes back to it in words', async () => {
    const words = JSON.stringify((await answer(['The <b>Syrian Development Fund</b> (SDF) pays.'])).definitions);
    expect(words).not.toContain('Syrian');
  });
});
