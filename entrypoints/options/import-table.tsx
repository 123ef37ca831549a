import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Choice } from '../../lib/exchange/apply-import.ts';
import { Icon } from '../../lib/ui/icon.tsx';
import { apartIcon, plusIcon, sameIcon, warningIcon } from '../../lib/ui/icon-paths.ts';
import type { RowStore } from '../../lib/ui/row-store.ts';
import { Select } from '../../lib/ui/select.tsx';
import { VirtualList } from '../../lib/ui/virtual-list.tsx';
import type { ImportRow } from './exchange-protocol.ts';
import { problemPlace, problemText } from './problem-text.ts';

/** What can be done about a conflict, for one and for all of them. */
export const CHOICES = [
  { value: 'mine', name: 'exchangeMine', all: 'exchangeAllMine' },
  { value: 'theirs', name: 'exchangeTheirs', all: 'exchangeAllTheirs' },
  { value: 'both', name: 'exchangeBoth', all: 'exchangeAllBoth' },
] as const satisfies readonly { value: Choice; name: string; all: string }[];

type ImportTableProps = {
  readonly store: RowStore<ImportRow>;
  /** Another one when the rows are those of another comparison. */
  readonly tableKey: string;
  readonly onChoose: (choice: Choice, place: number) => void;
};

/** The dry run, line by line. */
export function ImportTable({ store, tableKey, onChoose }: ImportTableProps) {
  const isNarrow = useNarrow();
  return (
    <div class="terms import">
      <VirtualList
        label={i18n.t('exchangeTable')}
        count={store.total() ?? 0}
        rowHeight={isNarrow ? 7.5 : 3.75}
        onRange={store.need}
        topKey={tableKey}
        head={<Head />}
      >
        {(place) => <Cells row={store.rowAt(place)} onChoose={onChoose} />}
      </VirtualList>
    </div>
  );
}

/** On a narrow page what happens to a row stands below it. */
function useNarrow(): boolean {
  const [media] = useState(() => matchMedia('(max-width: 53.75em)'));
  const [isNarrow, setNarrow] = useState(media.matches);
  useEffect(() => {
    const read = () => setNarrow(media.matches);
    media.addEventListener('change', read);
    return () => media.removeEventListener('change', read);
  }, [media]);
  return isNarrow;
}

function Head() {
  return (
    <tr>
      <th scope="col" class="line">
        {i18n.t('exchangeLineHead')}
      </th>
      <th scope="col">{i18n.t('optionsTerm')}</th>
      <th scope="col">{i18n.t('exchangeResult')}</th>
      <th scope="col">{i18n.t('exchangeReason')}</th>
    </tr>
  );
}

const LOOKS = {
  new: { icon: plusIcon, name: 'exchangeOneNew' },
  same: { icon: sameIcon, name: 'exchangeOneSame' },
  conflict: { icon: apartIcon, name: 'exchangeOneConflict' },
  bad: { icon: warningIcon, name: 'exchangeOneBad' },
} as const;

type CellsProps = { readonly row: ImportRow | undefined; readonly onChoose: ImportTableProps['onChoose'] };

function Cells({ row, onChoose }: CellsProps) {
  if (!row) return <td class="waiting" />;
  const { icon, name } = LOOKS[row.kind];
  return (
    <>
      <td class="line number">{row.line ?? ''}</td>
      <td>
        <span class="row-term" dir="auto">
          {row.label === '' ? <span class="row-other">{i18n.t('exchangeNoTerm')}</span> : <b>{row.label}</b>}
          {row.otherLabel === undefined ? undefined : <span class="row-other"> {row.otherLabel}</span>}
        </span>
        <span class="row-text" dir="auto">
          {row.definition}
        </span>
      </td>
      <td class={`result ${row.kind}`}>
        <Icon path={icon} />
        {i18n.t(name)}
      </td>
      <td class="why">
        <Why row={row} />
        {row.choice === undefined ? undefined : (
          <Select
            name={i18n.t('exchangeChoice', [row.label])}
            value={row.choice}
            options={CHOICES.map((each) => ({ value: each.value, name: i18n.t(each.name) }))}
            onChange={(choice) => onChoose(choice, row.place)}
          />
        )}
      </td>
    </>
  );
}

function Why({ row: { kind, mine, subjectField, problem } }: { readonly row: ImportRow }) {
  if (problem) {
    const place = problem.column === undefined ? '' : problemPlace(problem);
    return <span class="why-text">{[problemText(problem), place].filter((part) => part !== '').join(' ')}</span>;
  }
  if (kind === 'same') return <span class="why-text">{i18n.t('exchangeThere')}</span>;
  if (mine === undefined) {
    return (
      <span class="why-text">
        <bdi>{subjectField}</bdi>
      </span>
    );
  }
  return (
    <span class="why-text" title={mine}>
      {i18n.t('exchangeYours')} <bdi>{mine}</bdi>
    </span>
  );
}
