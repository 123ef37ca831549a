import { i18n } from '#i18n';
import type { ConceptRow } from '../../lib/messages/protocol.ts';
import { FoundText } from '../../lib/ui/found-text.tsx';
import { Icon } from '../../lib/ui/icon.tsx';
import { binIcon, penIcon } from '../../lib/ui/icon-paths.ts';
import type { RowStore } from '../../lib/ui/row-store.ts';
import { VirtualList } from '../../lib/ui/virtual-list.tsx';

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
          <tr>
            <th scope="col">{i18n.t('optionsTerm')}</th>
            <th scope="col" class="wide">
              {i18n.t('optionsCategory')}
            </th>
            <th scope="col" class="wide">
              {i18n.t('optionsGlossary')}
            </th>
            <th scope="col">
              <span class="unseen">{i18n.t('ownActs')}</span>
            </th>
          </tr>
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
        <span class="row-term" dir="auto">
          <b>
            <FoundText text={row.label} found={row.found?.label} />
          </b>
          {row.otherLabel === undefined ? undefined : <span class="row-other"> {row.otherLabel}</span>}
        </span>
        <span class="row-text" dir="auto">
          <FoundText text={row.definition} found={row.found?.definition} />
        </span>
      </td>
      <td class="wide">
        <bdi>{row.subjectField}</bdi>
      </td>
      <td class="wide">
        <bdi>{row.glossary}</bdi>
      </td>
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
