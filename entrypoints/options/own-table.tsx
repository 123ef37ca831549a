import { i18n } from '#i18n';
import type { ConceptRow } from '../../lib/messages/protocol.ts';
import { Icon } from '../../lib/ui/icon.tsx';
import { binIcon, penIcon } from '../../lib/ui/icon-paths.ts';
import type { RowStore } from '../../lib/ui/row-store.ts';
import { RowText } from '../../lib/ui/row-text.tsx';
import { VirtualList } from '../../lib/ui/virtual-list.tsx';
import { PlaceCells } from './place-cells.tsx';
import { TermHead } from './term-head.tsx';

type OwnTableProps = {
  readonly store: RowStore<ConceptRow>;
  readonly tableKey: string;
  readonly onEdit: (row: ConceptRow) => void;
  readonly onRemove: (row: ConceptRow) => void;
};

/** The reader's own terms, each with the ways to change and to delete it. */
export function OwnTable({ store, tableKey, onEdit, onRemove }: OwnTableProps) {
  return (
    <div class="terms own">
      <VirtualList
        label={i18n.t('own')}
        count={store.total() ?? 0}
        rowHeight={3.5}
        onRange={store.need}
        topKey={tableKey}
        head={
          <TermHead>
            <span class="unseen">{i18n.t('ownActs')}</span>
          </TermHead>
        }
      >
        {(place) => <Cells row={store.rowAt(place)} onEdit={onEdit} onRemove={onRemove} />}
      </VirtualList>
    </div>
  );
}

type CellsProps = Pick<OwnTableProps, 'onEdit' | 'onRemove'> & { readonly row: ConceptRow | undefined };

function Cells({ row, onEdit, onRemove }: CellsProps) {
  if (!row) return <td class="waiting" />;
  return (
    <>
      <td>
        <RowText row={row} />
      </td>
      <PlaceCells row={row} />
      <td class="row-acts">
        <button type="button" class="icon-button" aria-label={i18n.t('ownEditOne', [row.label])} onClick={() => onEdit(row)}>
          <Icon path={penIcon} />
        </button>
        <button type="button" class="icon-button" aria-label={i18n.t('ownDeleteOne', [row.label])} onClick={() => onRemove(row)}>
          <Icon path={binIcon} />
        </button>
      </td>
    </>
  );
}
