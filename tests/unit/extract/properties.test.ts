import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { extractDefinitions } from '../../../lib/extract/extract-definitions.ts';
import type { Extraction } from '../../../lib/extract/extraction.ts';
import { findUnexplainedAcronyms } from '../../../lib/extract/unexplained-acronyms.ts';
import type { Passage, Span } from '../../../lib/text/passage.ts';

const SEEDS = [
  'The Harbour Review Panel (HRP) meets. An HRP is a panel that reviews. Mara Lind, the head of SATO, said “no”.',
  'AOS = administrative and other services; E = expert; TSF=transit fund, known as TSF — a fund of funds — (or so).',
  "l'Organisation des rivières (ORO), la Organización de los Ríos (OR), Økonomisk Union (ØU): SATO, the South Alpine Trade Organization.",
];
const pieces = fc.constantFrom(
  ...SEEDS.join(' ').split(/(?<=\s)/),
  '(',
  ')',
  '[',
  '"',
  '“',
  '=',
  ', a ',
  ' is the ',
  ' called ',
  '\ud83d',
  '\u0301',
  '\u200b',
  '\n',
  'ẞ',
  'İ',
);
const mutated = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
const anyText = fc.oneof(mutated, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }));
const page = fc.array(anyText, { maxLength: 4 }).map((texts) => texts.map((text, at): Passage => ({ id: 10 - at, text })));

function spansOf({ pairs, definitions }: Extraction): { id: number; spans: Span[] }[] {
  return [
    ...pairs.map(({ passageId, shortForm, longForm, sentence }) => ({ id: passageId, spans: [shortForm, longForm, sentence] })),
    ...definitions.map(({ passageId, term, definition, sentence }) => ({ id: passageId, spans: [term, definition, sentence] })),
  ];
}

describe('on any text', () => {
  it('every span lies inside its passage and is not empty', () => {
    fc.assert(
      fc.property(page, (passages) => {
        for (const { id, spans } of spansOf(extractDefinitions(passages))) {
          const { length } = passages.find((passage) => passage.id === id)?.text ?? '';
          for (const { start, end } of spans) expect(start >= 0 && start < end && end <= length).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a short form and its long form stand apart, inside one sentence span, with a confidence from 0 to 1', () => {
    fc.assert(
      fc.property(page, (passages) => {
        for (const { shortForm, longForm, sentence, confidence } of extractDefinitions(passages).pairs) {
          expect(shortForm.end <= longForm.start || longForm.end <= shortForm.start).toBe(true);
          expect(sentence.start).toBeLessThanOrEqual(Math.min(shortForm.start, longForm.start));
          expect(sentence.end).toBeGreaterThanOrEqual(Math.max(shortForm.end, longForm.end));
          expect(confidence > 0 && confidence <= 1).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('each short form and each term is told once, and a repeated page tells nothing new', () => {
    fc.assert(
      fc.property(page, (passages) => {
        const once = extractDefinitions(passages);
        const twice = extractDefinitions([...passages, ...passages]);
        expect(twice).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  it('an acronym without explanation is one the page holds at that place', () => {
    fc.assert(
      fc.property(page, (passages) => {
        for (const { acronym, passageId, span } of findUnexplainedAcronyms(passages, new Set())) {
          const text = passages.find((passage) => passage.id === passageId)?.text ?? '';
          expect(text.slice(span.start, span.end)).toBe(acronym);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the work', () => {
  afterEach(() => vi.restoreAllMocks());

  /** Counts what is read: single characters, and the lengths of all pieces cut out and of all texts handed to a regular expression. */
  function effortOf(text: string): number {
    let effort = 0;
    const { charCodeAt, charAt, slice, startsWith, indexOf } = String.prototype;
    const { exec } = RegExp.prototype;
    const count = (length: number) => {
      effort += length;
    };
    vi.spyOn(String.prototype, 'charCodeAt').mockImplementation(function (this: string, at) {
      count(1);
      return charCodeAt.call(this, at);
    });
    vi.spyOn(String.prototype, 'charAt').mockImplementation(function (this: string, at) {
      count(1);
      return charAt.call(this, at);
    });
    vi.spyOn(String.prototype, 'startsWith').mockImplementation(function (this: string, word, at) {
      count(word.length);
      return startsWith.call(this, word, at);
    });
    vi.spyOn(String.prototype, 'slice').mockImplementation(function (this: string, start, end) {
      const piece = slice.call(this, start, end);
      count(piece.length);
      return piece;
    });
    vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, word, at) {
      const place = indexOf.call(this, word, at);
      count((place < 0 ? this.length : place) - (at ?? 0));
      return place;
    });
    vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, piece) {
      count(piece.length);
      return exec.call(this, piece);
    });
    extractDefinitions([{ id: 1, text }]);
    vi.restoreAllMocks();
    return effort;
  }

  const hostile = [
    '(',
    '(a',
    '(AB',
    ')',
    '(AB) ',
    'AB (AB) ',
    '((a) (b ',
    'A. ',
    'A.A.',
    'A-A-',
    'AA ',
    'AAA, the ',
    '"“',
    '“AB” (',
    '=',
    'AB = a b; ',
    'AB = AB ',
    ' is a',
    'Xylo is the thing that, ',
    'x, which is a ',
    'Ab, a ',
    'abc, or a ',
    ' called',
    'abc known as AB ',
    'AB short for a b ',
    '—a',
    'a',
    'A',
    '.',
    'NATO Never Again Tell Others ',
    'UN = United Nations ',
    'Aa Bb Cc Dd (ABCD) ',
    'U.S. ',
    '1',
    '\ud83d',
    'e\u0301',
    '\n',
  ];

  it.each(hostile)('grows with the length of %j repeated', (part) => {
    const small = effortOf(part.repeat(Math.ceil(6_000 / part.length)));
    const large = effortOf(part.repeat(Math.ceil(24_000 / part.length)));
    expect(large).toBeLessThan(4.5 * small + 2_000);
    expect(large).toBeLessThan(24_000 * 1_500);
  });

  it('is bounded for a megabyte of brackets, initials and nested quotes', () => {
    for (const part of ['(', 'A. ', '“"('])
      expect(() => extractDefinitions([{ id: 1, text: part.repeat(1_000_000 / part.length) }])).not.toThrow();
  });
});
