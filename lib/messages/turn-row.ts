import { ask } from './ask.ts';
import type { ConceptRow } from './protocol.ts';

/** The part of a row store that shows a change before it is kept. */
type Rows = { readonly patch: (change: (row: ConceptRow) => ConceptRow) => void };

/**
 * Turns a term on or off. Its rows show it at once, and the old state again when it could not be kept.
 * Rejects when it could not be kept.
 */
export async function turnRow(rows: Rows, { id }: ConceptRow, on: boolean): Promise<void> {
  rows.patch((row) => (row.id === id ? { ...row, off: !on } : row));
  try {
    await ask('turn-term', { id, on });
  } catch (error) {
    rows.patch((row) => (row.id === id ? { ...row, off: on } : row));
    throw error;
  }
}
