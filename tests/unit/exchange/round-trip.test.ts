import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/exchange/decode-text.ts';
import type { Draft, Format } from '../../../lib/exchange/draft.ts';
import { readGlossary } from '../../../lib/exchange/read-glossary.ts';
import { writeGlossary } from '../../../lib/exchange/write-glossary.ts';
import { textOf } from '../../../lib/terms/concept.ts';
import { glossary } from './generated.ts';

/** More of both for a long run: EXCHANGE_RUNS=10000 EXCHANGE_MUTANTS=100000 npx vitest run --project unit tests/unit/exchange */
const RUNS = Number(process.env['EXCHANGE_RUNS'] ?? 150);
const MUTANTS = Number(process.env['EXCHANGE_MUTANTS'] ?? 1500);
const LONG = 3_600_000;

const decode = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** A file as it comes back from disk. */
function read(bytes: Uint8Array, name: string): Draft {
  const decoded = decodeText(bytes, decode);
  if (decoded.kind === 'refused') return { header: {}, entries: [], problems: [decoded.problem] };
  return readGlossary(decoded.text, name, { subjectField: 'Own' });
}

function written(given: Parameters<typeof writeGlossary>[0], format: Format) {
  const { name, text } = writeGlossary(given, format);
  return { name, bytes: new TextEncoder().encode(text) };
}

describe('a glossary that is written and read again', () => {
  it.each(['json', 'tbx'] as const)(
    'is the same in every field as %s',
    (format) => {
      fc.assert(
        fc.property(glossary, (given) => {
          const { name, bytes } = written(given, format);
          const { header, entries, problems } = read(bytes, name);
          expect(problems).toEqual([]);
          expect({ ...header, private: true, concepts: entries.map(({ concept }) => concept) }).toEqual(given);
        }),
        { numRuns: RUNS },
      );
    },
    LONG,
  );

  it.each(['csv', 'tsv'] as const)(
    'has the same concepts as %s',
    (format) => {
      fc.assert(
        fc.property(glossary, (given) => {
          const { name, bytes } = written(given, format);
          const { entries, problems } = read(bytes, name);
          expect(problems).toEqual([]);
          expect(entries.map(({ concept }) => concept)).toEqual(given.concepts);
        }),
        { numRuns: RUNS },
      );
    },
    LONG,
  );

  it('keeps labels and definitions as Markdown', () => {
    const { name, bytes } = written(sample, 'markdown');
    const { header, entries, problems } = read(bytes, name);
    expect(problems).toEqual([]);
    expect(header.title).toBe('Korea desk');
    expect(entries.map(({ concept }) => [textOf(concept.prefLabel), concept.altLabels.map(textOf), concept.definition])).toEqual(
      sample.concepts.map((concept) => [textOf(concept.prefLabel), concept.altLabels.map(textOf), concept.definition]),
    );
  });

  it('keeps front and back as an Anki file', () => {
    const { name, bytes } = written(sample, 'anki');
    const { entries, problems } = read(bytes, name);
    expect(problems).toEqual([]);
    expect(entries.map(({ concept }) => concept.definition)).toEqual([
      'A strip <b>of</b> land; see [x](y) & `z`.\n\nIt is\nguarded.',
      '=Not a formula',
    ]);
    expect(entries[1]?.concept.subjectField).toBe('Arms control');
  });
});

describe('a damaged file', () => {
  const formats = ['json', 'csv', 'tsv', 'tbx', 'markdown', 'anki'] as const;
  const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(12), insert: fc.uint8Array({ maxLength: 6 }) });
  const pieces = [
    '[[[[[[[[[[',
    '{"__proto__":{"x":1}}',
    '"',
    '\0',
    '\ufffe',
    '<!ENTITY a "b">',
    '<![CDATA[',
    ']]>',
    '&lol;',
    '\n: ',
    '\t',
    ',,',
    '</tbx>',
  ];
  const insertion = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(3),
    insert: fc.constantFrom(...pieces).map((piece) => new TextEncoder().encode(piece)),
  });

  it(
    'never throws, and never takes long',
    () => {
      let slowest = 0;
      fc.assert(
        fc.property(
          glossary,
          fc.constantFrom(...formats),
          fc.array(fc.oneof(change, insertion), { minLength: 1, maxLength: 4 }),
          (given, format, changes) => {
            const { name, bytes } = written(given, format);
            const damaged = changes.reduce(apply, bytes);
            const start = performance.now();
            const { entries, problems } = read(damaged, name);
            slowest = Math.max(slowest, performance.now() - start);
            expect(entries.length + problems.length).toBeGreaterThan(0);
            expect(({} as Record<string, unknown>)['x']).toBeUndefined();
          },
        ),
        { numRuns: MUTANTS },
      );
      if (process.env['EXCHANGE_MUTANTS']) console.log(`${MUTANTS} damaged files, the slowest took ${slowest.toFixed(1)} ms`);
    },
    LONG,
  );
});

type Change = { readonly at: number; readonly remove: number; readonly insert: Uint8Array };

function apply(bytes: Uint8Array, { at, remove, insert }: Change): Uint8Array {
  const place = Math.floor(at * bytes.length);
  return Uint8Array.from([...bytes.subarray(0, place), ...insert, ...bytes.subarray(place + remove)]);
}

const sample: Parameters<typeof writeGlossary>[0] = {
  id: 'korea-desk',
  title: 'Korea desk',
  language: 'en',
  version: '1',
  licence: 'private',
  private: true,
  concepts: [
    {
      id: 'korea-desk/dmz',
      prefLabel: 'DMZ',
      altLabels: ['Demilitarized Zone *'],
      hiddenLabels: [],
      definition: 'A strip <b>of</b> land; see [x](y) & `z`.',
      subjectField: 'Places',
      cues: [],
      related: [],
      scopeNote: 'It is\nguarded.',
    },
    {
      id: 'korea-desk/cvid',
      prefLabel: { label: '1) CVID', case: 'exact' },
      altLabels: [],
      hiddenLabels: [],
      definition: '=Not a formula',
      subjectField: 'Arms control',
      cues: ['Bolton'],
      related: ['korea-desk/dmz'],
      source: { title: 'A [b]', url: 'https://example.org/a' },
    },
  ],
};
