import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { createRowStore, type RowSource, type RowStore } from './row-store.ts';

/** How the rows of a list follow changes: at every new version the rows near the screen are renewed. */
export type Renewal<Row> = { readonly version: number; readonly newest: (rows: readonly Row[]) => Promise<readonly Row[]> };

/** A row store that redraws its component when something to show has changed, and follows `source` from question to question. */
export function useRowStore<Row>(source: RowSource<Row>, { version, newest }: Renewal<Row>): RowStore<Row> {
  const [, redraw] = useState(0);
  const [store] = useState(() => createRowStore<Row>(() => redraw((times) => times + 1)));
  useLayoutEffect(() => store.setSource(source));
  const renewed = useRef(version);
  useEffect(() => {
    if (renewed.current === version) return;
    renewed.current = version;
    // Without an answer the rows stay as they are; the next change asks again.
    store.renew(newest).catch(() => undefined);
  }, [store, version, newest]);
  return store;
}
