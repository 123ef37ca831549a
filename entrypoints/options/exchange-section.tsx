import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ask } from '../../lib/messages/ask.ts';
import type { OwnGlossaryRow } from '../../lib/messages/protocol.ts';
import { readTabFile } from '../../lib/messages/tab-file.ts';
import { ANY_LANGUAGE } from '../../lib/text/detect-language.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import type { ShowToast } from '../../lib/ui/use-toast.tsx';
import type { ExchangeProgress, ImportSummary } from './exchange-protocol.ts';
import { ExportForm } from './export-form.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportReview } from './import-review.tsx';
import { type Exchange, startExchange } from './start-exchange.ts';

type ExchangeSectionProps = {
  readonly glossaries: readonly OwnGlossaryRow[];
  readonly taken: readonly string[];
  readonly show: ShowToast;
  /** A tab whose file is to be read at once. */
  readonly fromTab?: number;
};

/** One import from the choice of a file to its end. */
type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly name: string; readonly exchange: Exchange; readonly progress: ExchangeProgress }
  | { readonly kind: 'review'; readonly name: string; readonly exchange: Exchange; readonly summary: ImportSummary };

const idle: State = { kind: 'idle' };

/** Import with a dry run, and export of the reader's own glossaries. */
export function ExchangeSection({ glossaries, taken, show, fromTab }: ExchangeSectionProps) {
  const [state, setState] = useState<State>(idle);
  const place = useRef<HTMLElement>(null);
  const running = useRef<Exchange | undefined>(undefined);
  useEffect(() => () => running.current?.stop(), []);
  const stop = () => {
    running.current?.stop();
    running.current = undefined;
    setState(idle);
    place.current?.querySelector<HTMLElement>('h2')?.focus();
  };
  const fail = (error: unknown) => {
    stop();
    show(failureText(error));
  };
  const read = (file: File) => {
    const name = file.name;
    const exchange = startExchange((progress) => setState((old) => (old.kind === 'working' ? { ...old, progress } : old)));
    running.current = exchange;
    setState({ kind: 'working', name, exchange, progress: { step: 'reading', done: 0 } });
    exchange
      .ask('read', { file, taken, ...readDefaults(name) })
      .then((summary) => setState({ kind: 'review', name, exchange, summary }))
      .catch(fail);
  };
  useEffect(() => {
    if (fromTab === undefined) return;
    place.current?.scrollIntoView();
    void readTabFile(fromTab).then((file) => (file ? read(new File([file.text], file.name)) : show(i18n.t('exchangeTabGone'))));
  }, [fromTab]);
  const apply = async ({ name, exchange, summary }: Extract<State, { kind: 'review' }>) => {
    setState({ kind: 'working', name, exchange, progress: { step: 'saving', done: 0 } });
    try {
      const { id, revision, count } = await exchange.ask('apply', {});
      await ask('own-changed', {});
      stop();
      const undo = () => void ask('undo-own-glossary', { id, revision }).then((done) => done || show(i18n.t('exchangeUndoLate')));
      show(i18n.t('exchangeImported', count, [formatNumber(summary.toImport)]), undo);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <section id="exchange" aria-labelledby="exchange-title" ref={place}>
      <h2 id="exchange-title" tabIndex={-1}>
        {i18n.t('exchange')}
      </h2>
      <p class="lead">{i18n.t('exchangeText')}</p>
      {state.kind === 'idle' ? <FileDrop onFile={read} /> : undefined}
      {state.kind === 'working' ? <ImportProgress name={state.name} progress={state.progress} onCancel={stop} /> : undefined}
      {state.kind === 'review' ? (
        <ImportReview
          name={state.name}
          exchange={state.exchange}
          summary={state.summary}
          onSummary={(summary) => setState({ ...state, summary })}
          onApply={() => void apply(state)}
          onCancel={stop}
          onFail={fail}
        />
      ) : undefined}
      <h3>{i18n.t('exchangeExport')}</h3>
      <ExportForm glossaries={glossaries} onFail={(error) => show(failureText(error))} />
    </section>
  );
}

function readDefaults(name: string) {
  const title = name.replace(/\.[a-z0-9]{1,8}$/i, '') || name;
  const own = i18n.t('own');
  return { subjectField: own, title, language: ANY_LANGUAGE, ownTitle: own };
}

/** Why an import or an export did not work. */
export function failureText(error: unknown): string {
  const isFull = error instanceof Error && error.name === 'QuotaExceededError';
  return i18n.t(isFull ? 'exchangeFull' : 'exchangeFailed');
}
