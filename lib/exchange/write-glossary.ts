import type { Glossary } from '../terms/concept.ts';
import type { Format } from './draft.ts';
import { writeAnki } from './write-anki.ts';
import { writeJson } from './write-json.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writeTable } from './write-table.ts';
import { writeTbx } from './write-tbx.ts';

/** A file to be saved: its name without any folder, its type (RFC 6838), and its text. */
export type WrittenFile = { readonly name: string; readonly type: string; readonly text: string };

const FORMS: Readonly<Record<Format, { ending: string; type: string; write: (glossary: Glossary) => string }>> = {
  json: { ending: 'json', type: 'application/json', write: writeJson },
  csv: { ending: 'csv', type: 'text/csv', write: (glossary) => writeTable(glossary, ',') },
  tsv: { ending: 'tsv', type: 'text/tab-separated-values', write: (glossary) => writeTable(glossary, '\t') },
  tbx: { ending: 'tbx', type: 'application/x-tbx', write: writeTbx },
  markdown: { ending: 'md', type: 'text/markdown', write: writeMarkdown },
  anki: { ending: 'txt', type: 'text/plain', write: writeAnki },
};

/** A glossary, or only the concepts that `isWanted` holds for, as a file of some form. */
export function writeGlossary(glossary: Glossary, format: Format, isWanted?: (id: string) => boolean): WrittenFile {
  const { ending, type, write } = FORMS[format];
  const concepts = isWanted ? glossary.concepts.filter(({ id }) => isWanted(id)) : glossary.concepts;
  return { name: `${fileNameOf(glossary.title)}.${ending}`, type, text: write({ ...glossary, concepts }) };
}

/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title as a file name: no folders, no signs that a file system refuses, no control or direction characters, at most 80 long. */
export function fileNameOf(title: string): string {
  const name = title
    .toWellFormed()
    .replace(/[^\p{L}\p{N}\p{M} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim();
  return name === '' || DEVICE.test(name) ? 'glossary' : name;
}
