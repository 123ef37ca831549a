import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuestion } from '../../../lib/messages/check-question.ts';
import type { BackgroundQuestions } from '../../../lib/messages/protocol.ts';

const page = { title: '', description: '' };

describe('checkQuestion', () => {
  it('lets a well-formed question through, without what does not belong to it', () => {
    expect(checkQuestion('turn-term', { id: 'g/dmz', on: false, extra: 1 })).toEqual({ id: 'g/dmz', on: false });
    const question = { page: { ...page, language: 'en' }, passages: [{ id: 1, text: 'DMZ' }], evidence: { a: 1 } };
    expect(checkQuestion('find-matches', question)).toEqual(question);
  });

  it('takes the largest batch a reader sends: a table of two-figure numbers', () => {
    const passages = Array.from({ length: 33_000 }, (_, id) => ({ id, text: '42' }));
    expect(checkQuestion('find-matches', { page, passages, evidence: {} }).passages).toHaveLength(33_000);
  });

  it.each<[keyof BackgroundQuestions, unknown]>([
    ['turn-term', { id: 'no slash', on: true }],
    ['turn-term', { id: 'g/dmz', on: 'yes' }],
    ['turn-site', { site: 'a'.repeat(254), on: true }],
    ['get-explanation', undefined],
    ['search-concepts', { text: '', offset: -1, limit: 10 }],
    ['search-concepts', { text: '', offset: 0, limit: 1e9 }],
    ['set-appearance', { markStyle: 'glitter' }],
    ['find-matches', { page, passages: [{ id: 1.5, text: '' }], evidence: {} }],
    ['find-matches', { page, passages: [{ id: 1, text: 'x'.repeat(1_048_577) }], evidence: {} }],
    ['find-matches', { page, passages: Array.from({ length: 3 }, (_, id) => ({ id, text: 'x'.repeat(400_000) })), evidence: {} }],
    ['find-matches', { page, passages: [], evidence: { a: '1' } }],
  ])('refuses a malformed %s', (kind, question) => {
    expect(() => checkQuestion(kind, question)).toThrow(kind);
  });

  it('throws a plain error, and nothing else, for anything a page could send', () => {
    const kinds: (keyof BackgroundQuestions)[] = ['find-matches', 'turn-term', 'get-off-concepts', 'search-concepts', 'get-explanation'];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.anything({ withBigInt: true, withNullPrototype: true }), (kind, question) => {
        try {
          checkQuestion(kind, question);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect((error as Error).message).toContain(kind); // just seen to be one
        }
      }),
      { numRuns: 20_000 },
    );
  });
});
