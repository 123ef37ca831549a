import { i18n } from '#i18n';
import type { ConceptRow } from '../../lib/messages/protocol.ts';
import { FoundText } from '../../lib/ui/found-text.tsx';
import { formatNumber } from '../../lib/ui/page-language.ts';
import { Switch } from '../../lib/ui/switch.tsx';

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
  const count = countOf(row);
  const on = !row.off && row.groupOff === undefined;
  const look = `row${on ? '' : ' off'}${reached ? ' at' : ''}`;
  return (
    <div class={look} data-place={place}>
      <button type="button" class="row-go" tabIndex={tabbable ? 0 : -1} onClick={() => onGo(row)}>
        <span class="row-term" dir="auto">
          <b>
            <FoundText text={row.label} found={row.found?.label} />
          </b>
          {row.otherLabel === undefined ? undefined : <span class="row-other"> {row.otherLabel}</span>}
        </span>
        <span class="row-text" dir="auto">
          {row.groupOff === undefined ? undefined : <span class="row-note">{i18n.t('termGroupOff', [row.groupOff])} </span>}
          <FoundText text={row.definition} found={row.found?.definition} />
        </span>
        {count === undefined ? undefined : <span class="unseen">{i18n.t('popupMentions', count, [formatNumber(count)])}</span>}
      </button>
      <span class="row-count number" aria-hidden="true">
        {count === undefined ? '' : formatNumber(count)}
      </span>
      <Switch
        on={on}
        disabled={row.groupOff !== undefined}
        name={i18n.t('termMark', [row.label])}
        onChange={(turnOn) => onTurn(row, turnOn)}
      />
    </div>
  );
}
