/** The ids by which a card names and describes itself; several cards may stand in one root. */
export type CardIds = { readonly term: string; readonly definition: string };

/** The ids of a card: `number` sets apart the ones that are pinned. */
export function cardIds(number?: number): CardIds {
  const end = number === undefined ? '' : `-${number}`;
  return { term: `term${end}`, definition: `definition${end}` };
}
