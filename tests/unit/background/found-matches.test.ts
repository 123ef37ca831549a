import { describe, expect, it } from 'vitest';
import { foundMatches } from '../../../entrypoints/background/found-matches.ts';
import type { Library } from '../../../entrypoints/background/library.ts';
import { addOwnGlossaries } from '../../../lib/match/add-own-glossaries.ts';
import { buildLabelIndex } from '../../../lib/match/label-index.ts';
import type { Glossary } from '../../../lib/terms/concept.ts';
import type { Preferences } from '../../../lib/terms/preferences.ts';
import { DEFAULT_PREFERENCES } from '../default-preferences.ts';
import { glossaryOf, NO_PAGE } from '../match/demo-glossary.ts';

const public_ = glossaryOf({ armistice: { labels: ['armistice'] } });
const own = (isPrivate: boolean): Glossary => ({
  ...public_,
  id: 'own',
  private: isPrivate,
  concepts: [
    ...glossaryOf({ truce: { labels: ['armistice'] }, flumjack: { labels: ['flumjack'] } }).concepts.map((concept) => ({
      ...concept,
      id: concept.id.replace('demo/', 'own/') as typeof concept.id, // still `<glossary>/<slug>`
    })),
  ],
});

async function labels(glossary: Glossary, off: Partial<Preferences> = {}) {
  const index = buildLabelIndex([public_]);
  const library: Library = {
    index,
    explainerOf: addOwnGlossaries(index, [glossary]),
    ids: () => new Set(),
    glossaries: [],
    isPrivate: (id) => glossary.private && id.startsWith('own/'),
    hasPrivate: glossary.private,
    edition: '',
    texts: () => Promise.reject(new Error('no texts are needed to mark a page')),
  };
  const passages = [{ id: 1, text: 'They signed the armistice, and a flumjack was there.' }];
  const found = await foundMatches({ page: NO_PAGE, passages, evidence: {} }, library, { ...DEFAULT_PREFERENCES, ...off });
  return found.labels.map(({ conceptId, off, private: isPrivate }) => [conceptId, off ? 'off' : 'on', isPrivate ? 'private' : 'public']);
}

describe('what a page may see of the reader’s own terms', () => {
  it('is nothing that it would not see without them', async () => {
    expect(await labels(own(true))).toEqual([
      ['own/truce', 'on', 'public'],
      ['own/flumjack', 'on', 'private'],
    ]);
  });

  it('is nothing of a shared name either whose bundled term or glossary is off', async () => {
    const hidden = [
      ['own/truce', 'on', 'private'],
      ['own/flumjack', 'on', 'private'],
    ];
    expect(await labels(own(true), { offConcepts: ['demo/armistice'] })).toEqual(hidden);
    expect(await labels(own(true), { offGlossaries: ['demo'] })).toEqual(hidden);
  });

  it('is all where the reader has them underlined, unless they are off', async () => {
    expect(await labels(own(false), { offConcepts: ['demo/armistice'] })).toEqual([
      ['own/truce', 'on', 'public'],
      ['own/flumjack', 'on', 'public'],
    ]);
    expect(await labels(own(false), { offGlossaries: ['own'] })).toEqual([
      ['own/truce', 'off', 'public'],
      ['own/flumjack', 'off', 'public'],
    ]);
  });
});
