import papaparse from 'papaparse';
import type { ReadProblem } from './draft.ts';

/** One row of a table, and the line it begins in (from 1). */
export type Row = { readonly cells: readonly string[]; readonly line: number };

export type Rows = { readonly rows: readonly Row[]; readonly problems: readonly ReadProblem[] };

/** Splits a table (RFC 4180, any delimiter) into rows; empty lines are left out. `text` has `\n` for every line end. */
export function parseRows(text: string, delimiter: string, most: number): Rows {
  const rows: Row[] = [];
  const problems: ReadProblem[] = [];
  let line = 1;
  let from = 0;
  papaparse.parse(text, {
    delimiter,
    newline: '\n',
    quoteChar: '"',
    step({ data, errors, meta }, parser) {
      const [wrong] = errors;
      if (wrong) problems.push({ code: 'quote', line, ...columnOf(text, from, wrong.index) });
      else if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, line });
      line += lineEndsIn(text, from, meta.cursor);
      from = meta.cursor;
      if (rows.length > most) parser.abort();
    },
  });
  return { rows, problems };
}

/** The column of the quotation mark that is at fault; papaparse gives the place behind it. */
function columnOf(text: string, from: number, index: number | undefined): { column?: number } {
  if (index === undefined || index <= from) return {};
  const lineStart = text.lastIndexOf('\n', index - 1) + 1;
  return lineStart <= from ? { column: index - from } : {};
}

function lineEndsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
