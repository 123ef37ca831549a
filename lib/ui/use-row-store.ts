import { useLayoutEffect, useState } from 'preact/hooks';
import { createRowStore, type RowSource, type RowStore } from './row-store.ts';

/** A row store that redraws its component when something to show has changed, and follows `source` from question to question. */
export function useRowStore<Row>(source: RowSource<Row>): RowStore<Row> {
  const [, redraw] = useState(0);
  const [store] = useState(() => createRowStore<Row>(() => redraw((times) => times + 1)));
  useLayoutEffect(() => store.setSource(source));
  return store;
}
