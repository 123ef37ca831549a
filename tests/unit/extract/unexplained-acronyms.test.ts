import { describe, expect, it } from 'vitest';
import { findUnexplainedAcronyms } from '../../../lib/extract/unexplained-acronyms.ts';

function unexplained(texts: readonly string[], explained: readonly string[] = []): string[] {
  const passages = texts.map((text, id) => ({ id, text }));
  return findUnexplainedAcronyms(passages, new Set(explained)).map(({ acronym, count }) => `${acronym} ${count}`);
}

describe('acronyms that nobody explains', () => {
  it('come in the order of their first mention, counted over the page', () => {
    expect(unexplained(['The SATO envoy met the ORA.', 'SATO-backed units and SATO’s fleet. ORAs and the FPS left.'])).toEqual([
      'SATO 3',
      'ORA 2',
      'FPS 1',
    ]);
  });

  it('are not those that are explained, or that have become words', () => {
    expect(unexplained(['The SATO envoy and the FPS met the ORA on TV in the US.'], ['SATO', 'FPS'])).toEqual(['ORA 1']);
  });

  it('are not shouted lines, shouted words, Roman numerals or parts of words', () => {
    expect(unexplained(['FLOODS HIT SATO TOWNS', 'They said NEVER, never again, to World War III and the eTIR or McDonalds.'])).toEqual([]);
  });

  it('are placed where they stand first', () => {
    const passages = [{ id: 8, text: 'Both (ORAs) left.' }];
    expect(findUnexplainedAcronyms(passages, new Set())).toEqual([{ acronym: 'ORA', passageId: 8, span: { start: 6, end: 9 }, count: 1 }]);
  });
});
