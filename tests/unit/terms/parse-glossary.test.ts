import { describe, expect, it } from 'vitest';
import { checkGlossary } from '../../../lib/terms/check-glossary.ts';
import type { Glossary } from '../../../lib/terms/concept.ts';
import { parseGlossary } from '../../../lib/terms/parse-glossary.ts';

const DEFINITION = 'A strip of land that keeps two armies apart, where neither may station troops.';

function entry(more: object = {}) {
  return { id: 'demo/zone', prefLabel: 'buffer zone', definition: DEFINITION, subjectField: 'Borders', ...more };
}

function file(concepts: readonly object[], more: object = {}) {
  return { id: 'demo', title: 'Demo', language: 'en', version: '1', licence: 'CC0-1.0', concepts, ...more };
}

function pathsOf(data: unknown): string[] {
  const read = parseGlossary(data);
  return read.kind === 'ok' ? [] : read.problems.map((problem) => problem.path);
}

function problemsIn(...concepts: readonly object[]): string[] {
  const read = parseGlossary(file(concepts));
  if (read.kind === 'bad') throw new Error(`the test glossary is bad: ${JSON.stringify(read.problems)}`);
  return checkGlossary(read.value, (label) => label.toLowerCase().replace(/[^a-z]/g, '')).map((problem) => problem.message);
}

describe('parseGlossary', () => {
  it('fills in lists and privacy, drops $schema, and leaves absent keys absent', () => {
    const read = parseGlossary(file([entry()], { $schema: './glossary.schema.json' }));
    const concept = { ...entry(), altLabels: [], hiddenLabels: [], cues: [], related: [] };
    expect(read).toStrictEqual({ kind: 'ok', value: { ...file([concept]), private: false } as unknown as Glossary });
  });

  it('keeps what an author may add', () => {
    const label = { label: 'DMZ', case: 'exact', needsEvidence: true };
    const more = { altLabels: [label], source: { title: 'A page', url: 'https://example.org/a' }, asOf: '2017-10', cues: ['border'] };
    const read = parseGlossary(file([entry(more)]));
    expect(read.kind === 'ok' && read.value.concepts[0]).toMatchObject(more);
  });

  it('lists every problem, each with its path', () => {
    const bad = [
      entry({ definition: 'Too short.', colour: 'red' }),
      entry({ id: 'Demo/Zone', altLabels: ['ok', { label: '', case: 'exact' }] }),
      entry({ source: { title: 'x', url: 'javascript:alert(1)' }, asOf: '2017-13' }),
      { id: 'demo/none' },
    ];
    expect(pathsOf(file(bad)).sort()).toEqual(
      [
        'concepts[0].colour',
        'concepts[0].definition',
        'concepts[1].altLabels[1].label',
        'concepts[1].id',
        'concepts[2].asOf',
        'concepts[2].source.url',
        'concepts[3].definition',
        'concepts[3].prefLabel',
        'concepts[3].subjectField',
      ].sort(),
    );
  });

  it('holds the lengths of definition, note and label at both ends', () => {
    const lengths = (key: string, at: readonly number[]) => at.map((n) => pathsOf(file([entry({ [key]: 'x'.repeat(n) })])).length);
    expect(lengths('definition', [39, 40, 320, 321])).toEqual([1, 0, 0, 1]);
    expect(lengths('scopeNote', [39, 40, 320, 321])).toEqual([1, 0, 0, 1]);
    expect(lengths('prefLabel', [0, 1, 120, 121])).toEqual([1, 0, 0, 1]);
  });

  it('refuses what is no glossary at all', () => {
    for (const data of [undefined, null, [], 'text', 7, {}, file([])]) expect(parseGlossary(data).kind).toBe('bad');
  });

  it('says in words what is missing or unknown', () => {
    const read = parseGlossary(file([{ ...entry(), prefLabel: undefined, extra: 1 }]));
    const messages = read.kind === 'bad' ? read.problems.map(({ path, message }) => `${path} ${message}`) : [];
    expect(messages).toContain('concepts[0].prefLabel is missing');
    expect(messages).toContain('concepts[0].extra no such key is known here');
  });
});

describe('checkGlossary', () => {
  it('is content with a sound glossary', () => {
    expect(problemsIn(entry({ related: ['demo/wall', 'other/thing'] }), entry({ id: 'demo/wall', prefLabel: 'wall' }))).toEqual([]);
  });

  it('finds double and foreign ids', () => {
    expect(problemsIn(entry(), entry({ prefLabel: 'x' }))).toEqual(['"demo/zone" is used twice']);
    expect(problemsIn(entry({ id: 'other/zone' }))).toEqual(['"other/zone" does not start with "demo/"']);
  });

  it('finds links that lead nowhere or home', () => {
    expect(problemsIn(entry({ related: ['demo/gone'], confusable: ['demo/zone'] }))).toEqual([
      '"demo/gone" is no concept',
      '"demo/zone" leads to itself',
    ]);
  });

  it('finds labels that hold no letter, and evidence that no cue can give', () => {
    expect(problemsIn(entry({ altLabels: ['—'] }))).toEqual(['the label "—" holds no letter or digit']);
    expect(problemsIn(entry({ prefLabel: { label: 'MAD', needsEvidence: true } }))).toEqual([
      'the label "MAD" needs evidence, but the concept has no cues',
    ]);
  });

  it('lets two concepts share a label only when cues can tell them apart', () => {
    const twin = { id: 'demo/twin', prefLabel: 'Buffer-Zone' };
    expect(problemsIn(entry({ cues: ['border'] }), entry({ ...twin, cues: ['ecology'] }))).toEqual([]);
    expect(problemsIn(entry({ cues: ['border'] }), entry(twin))).toEqual(['shares the label "bufferzone" with demo/zone: both need cues']);
  });
});
