import { ask } from '../../lib/messages/ask.ts';
import type { ConceptRow, PageTerm } from '../../lib/messages/protocol.ts';
import { renewRows } from '../../lib/messages/renew-rows.ts';
import type { RowStore } from '../../lib/ui/row-store.ts';
import { useRowStore } from '../../lib/ui/use-row-store.ts';

/** The terms of the page in reading order; with a text, those of them that a search for it finds. */
export function usePageRows(terms: readonly PageTerm[], text: string, version: number): RowStore<ConceptRow> {
  const ids = terms.map(({ id }) => id);
  const load = async (offset: number, limit: number) => {
    if (ids.length === 0) return { total: 0, rows: [] };
    if (text === '') return { total: ids.length, rows: await ask('get-concept-rows', { ids: ids.slice(offset, offset + limit) }) };
    const { rows } = await ask('search-concepts', { text, among: ids, offset: 0, limit: Math.min(ids.length, 1000) });
    const found = new Map(rows.map((row) => [row.id, row]));
    const inOrder = ids.flatMap((id) => found.get(id) ?? []);
    return { total: inOrder.length, rows: inOrder.slice(offset, offset + limit) };
  };
  return useRowStore<ConceptRow>({ key: `${text}\n${ids.join()}`, load, shifts: false }, { version, newest: renewRows });
}

/** Every term of every glossary; with a text, those that a search for it finds, best first. */
export function useAllRows(text: string, version: number): RowStore<ConceptRow> {
  const load = (offset: number, limit: number) => ask('search-concepts', { text, offset, limit });
  return useRowStore<ConceptRow>({ key: text, load, shifts: false }, { version, newest: renewRows });
}
