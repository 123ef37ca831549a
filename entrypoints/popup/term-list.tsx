import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConceptRow } from '../../lib/messages/protocol.ts';
import { rowAfterKey } from '../../lib/ui/row-after-key.ts';
import type { RowStore } from '../../lib/ui/row-store.ts';
import { VirtualList } from '../../lib/ui/virtual-list.tsx';
import { TermRow } from './term-row.tsx';

/** What the list does with a key: `taken` when it used it, `field` when the focus belongs to the search field now. */
export type ListKeys = { current: ((event: KeyboardEvent) => 'taken' | 'field' | undefined) | undefined };

type TermListProps = {
  readonly label: string;
  readonly store: RowStore<ConceptRow>;
  /** How often a term stands on the page; undefined where it does not. */
  readonly countOf: (row: ConceptRow) => number | undefined;
  readonly onGo: (row: ConceptRow) => void;
  readonly onTurn: (row: ConceptRow, on: boolean) => void;
  readonly keys: ListKeys;
  /** What is searched; with it the first row is the one that Enter takes. */
  readonly text: string;
  /** What stands above and below the terms, and scrolls with them. */
  readonly above?: ComponentChildren;
  readonly below?: ComponentChildren;
};

/** The list of terms of a tab. Arrow keys move from row to row, Enter takes the row, its switch is one Tab further. */
export function TermList({ label, store, countOf, onGo, onTurn, keys, text, ...around }: TermListProps) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number | undefined>(undefined);
  const moved = useRef(false);
  const waiting = useRef(false);
  const total = store.total() ?? 0;
  const first = text === '' ? undefined : 0;
  useLayoutEffect(() => {
    if (moved.current) focusRow(box, at);
    moved.current = false;
  });
  useLayoutEffect(() => {
    const row = store.rowAt(0);
    if (!waiting.current || !store.isCurrent()) return;
    waiting.current = false;
    if (row) onGo(row);
  });
  keys.current = (event) => {
    if (event.key === 'Enter' && at === undefined && text !== '') {
      const row = store.rowAt(0);
      // Enter right after a letter means the row that this letter finds, not the one that is still shown.
      if (store.isCurrent() && row) onGo(row);
      else waiting.current = !store.isCurrent();
      return 'taken';
    }
    const next = rowAfterKey(event.key, { at: at ?? first, inRow: at !== undefined, total, screen: screenRows(box) });
    if (next === undefined || total === 0) return undefined;
    moved.current = next !== 'field';
    setAt(next === 'field' ? undefined : next);
    return next === 'field' ? 'field' : 'taken';
  };
  return (
    <div
      class="terms"
      onFocusIn={(event) => setAt(placeOf(event.target))}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget))) setAt(undefined);
      }}
    >
      <VirtualList {...around} label={label} count={total} rowHeight={3.5} onRange={store.need} kept={at} topKey={text} box={box}>
        {(place) => (
          <TermRow
            row={store.rowAt(place)}
            place={place}
            reached={place === (at ?? first)}
            tabbable={place === (at ?? 0)}
            countOf={countOf}
            onGo={onGo}
            onTurn={onTurn}
          />
        )}
      </VirtualList>
    </div>
  );
}

function focusRow(box: RefObject<HTMLDivElement | null>, place: number | undefined): void {
  const row = box.current?.querySelector<HTMLElement>(`[data-place="${place}"] .row-go`);
  row?.focus({ preventScroll: true });
  row?.closest('li')?.scrollIntoView({ block: 'nearest' });
}

function placeOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  return row ? Number(row.dataset['place']) : undefined;
}

function screenRows(box: RefObject<HTMLDivElement | null>): number {
  const row = box.current?.querySelector('li');
  return box.current && row ? Math.max(1, Math.floor(box.current.clientHeight / row.clientHeight) - 1) : 1;
}
