import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyImport, type Choice } from '../../../lib/exchange/apply-import.ts';
import type { Draft } from '../../../lib/exchange/draft.ts';
import { planImport } from '../../../lib/exchange/plan-import.ts';
import { readGlossary } from '../../../lib/exchange/read-glossary.ts';
import { fileNameOf, writeGlossary } from '../../../lib/exchange/write-glossary.ts';
import { findMatches } from '../../../lib/match/find-matches.ts';
import { buildLabelIndex } from '../../../lib/match/label-index.ts';
import { type Concept, type Glossary, textOf } from '../../../lib/terms/concept.ts';
import { glossary } from './generated.ts';

const concept = (id: string, prefLabel: string, definition: string): Concept => ({
  id: `own/${id}`,
  prefLabel,
  altLabels: [],
  hiddenLabels: [],
  definition,
  subjectField: 'Own',
  cues: [],
  related: [],
});

const own: Glossary = {
  id: 'own',
  title: 'Own',
  language: 'en',
  version: '1',
  licence: 'private',
  private: true,
  concepts: [concept('dmz', 'DMZ', 'A strip'), concept('cvid', 'CVID', 'What was asked')],
};

const table = (rows: string): Draft => readGlossary(`term,definition\n${rows}`, 'a.csv', { subjectField: 'Own' });

const short = ({ concepts }: Glossary) => concepts.map(({ id, definition }) => `${id} ${definition}`);

describe('the plan of an import', () => {
  it('tells what is new, the same, in conflict and bad, the last two first', () => {
    const plan = planImport(own, table('JVP,A panel\ndmz,A strip\nCVID,Something else\n,nothing'));
    expect(plan.counts).toEqual({ new: 1, same: 0, conflict: 2, bad: 1 });
    expect(plan.rows.map(({ kind }) => kind)).toEqual(['conflict', 'conflict', 'bad', 'new']);
    expect(planImport(own, table('DMZ,A strip')).counts).toMatchObject({ same: 1 });
  });

  it('takes two rows with one label for the same entry, and two ids for two meanings', () => {
    expect(planImport(own, table('JVP,A panel\nJVP,A panel\njvp,Another')).counts).toEqual({ new: 1, same: 1, conflict: 1, bad: 0 });
    const homographs = writeGlossary(
      { ...own, id: 'other', concepts: [concept('a', 'Georgia', 'A state'), concept('b', 'Georgia', 'A country')] },
      'json',
    );
    const draft = readGlossary(homographs.text, homographs.name, { subjectField: 'Own' });
    expect(planImport(own, draft).counts).toEqual({ new: 2, same: 0, conflict: 0, bad: 0 });
  });

  it('finds nothing new in what was exported from the same glossary', () => {
    for (const format of ['json', 'csv', 'tbx'] as const) {
      const { text, name } = writeGlossary(own, format);
      const draft = readGlossary(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), name, { subjectField: 'Own' });
      expect(planImport(own, draft).counts).toEqual({ new: 0, same: 2, conflict: 0, bad: 0 });
    }
  });
});

describe('an import', () => {
  const plan = planImport(own, table('C,one\nC++,two\nDMZ,theirs'));
  const apply = (choice?: Choice) => short(applyImport(own, plan, new Map(choice ? [[0, choice]] : [])));

  it('leaves mine unless it is told otherwise', () => {
    expect(apply()).toEqual(['own/dmz A strip', 'own/cvid What was asked', 'own/c one', 'own/c-2 two']);
  });

  it('puts theirs in its place, under its id, or beside it', () => {
    expect(apply('theirs')[0]).toBe('own/dmz theirs');
    expect(apply('both')).toEqual(['own/dmz A strip', 'own/cvid What was asked', 'own/c one', 'own/c-2 two', 'own/dmz-2 theirs']);
  });

  it('leads the links of the file to where its concepts went', () => {
    const linked = {
      ...own,
      id: 'their',
      concepts: [
        { ...concept('x', 'x', 'x'), id: 'their/x' as const, related: ['their/y', 'far/z'] as const },
        { ...concept('y', 'y', 'y'), id: 'their/y' as const },
      ],
    };
    const { text, name } = writeGlossary(linked, 'json');
    const imported = applyImport(own, planImport(own, readGlossary(text, name, { subjectField: 'Own' })), new Map());
    expect(imported.concepts[2]).toMatchObject({ id: 'own/x', related: ['own/y', 'far/z'] });
  });
});

describe('a glossary from anywhere', () => {
  it('can be indexed and searched, whatever its labels', () => {
    fc.assert(
      fc.property(glossary, (given) => {
        const index = buildLabelIndex([given]);
        const text = given.concepts.map(({ prefLabel }) => textOf(prefLabel)).join(' and ');
        findMatches(index, { page: { title: '', description: '' }, passages: [{ id: 1, text }], evidence: {} });
        expect(index.concepts.count).toBe(given.concepts.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('an export', () => {
  it('guards every cell that a spreadsheet would run', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM', '＝1', "'=x"];
    const { text } = writeGlossary({ ...own, concepts: cells.map((cell, at) => concept(`c${at}`, 'x', cell)) }, 'csv');
    for (const cell of text.slice(1).split(/\r\n|","/)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t＝]/);
  });

  it('may hold a selection only', () => {
    expect(JSON.parse(writeGlossary(own, 'json', (id) => id === 'own/cvid').text).concepts).toHaveLength(1);
  });

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['a\u0000b\u202ecsv.exe', 'a b csv.exe'],
    ['C:\\x|y?', 'C x y'],
    ['CON', 'glossary'],
    ['…', 'glossary'],
    ['Köln 핵', 'Köln 핵'],
  ])('is called what a file can be called: %j', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });
});
