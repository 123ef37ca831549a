import { cleanLine } from './clean-text.ts';
import { collectEntries, type ReadOptions } from './collect-entries.ts';
import type { RawFields } from './concept-of.ts';
import { type Draft, type ReadProblem, refusedDraft } from './draft.ts';
import { type Column, fieldNamed } from './fields.ts';
import { unguardCell } from './formula-guard.ts';
import { labelFromText, splitList, unescapeText } from './label-notation.ts';
import { LIMITS } from './limits.ts';
import { parseRows, type Row } from './parse-rows.ts';

/** Which column holds which field, and whether the table is one of ours, with its notation of labels and lists. */
export type Layout = { readonly columns: ReadonlyMap<Column, number>; readonly own: boolean };

/**
 * Reads a table with one entry a row: ours, or any with a head of the usual names. Without a head the first column is the
 * term and the second its definition. The delimiter is told by the first line.
 */
export function readTable(text: string, options: ReadOptions): Draft {
  const said = /^sep=(.)\n/.exec(text);
  const table = said ? text.slice(said[0].length) : text;
  const { rows, problems } = parseRows(table, said?.[1] ?? delimiterOf(table), LIMITS.entries + 1);
  const [first] = rows;
  if (!first) return refusedDraft(problems[0] ?? { code: 'noEntries' });
  const headed = layoutOf(first.cells);
  const layout = headed ?? headless(first.cells);
  if (!layout) return refusedDraft({ code: 'noColumn', field: 'definition', line: first.line });
  return draftOf({ rows: headed ? rows.slice(1) : rows, problems, layout, skipped: said ? 1 : 0 }, options);
}

type Table = {
  readonly rows: readonly Row[];
  readonly problems: readonly ReadProblem[];
  readonly layout: Layout;
  readonly skipped: number;
};

/** Makes entries of the rows of a table; `skipped` lines stood before it. */
export function draftOf({ rows, problems, layout, skipped }: Table, options: ReadOptions): Draft {
  const raw = rows.map((row) => fieldsOf({ ...row, line: row.line + skipped }, layout));
  const draft = collectEntries(raw, {}, options);
  const moved = problems.map((problem) => (problem.line === undefined ? problem : { ...problem, line: problem.line + skipped }));
  return { ...draft, problems: [...moved, ...draft.problems] };
}

/**
 * The delimiter under which the first row has the most known heads; then the one under which most rows have as many cells as
 * the first. A comma comes last: it stands in sentences too.
 */
function delimiterOf(text: string): string {
  const start = text.slice(0, 10_000);
  const sample = start.length < text.length ? start.slice(0, start.lastIndexOf('\n') + 1) || start : start;
  const scored = ['\t', ';', '|', ','].map((delimiter) => {
    const { rows } = parseRows(sample, delimiter, 20);
    const cells = rows[0]?.cells ?? [];
    const alike = cells.length < 2 ? 0 : rows.filter((row) => row.cells.length === cells.length).length / rows.length;
    return { delimiter, score: cells.filter((cell) => fieldNamed(cell)).length * 10 + alike };
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** The layout that a head gives; `undefined` when the row is no head. */
function layoutOf(cells: readonly string[]): Layout | undefined {
  const columns = new Map<Column, number>();
  for (const [place, cell] of cells.entries()) {
    const field = fieldNamed(unguardCell(cell));
    if (field && !columns.has(field)) columns.set(field, place);
  }
  if (!columns.has('term') || !columns.has('definition')) return undefined;
  return { columns, own: columns.has('altLabels') && columns.has('hiddenLabels') };
}

function headless(cells: readonly string[]): Layout | undefined {
  if (cells.length < 2) return undefined;
  return { columns: new Map([['term', 0] as const, ['definition', 1] as const]), own: false };
}

function fieldsOf({ cells, line }: Row, { columns, own }: Layout): RawFields {
  const cell = (column: Column): string => unguardCell((cells[columns.get(column) ?? -1] ?? '').trim());
  const list = (column: Column): string[] => (own ? splitList(cell(column)) : splitLoosely(cell(column)));
  const labels = (column: Column) => list(column).map((each) => (own ? labelFromText(each) : each));
  return {
    line,
    id: cell('id'),
    prefLabel: own ? labelFromText(cell('term')) : cell('term'),
    altLabels: labels('altLabels'),
    hiddenLabels: labels('hiddenLabels'),
    definition: cell('definition'),
    scopeNote: cell('scopeNote'),
    subjectField: cell('subjectField'),
    cues: list('cues').map((cue) => (own ? unescapeText(cue) : cue)),
    related: own ? list('related') : [],
    confusable: own && cell('confusable') !== '' ? list('confusable') : undefined,
    sourceTitle: cell('sourceTitle'),
    sourceUrl: cell('sourceUrl'),
    asOf: cell('asOf'),
  };
}

/** Other people's lists: by bars, semicolons or lines. A comma may belong to a label. */
function splitLoosely(cell: string): string[] {
  return cell.split(/[|;\n]/).map(cleanLine);
}
