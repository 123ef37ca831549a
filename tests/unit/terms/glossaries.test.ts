import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleGlossaries, glossaryFiles } from '../../../bundle-glossaries.ts';
import { checkFolder } from '../../glossary/check-folder.ts';
import { readGlossaries } from '../../glossary/read-glossaries.ts';
import { schemaText } from '../../glossary-schema-text.ts';

const FOLDER = resolve(import.meta.dirname, '../../../glossary');

describe('the glossaries that ship', () => {
  const files = glossaryFiles();

  it('are there', () => {
    expect(files).toContain(resolve(FOLDER, 'north-korea.json'));
  });

  it('have the right form and no error that npm run glossary -- check would name', () => {
    const { glossaries, problems } = readGlossaries(files);
    expect(problems).toEqual([]);
    expect(checkFolder(glossaries, new Date()).filter(({ kind }) => kind === 'error')).toEqual([]);
  });

  it('are at most 600 kB as they ship, texts and index, zipped', () => {
    const sizes = Object.values(bundleGlossaries(files)).map((contents) => gzipSync(contents, { level: 9 }).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(600_000);
  });

  it('have a committed JSON Schema that is up to date (npm run schema)', () => {
    expect(readFileSync(resolve(FOLDER, 'glossary.schema.json'), 'utf8')).toBe(schemaText());
  });
});
