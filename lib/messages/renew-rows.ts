import { ask } from './ask.ts';
import type { ConceptRow } from './protocol.ts';

/** The same rows in the same places, each with the switches as they are now. A row whose concept is gone stays as it was. */
export async function renewRows(rows: readonly ConceptRow[]): Promise<readonly ConceptRow[]> {
  if (rows.length === 0) return rows;
  const newest = new Map((await ask('get-concept-rows', { ids: rows.map(({ id }) => id) })).map((row) => [row.id, row]));
  return rows.map((row) => {
    const now = newest.get(row.id);
    // What a search found of a row is not in its newest form.
    return now ? { ...now, ...(row.found ? { found: row.found } : {}) } : row;
  });
}
