import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ConceptRow } from '../../lib/messages/protocol.ts';
import { rowAfterKey } from '../../lib/ui/row-after-key.ts';
import type { RowStore } from '../../lib/ui/row-store.ts';
import { RowText } from '../../lib/ui/row-text.tsx';
import { Switch } from '../../lib/ui/switch.tsx';
import { VirtualList } from '../../lib/ui/virtual-list.tsx';
import { PlaceCells } from './place-cells.tsx';
import { TermHead } from './term-head.tsx';

type TermsTableProps = {
  readonly store: RowStore<ConceptRow>;
  readonly filterKey: string;
  readonly onTurn: (row: ConceptRow, on: boolean) => void;
  readonly onRange: (first: number, last: number) => void;
};

/** The table of terms. In it the arrow, page, Home and End keys lead from switch to switch. */
export function TermsTable({ store, filterKey, onTurn, onRange }: TermsTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number | undefined>(undefined);
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const row = box.current?.querySelector<HTMLElement>(`tr:has([data-place="${at}"])`);
    row?.querySelector<HTMLElement>('.switch')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });
  const total = store.total() ?? 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = at === undefined ? undefined : rowAfterKey(event.key, { at, inRow: true, total, screen: 8 });
    if (typeof next !== 'number') return;
    event.preventDefault();
    moved.current = true;
    setAt(next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the switches inside
    <div class="terms" onKeyDown={onKeyDown} onFocusIn={(event) => setAt(placeOf(event.target))} onFocusOut={() => setAt(undefined)}>
      <VirtualList
        label={i18n.t('optionsTerms')}
        count={total}
        rowHeight={3.5}
        onRange={onRange}
        kept={at}
        topKey={filterKey}
        box={box}
        head={<TermHead>{i18n.t('optionsOn')}</TermHead>}
      >
        {(place) => <Cells row={store.rowAt(place)} place={place} onTurn={onTurn} />}
      </VirtualList>
    </div>
  );
}

type CellsProps = { readonly row: ConceptRow | undefined; readonly place: number; readonly onTurn: TermsTableProps['onTurn'] };

function Cells({ row, place, onTurn }: CellsProps) {
  if (!row) return <td class="waiting" data-place={place} />;
  const on = !row.off && row.groupOff === undefined;
  return (
    <>
      <td data-place={place} class={on ? undefined : 'off'}>
        <RowText row={row} note={row.groupOff === undefined ? undefined : i18n.t('termGroupOff', [row.groupOff])} />
      </td>
      <PlaceCells row={row} />
      <td>
        <Switch
          on={on}
          disabled={row.groupOff !== undefined}
          name={i18n.t('termMark', [row.label])}
          onChange={(turnOn) => onTurn(row, turnOn)}
        />
      </td>
    </>
  );
}

function placeOf(target: EventTarget | null): number | undefined {
  const cell = target instanceof Element ? target.closest('tr')?.querySelector<HTMLElement>('[data-place]') : undefined;
  return cell ? Number(cell.dataset['place']) : undefined;
}
