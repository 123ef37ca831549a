/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^(?:[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]|'[='+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;
const GUARDED = /^'[='+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Puts an apostrophe before a cell that a spreadsheet would run (OWASP, "CSV Injection"). */
export function guardCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Takes the apostrophe of `guardCell` away again. */
export function unguardCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
