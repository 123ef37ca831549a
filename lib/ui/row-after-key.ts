/** Where the keyboard is in a list, and how large the list is. */
export type KeyPlace = {
  /** The row reached; undefined while no row is. */
  readonly at: number | undefined;
  /** True when the row itself has the focus, false while the search field has it. */
  readonly inRow: boolean;
  readonly total: number;
  /** How many rows a page key goes on. */
  readonly screen: number;
};

/**
 * The row that a key leads to, or `field` for the search field above the list. `undefined` when the key does not move in
 * the list: in the field, Home and End belong to its text.
 */
export function rowAfterKey(key: string, { at, inRow, total, screen }: KeyPlace): number | 'field' | undefined {
  const inside = (row: number) => Math.max(0, Math.min(row, total - 1));
  if (key === 'ArrowDown') return inside(at === undefined ? 0 : at + 1);
  if (key === 'PageDown') return inside((at ?? 0) + screen);
  if (!inRow || at === undefined) return undefined;
  if (key === 'ArrowUp') return at === 0 ? 'field' : at - 1;
  if (key === 'PageUp') return inside(at - screen);
  if (key === 'Home') return 0;
  if (key === 'End') return total - 1;
  return undefined;
}
