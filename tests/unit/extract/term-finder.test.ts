import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermFinder, type WantedTerm } from '../../../lib/extract/term-finder.ts';

function find(terms: readonly WantedTerm[], text: string): string[] {
  const finder = new TermFinder<WantedTerm>();
  for (const term of terms) finder.add(term);
  return finder.find(text).map(({ span }) => `${span.start}:${text.slice(span.start, span.end)}`);
}

const jvp = { text: 'JVP', exact: true };
const clause = { text: 'standstill clause', exact: false };

describe('looking for terms', () => {
  it('finds whole words only, before a plural and a genitive too', () => {
    expect(find([jvp], 'JVP, (JVP) JVPs JVP’s the-JVP JVPX xJVP JVPsa jvp 2JVP')).toEqual(['0:JVP', '6:JVP', '11:JVP', '16:JVP', '26:JVP']);
  });

  it('takes an acronym as it is written, and the first letter of a term in both ways', () => {
    expect(find([jvp, clause], 'Jvp. Standstill clauses and the standstill clause, no Standstill Clause')).toEqual([
      '5:Standstill clause',
      '32:standstill clause',
    ]);
  });

  it('finds a term across a line break and no-break spaces', () => {
    expect(find([clause], 'a standstill\n   clause, a standstill\u00a0clause, a standstillclause')).toHaveLength(2);
  });

  it('finds the longer of two terms, and none inside another', () => {
    expect(find([jvp, { text: 'JVP Act', exact: true }, { text: 'Act', exact: true }], 'the JVP Act of the JVP')).toEqual([
      '4:JVP Act',
      '19:JVP',
    ]);
  });

  it('finds nothing of a term that is no longer wanted', () => {
    const finder = new TermFinder<WantedTerm>();
    finder.add(clause);
    finder.remove(clause);
    expect(finder.find('the standstill clause')).toEqual([]);
  });

  it('finds what a plain search for whole words finds, in any text', () => {
    const word = fc.constantFrom('JVP', 'jvp', 'JVPs', 'a', '·', ' ', '-', 'é', '𝒜', 'JV', 'P', '\n');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join('');
        const plain = [...text.matchAll(/(?<![\p{L}\p{M}\p{N}])JVP(?=s?(?![\p{L}\p{M}\p{N}]))/gu)].map(({ index }) => `${index}:JVP`);
        expect(find([jvp], text)).toEqual(plain);
      }),
    );
  });
});
