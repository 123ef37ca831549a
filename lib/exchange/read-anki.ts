import type { ReadOptions } from './collect-entries.ts';
import { type Draft, refusedDraft } from './draft.ts';
import { type Column, fieldNamed } from './fields.ts';
import { LIMITS } from './limits.ts';
import { parseRows, type Row } from './parse-rows.ts';
import { draftOf } from './read-table.ts';

const SEPARATORS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['pipe', '|'],
  ['colon', ':'],
  ['space', ' '],
]);

/** Reads what Anki exports as text (docs.ankiweb.net/importing/text-files.html): head lines that begin with `#`, then the notes. */
export function readAnki(text: string, options: ReadOptions): Draft {
  const { heads, body, lines } = splitHead(text);
  const said = heads.get('separator') ?? 'tab';
  const { rows, problems } = parseRows(body, SEPARATORS.get(said.toLowerCase()) ?? said.slice(0, 1), LIMITS.entries + 1);
  if (rows.length === 0) return refusedDraft(problems[0] ?? { code: 'noEntries' });
  const columns = columnsOf(heads, rows);
  if (!columns.has('definition')) return refusedDraft({ code: 'noColumn', field: 'definition', line: lines + 1 });
  const isHtml = heads.get('html') === 'true';
  const tags = columns.get('subjectField');
  const plain = rows.map(({ cells, line }) => ({
    line,
    cells: cells.map((cell, place) =>
      place === tags ? (cell.split(' ')[0] ?? '').replaceAll('_', ' ') : isHtml ? textOfHtml(cell) : cell,
    ),
  }));
  return draftOf({ rows: plain, problems, layout: { columns, own: false }, skipped: lines }, options);
}

function splitHead(text: string): { heads: Map<string, string>; body: string; lines: number } {
  const heads = new Map<string, string>();
  let rest = text;
  let lines = 0;
  for (let head = /^#([a-z ]{1,30}):(.*)(?:\n|$)/.exec(rest); head; head = /^#([a-z ]{1,30}):(.*)(?:\n|$)/.exec(rest)) {
    heads.set(head[1] ?? '', head[2] ?? '');
    rest = rest.slice(head[0].length);
    lines++;
  }
  return { heads, body: rest, lines };
}

/** Columns that Anki keeps for itself (note type, deck, guid) are passed over when term and definition are not named. */
function columnsOf(heads: ReadonlyMap<string, string>, rows: readonly Row[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  for (const [place, name] of (heads.get('columns') ?? '').split('\t').entries()) {
    const field = fieldNamed(name);
    if (field && !columns.has(field)) columns.set(field, place);
  }
  const kept = ['notetype column', 'deck column', 'guid column', 'tags column'].map((name) => Number(heads.get(name) ?? 0) - 1);
  const tags = kept[3] ?? -1;
  if (tags >= 0) columns.set('subjectField', tags);
  const free = (rows[0]?.cells ?? []).map((_, place) => place).filter((place) => !kept.includes(place));
  if (!columns.has('term') || !columns.has('definition')) {
    for (const [at, field] of (['term', 'definition'] as const).entries()) {
      const place = free[at];
      if (place !== undefined) columns.set(field, place);
    }
  }
  return columns;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text of a field that Anki keeps as HTML. It is never drawn as HTML: tags go, line breaks and a few entities become signs. */
function textOfHtml(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#\d{1,7});/g, (whole, name: string) => ENTITIES[name] ?? codePoint(name) ?? whole);
}

function codePoint(name: string): string | undefined {
  const code = Number(name.slice(1));
  return name.startsWith('#') && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
