import { SaxesParser } from 'saxes';
import { cleanLine, cleanText } from './clean-text.ts';
import { collectEntries, type ReadOptions } from './collect-entries.ts';
import type { RawFields } from './concept-of.ts';
import { type Draft, type DraftHeader, type ProblemCode, type ReadProblem, refusedDraft } from './draft.ts';
import { LIMITS } from './limits.ts';
import { emptyEntry, fieldsOf, type TbxEntry } from './tbx-entry.ts';
import { NOTE, noteBehind } from './tbx-notes.ts';

/** An open element: its name without prefix, its attributes, and the text in it so far. */
type Open = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; text: string };

type Reading = {
  readonly open: Open[];
  readonly header: { -readonly [Key in keyof DraftHeader]: DraftHeader[Key] };
  readonly raw: RawFields[];
  language: string;
  entry: TbxEntry | undefined;
};

class Refusal extends Error {
  readonly problem: ReadProblem;

  constructor(problem: ReadProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Reads TBX (ISO 30042), of 2019 (`conceptEntry`, `langSec`, `termSec`) or 2008 (`termEntry`, `langSet`, `tig`), in both styles.
 * No entity is ever declared or fetched: a file with a DTD of its own is refused, and one that is not well formed too.
 */
export function readTbx(text: string, options: ReadOptions): Draft {
  const reading: Reading = { open: [], header: {}, raw: [], language: '', entry: undefined };
  const parser = new SaxesParser({ xmlns: false });
  const refuse = (code: ProblemCode): never => {
    throw new Refusal({ code, line: parser.line, column: parser.column + 1 });
  };
  parser.on('error', () => refuse('notXml'));
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse('entities');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (reading.open.length >= LIMITS.xmlDepth) refuse('tooDeep');
    if (reading.raw.length > LIMITS.entries) refuse('tooMany');
    openElement(reading, { name: localName(name), attributes: attributes as Record<string, string>, text: '' }, parser.line); // without xmlns, attributes are plain strings
  });
  const addText = (piece: string): void => {
    const top = reading.open.at(-1);
    if (top) top.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => closeElement(reading));
  try {
    // An internal subset is refused before the parser walks through it.
    if (/<!ENTITY/.test(text.slice(0, 100_000))) refuse('entities');
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refusal) return refusedDraft(error.problem);
    throw error;
  }
  return collectEntries(reading.raw, reading.header, options);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function openElement(reading: Reading, element: Open, line: number): void {
  const { name, attributes } = element;
  reading.open.push(element);
  const language = attributes['xml:lang'] ?? attributes['lang'] ?? '';
  if (name === 'tbx' || name === 'martif') {
    reading.language = language;
    if (language) reading.header.language = language.slice(0, LIMITS.name);
  } else if (name === 'conceptEntry' || name === 'termEntry') reading.entry = emptyEntry(attributes['id'] ?? '', line);
  else if (name === 'langSec' || name === 'langSet') reading.entry?.sections.push({ language, definition: '', terms: [], notes: [] });
  else if (name === 'termSec' || name === 'tig' || name === 'ntig') {
    reading.entry?.sections.at(-1)?.terms.push({ text: '', status: '', notes: [] });
  }
}

function closeElement(reading: Reading): void {
  const element = reading.open.pop();
  if (!element) return;
  if (element.name === 'conceptEntry' || element.name === 'termEntry') {
    if (reading.entry) reading.raw.push(fieldsOf(reading.entry, reading.language));
    reading.entry = undefined;
  } else if (reading.entry) closeInEntry(reading.entry, element, reading.open);
  else closeInHeader(reading, element);
}

function closeInHeader({ header, open }: Reading, { name, text }: Open): void {
  const line = cleanLine(text).slice(0, LIMITS.name);
  if (name === 'title' && line) header.title = line;
  if (name !== 'p' || !open.some((outer) => outer.name === 'sourceDesc')) return;
  const id = noteBehind(line, NOTE.glossary);
  const version = noteBehind(line, NOTE.version);
  const licence = noteBehind(line, NOTE.licence);
  if (id) header.id = id;
  if (version) header.version = version;
  if (licence) header.licence = licence;
}

/** In style DCA the category is the `type` of a general element, in style DCT it is the element's own name. */
function closeInEntry(entry: TbxEntry, { name, attributes, text }: Open, open: readonly Open[]): void {
  const category = name === 'descrip' || name === 'termNote' || name === 'admin' ? (attributes['type'] ?? '') : name;
  const section = entry.sections.at(-1);
  const inTerm = open.some((outer) => outer.name === 'termSec' || outer.name === 'tig' || outer.name === 'ntig');
  const inSection = open.some((outer) => outer.name === 'langSec' || outer.name === 'langSet');
  const term = inTerm ? section?.terms.at(-1) : undefined;
  if (name === 'term' && term) term.text = text;
  else if (category === 'administrativeStatus' && term) term.status = text.trim();
  else if (category === 'definition' && inSection && section) section.definition ||= text;
  else if (category === 'definition') entry.definition ||= text;
  else if (category === 'subjectField') entry.subjectField ||= text;
  else if (name === 'note') (term ?? (inSection ? section : undefined) ?? entry).notes.push(cleanText(text));
  else if (name === 'ref' || category === 'crossReference')
    entry.references.push({ target: attributes['target'] ?? '', kind: text.trim() });
  else if (name === 'xref' || category === 'externalCrossReference') entry.source ??= { title: text, url: attributes['target'] ?? text };
  else if (isInline(name)) {
    // Markup inside a text: the text goes on as if the markup were not there.
    const outer = open.at(-1);
    if (outer) outer.text += text;
  }
}

function isInline(name: string): boolean {
  return name === 'hi' || name === 'foreign' || name === 'sc' || name === 'ec' || name === 'ph' || name === 'bpt' || name === 'ept';
}
