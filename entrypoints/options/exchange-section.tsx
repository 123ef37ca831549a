import { i18n } from '#i18n';
import type { OwnGlossaryRow } from '../../lib/messages/protocol.ts';
import type { ShowToast } from '../../lib/ui/use-toast.tsx';
import { ExportForm } from './export-form.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportReview } from './import-review.tsx';
import { failureText, useImport } from './use-import.ts';

type ExchangeSectionProps = {
  readonly glossaries: readonly OwnGlossaryRow[];
  readonly taken: readonly string[];
  readonly show: ShowToast;
  /** A tab whose file is to be read at once. */
  readonly fromTab?: number;
};

/** Import with a dry run, and export of the reader's own glossaries. */
export function ExchangeSection({ glossaries, taken, show, fromTab }: ExchangeSectionProps) {
  const { state, place, setState, read, apply, cancel, fail } = useImport({ taken, show, fromTab });
  return (
    <section id="exchange" aria-labelledby="exchange-title" ref={place}>
      <h2 id="exchange-title" tabIndex={-1}>
        {i18n.t('exchange')}
      </h2>
      <p class="lead">{i18n.t('exchangeText')}</p>
      {state.kind === 'idle' ? <FileDrop onFile={read} /> : undefined}
      {state.kind === 'working' ? <ImportProgress name={state.name} progress={state.progress} onCancel={cancel} /> : undefined}
      {state.kind === 'review' ? (
        <ImportReview
          name={state.name}
          exchange={state.exchange}
          summary={state.summary}
          onSummary={(summary) => setState({ ...state, summary })}
          onApply={() => void apply(state)}
          onCancel={cancel}
          onFail={fail}
        />
      ) : undefined}
      <h3>{i18n.t('exchangeExport')}</h3>
      <ExportForm glossaries={glossaries} onFail={(error) => show(failureText(error))} />
    </section>
  );
}
