import type { PageState } from '../../lib/messages/protocol.ts';

type Read = Extract<PageState, { kind: 'read' }>;

/**
 * What the frames of a tab say, as one page: the tab's own document first, then its frames in order. A term of several frames stands
 * where it is met first, with all its mentions. `undefined` where nobody said anything.
 */
export function mergeStates(states: readonly PageState[]): PageState | undefined {
  const [first] = states;
  const read = states.filter((state) => state.kind === 'read');
  if (!first || first.kind === 'off' || read.length === 0) return first;
  const site = first.site === undefined ? {} : { site: first.site };
  const language = first.kind === 'read' && first.language !== undefined ? { language: first.language } : {};
  const terms = mergeCounts(read, ({ terms }) => terms, 'id');
  const defined = mergeCounts(read, ({ defined }) => defined, 'id');
  const unexplained = mergeCounts(read, ({ unexplained }) => unexplained, 'acronym');
  const isEmpty = terms.length + defined.length + unexplained.length === 0;
  if (isEmpty && states.some(({ kind }) => kind === 'reading')) return { kind: 'reading', ...site };
  return { kind: 'read', ...site, ...language, terms, defined, unexplained };
}

function mergeCounts<Key extends string, Row extends Record<Key, string> & { readonly count: number }>(
  states: readonly Read[],
  rowsOf: (state: Read) => readonly Row[],
  key: Key,
): Row[] {
  const rows = new Map<string, Row>();
  for (const row of states.flatMap(rowsOf)) {
    const known = rows.get(row[key]);
    rows.set(row[key], known ? { ...known, count: known.count + row.count } : row);
  }
  return [...rows.values()];
}
