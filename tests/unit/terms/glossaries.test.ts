import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkGlossary } from '../../../lib/terms/check-glossary.ts';
import { parseGlossary } from '../../../lib/terms/parse-glossary.ts';
import { foldWords } from '../../../lib/text/fold-words.ts';
import { schemaText } from '../../glossary-schema-text.ts';

const FOLDER = resolve(import.meta.dirname, '../../../glossary');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json') && name !== 'glossary.schema.json');

describe('the glossaries that ship', () => {
  it('are there', () => {
    expect(files).toContain('north-korea.json');
  });

  it.each(files)('%s parses and checks clean', (name) => {
    const read = parseGlossary(JSON.parse(readFileSync(resolve(FOLDER, name), 'utf8')));
    expect(read.kind === 'bad' ? read.problems : []).toEqual([]);
    if (read.kind === 'ok') expect(checkGlossary(read.value, (label) => foldWords(label).join(' '))).toEqual([]);
  });

  it('have a committed JSON Schema that is up to date (npm run schema)', () => {
    expect(readFileSync(resolve(FOLDER, 'glossary.schema.json'), 'utf8')).toBe(schemaText());
  });
});
