import { i18n } from '#i18n';
import type { ConceptRow } from '../../lib/messages/protocol.ts';
import { Switch } from '../../lib/ui/switch.tsx';
import { RowGo } from './row-go.tsx';

type TermRowProps = {
  /** Undefined while the row is on its way. */
  readonly row: ConceptRow | undefined;
  readonly place: number;
  /** True for the row that Enter takes. */
  readonly reached: boolean;
  /** True for the one row of the list that Tab stops at. */
  readonly tabbable: boolean;
  readonly countOf: (row: ConceptRow) => number | undefined;
  readonly onGo: (row: ConceptRow) => void;
  readonly onTurn: (row: ConceptRow, on: boolean) => void;
};

/** One term: its name and its definition on one line each, how often it stands on the page, and its switch. */
export function TermRow({ row, place, reached, tabbable, countOf, onGo, onTurn }: TermRowProps) {
  if (!row) return <div class="row waiting" data-place={place} />;
  const on = !row.off && row.groupOff === undefined;
  const look = `row${on ? '' : ' off'}${reached ? ' at' : ''}`;
  return (
    <div class={look} data-place={place}>
      <RowGo
        row={row}
        note={row.groupOff === undefined ? undefined : i18n.t('termGroupOff', [row.groupOff])}
        count={countOf(row)}
        tabIndex={tabbable ? 0 : -1}
        onGo={() => onGo(row)}
      />
      <Switch
        on={on}
        disabled={row.groupOff !== undefined}
        name={i18n.t('termMark', [row.label])}
        onChange={(turnOn) => onTurn(row, turnOn)}
      />
    </div>
  );
}
