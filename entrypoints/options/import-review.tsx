import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Choice } from '../../lib/exchange/apply-import.ts';
import { Icon } from '../../lib/ui/icon.tsx';
import { apartIcon, plusIcon, sameIcon, warningIcon } from '../../lib/ui/icon-paths.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import { Select } from '../../lib/ui/select.tsx';
import { useRowStore } from '../../lib/ui/use-row-store.ts';
import { type ImportRow, type ImportSummary, NEW_TARGET } from './exchange-protocol.ts';
import { CHOICES, ImportTable } from './import-table.tsx';
import { problemPlace, problemText } from './problem-text.ts';
import type { Exchange } from './start-exchange.ts';

type ImportReviewProps = {
  readonly name: string;
  readonly exchange: Exchange;
  readonly summary: ImportSummary;
  readonly onSummary: (summary: ImportSummary) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
  readonly onFail: (error: unknown) => void;
};

/** The dry run of an import: what it would do, line by line, and what to do about each conflict. */
export function ImportReview({ name, exchange, summary, onSummary, onApply, onCancel, onFail }: ImportReviewProps) {
  const { counts, target } = summary;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const store = useRowStore<ImportRow>(
    { key: target, shifts: false, load: (offset, limit) => exchange.ask('rows', { offset, limit }) },
    { version: 0, newest: async (rows) => rows },
  );
  const choose = (choice: Choice, place?: number) => {
    store.patch((row) => (row.kind === 'conflict' && (place === undefined || row.place === place) ? { ...row, choice } : row));
    exchange.ask('choose', place === undefined ? { choice } : { choice, place }).then(onSummary, onFail);
  };
  const isEmpty = summary.toImport === 0;
  return (
    <div class="review">
      <h3 ref={head} tabIndex={-1}>
        {i18n.t('exchangeReview', [name])}
      </h3>
      <p class="lead">{i18n.t('exchangeDryRun')}</p>
      <Tally counts={counts} />
      <div class="tools">
        <TargetSelect summary={summary} onTarget={(to) => exchange.ask('target', { target: to }).then(onSummary, onFail)} />
        {counts.conflict > 1 ? <AllConflicts onChoose={choose} /> : undefined}
      </div>
      <ImportTable store={store} tableKey={target} onChoose={choose} />
      <Notes summary={summary} />
      <div class="acts">
        <button type="button" class="button primary" disabled={isEmpty} onClick={onApply}>
          {isEmpty ? i18n.t('exchangeNothing') : i18n.t('exchangeApply', summary.toImport, [formatNumber(summary.toImport)])}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('exchangeCancel')}
        </button>
        <span class="fine">{i18n.t('exchangeCanUndo')}</span>
      </div>
    </div>
  );
}

const RESULTS = [
  ['new', 'exchangeNew', plusIcon],
  ['same', 'exchangeSame', sameIcon],
  ['conflict', 'exchangeConflict', apartIcon],
  ['bad', 'exchangeBad', warningIcon],
] as const;

function Tally({ counts }: Pick<ImportSummary, 'counts'>) {
  return (
    <ul class="tally">
      {RESULTS.map(([kind, name, icon]) => (
        <li key={kind} class={counts[kind] === 0 ? 'none' : kind}>
          <Icon path={icon} />
          <b class="number">{formatNumber(counts[kind])}</b> {i18n.t(name)}
        </li>
      ))}
    </ul>
  );
}

type TargetSelectProps = { readonly summary: ImportSummary; readonly onTarget: (target: string) => void };

function TargetSelect({ summary: { target, targets, title }, onTarget }: TargetSelectProps) {
  const options = [
    { value: NEW_TARGET, name: i18n.t('exchangeNewTarget', [title]) },
    ...targets.map((each) => ({ value: each.id, name: i18n.t('exchangeTarget', [each.title]) })),
  ];
  return <Select name={i18n.t('exchangeTargetName')} value={target} options={options} onChange={onTarget} />;
}

function AllConflicts({ onChoose }: { readonly onChoose: (choice: Choice) => void }) {
  const options = [{ value: '', name: i18n.t('exchangeEach') }, ...CHOICES.map(({ value, all }) => ({ value, name: i18n.t(all) }))];
  return (
    <Select
      name={i18n.t('exchangeAllConflicts')}
      value=""
      options={options}
      onChange={(value) => value !== '' && onChoose(value as Choice)}
    /> // the other values are those of CHOICES
  );
}

function Notes({ summary: { notes, noteCount } }: Pick<ImportReviewProps, 'summary'>) {
  if (noteCount === 0) return undefined;
  return (
    <details class="notes">
      <summary>{i18n.t('exchangeNotes', noteCount, [formatNumber(noteCount)])}</summary>
      <ul>
        {notes.map((note) => (
          <li key={JSON.stringify(note)} dir="auto">
            {[problemPlace(note), note.label, problemText(note)].filter((part) => part).join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
