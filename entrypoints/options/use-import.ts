import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ask } from '../../lib/messages/ask.ts';
import { readTabFile } from '../../lib/messages/tab-file.ts';
import { ANY_LANGUAGE } from '../../lib/text/detect-language.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import type { ShowToast } from '../../lib/ui/use-toast.tsx';
import type { ExchangeProgress, ImportSummary } from './exchange-protocol.ts';
import { type Exchange, startExchange } from './start-exchange.ts';
import { ownRevisions, takeBackSince } from './take-back.ts';

/** One import from the choice of a file to its end. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly name: string; readonly exchange: Exchange; readonly progress: ExchangeProgress }
  | { readonly kind: 'review'; readonly name: string; readonly exchange: Exchange; readonly summary: ImportSummary };

const idle: ImportState = { kind: 'idle' };

type ImportOptions = {
  /** The ids of all glossaries there are. */
  readonly taken: readonly string[];
  readonly show: ShowToast;
  /** A tab whose file is to be read at once. */
  readonly fromTab: number | undefined;
};

/** One import after the other: how far it is, and what the reader can do about it. `place` is the part of the page that it stands in. */
export function useImport({ taken, show, fromTab }: ImportOptions) {
  const [state, setState] = useState<ImportState>(idle);
  const place = useRef<HTMLElement>(null);
  const running = useRef<Exchange | undefined>(undefined);
  /** How the own glossaries stood before the import that is being saved. */
  const before = useRef<Awaited<ReturnType<typeof ownRevisions>> | undefined>(undefined);
  useEffect(() => () => running.current?.stop(), []);
  const stop = () => {
    running.current?.stop();
    running.current = undefined;
    setState(idle);
    place.current?.querySelector<HTMLElement>('h2')?.focus();
  };
  const cancel = () => {
    const then = before.current;
    before.current = undefined;
    stop();
    if (then) takeBackSince(then).catch(fail);
  };
  const fail = (error: unknown) => {
    before.current = undefined;
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
  const apply = async ({ name, exchange, summary }: Extract<ImportState, { kind: 'review' }>) => {
    setState({ kind: 'working', name, exchange, progress: { step: 'saving', done: 0 } });
    try {
      const then = await ownRevisions();
      // Cancelled meanwhile.
      if (running.current !== exchange) return;
      before.current = then;
      const { id, revision, count } = await exchange.ask('apply', {});
      before.current = undefined;
      await ask('own-changed', {});
      stop();
      const undo = () => void ask('undo-own-glossary', { id, revision }).then((done) => done || show(i18n.t('exchangeUndoLate')));
      show(i18n.t('exchangeImported', count, [formatNumber(summary.toImport)]), undo);
    } catch (error) {
      fail(error);
    }
  };
  return { state, place, setState, read, apply, cancel, fail };
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
