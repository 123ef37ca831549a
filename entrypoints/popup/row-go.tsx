import { i18n } from '#i18n';
import { formatNumber } from '../../lib/ui/page-language.ts';
import { RowText, type RowWords } from '../../lib/ui/row-text.tsx';

type RowGoProps = {
  readonly row: RowWords;
  readonly note?: string | undefined;
  /** How often the term stands on the page; absent where that is not known. */
  readonly count: number | undefined;
  readonly tabIndex?: number | undefined;
  readonly onGo: () => void;
};

/** A term as a button that leads to it, and how often it stands on the page. */
export function RowGo({ row, note, count, tabIndex, onGo }: RowGoProps) {
  return (
    <>
      <button type="button" class="row-go" tabIndex={tabIndex} onClick={onGo}>
        <RowText row={row} note={note} />
        {count === undefined ? undefined : <span class="unseen">{i18n.t('popupMentions', count, [formatNumber(count)])}</span>}
      </button>
      <span class="row-count number" aria-hidden="true">
        {count === undefined ? '' : formatNumber(count)}
      </span>
    </>
  );
}
