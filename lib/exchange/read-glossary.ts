import type { ReadOptions } from './collect-entries.ts';
import { type Draft, type Format, refusedDraft } from './draft.ts';
import { readAnki } from './read-anki.ts';
import { readJson } from './read-json.ts';
import { readMarkdown } from './read-markdown.ts';
import { readTable } from './read-table.ts';
import { readTbx } from './read-tbx.ts';
import { lowerCaseUnknown } from './unknown-case.ts';

const READERS: Readonly<Record<Format, (text: string, options: ReadOptions) => Draft>> = {
  json: readJson,
  csv: readTable,
  tsv: readTable,
  tbx: readTbx,
  markdown: readMarkdown,
  anki: readAnki,
};

/** Reads the text of a glossary file (`\n` line ends, no byte order mark), whatever its form. Gives what is sound and all that is wrong. */
export function readGlossary(text: string, name: string, options: ReadOptions): Draft {
  const format = formatOf(text, name);
  if (format === 'web') return refusedDraft({ code: 'web' });
  return lowerCaseUnknown(READERS[format](text, options));
}

/** The form of a file: by its first signs, and by the ending of its name where those could be of several. */
export function formatOf(text: string, name: string): Format | 'web' {
  const start = text.slice(0, 1000).trimStart();
  if (/^<(?:!doctype\s+html|html)\b/i.test(start)) return 'web';
  if (/^(?:<\?xml|<!--|<!DOCTYPE|<(?:tbx|martif)\b)/.test(start)) return /<html\b/i.test(start) ? 'web' : 'tbx';
  if (/^#[a-z ]{1,30}:/.test(start)) return 'anki';
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'tbx' || ending === 'xml') return 'tbx';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  if (ending === 'json' || (ending !== 'csv' && ending !== 'tsv' && /^[[{]/.test(start))) return 'json';
  return /^#{1,6} |\n#{1,6} |\n: {1,3}\S/.test(text.slice(0, 20_000)) && ending !== 'csv' && ending !== 'tsv' ? 'markdown' : 'csv';
}
