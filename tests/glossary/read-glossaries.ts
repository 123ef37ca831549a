import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Glossary } from '../../lib/terms/concept.ts';
import { parseGlossary } from '../../lib/terms/parse-glossary.ts';

/** The glossaries of some files, and what is wrong with the form of the others, one line for each problem. */
export function readGlossaries(files: readonly string[]): { readonly glossaries: Glossary[]; readonly problems: string[] } {
  const glossaries: Glossary[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const name = basename(file);
    const read = readOne(file);
    if (typeof read === 'string') problems.push(`${name}: ${read}`);
    else if (read.kind === 'bad') problems.push(...read.problems.map(({ path, message }) => `${name}: ${path}: ${message}`));
    else {
      glossaries.push(read.value);
      if (`${read.value.id}.json` !== name) problems.push(`${name}: its id is "${read.value.id}": file and id must be the same`);
    }
  }
  return { glossaries, problems };
}

function readOne(file: string): ReturnType<typeof parseGlossary> | string {
  try {
    return parseGlossary(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return String(error);
  }
}
