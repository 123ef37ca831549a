import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../lib/messages/ask.ts';
import type { PageTerm, Settings } from '../../lib/messages/protocol.ts';
import { watchSettings } from '../../lib/messages/watch-settings.ts';
import { useAnswer } from '../../lib/ui/use-answer.ts';
import { useVersion } from '../../lib/ui/use-version.ts';
import { keepPlaces, type PageView, pageView } from './page-view.ts';
import { readTabPage, type TabPage } from './tab-page.ts';

/** Milliseconds between two questions to a page that is still being read. */
const STILL_READING = 250;

/** What the popup knows of the settings and of the page in front. */
export type PopupPage = {
  readonly settings: Settings | undefined;
  readonly page: TabPage | undefined;
  readonly view: PageView | undefined;
  /** Every term that the page has shown since the popup opened, in reading order. */
  readonly terms: readonly PageTerm[];
  /** Set when the background does not answer. */
  readonly problem: unknown;
  /** Grows when anything may have changed. */
  readonly version: number;
  readonly askAgain: () => void;
};

/** Asks the background and the page, again at every change of the settings, and keeps asking while the page is being read. */
export function usePopupPage(): PopupPage {
  const version = useVersion(watchSettings);
  const [turn, setTurn] = useState(0);
  const askAgain = () => setTurn((old) => old + 1);
  const settings = useAnswer(() => ask('get-settings', {}), `${version} ${turn}`);
  const page = useAnswer(readTabPage, `${version} ${turn}`);
  const view = settings.value && page.value && pageView(settings.value, page.value);
  const reading = view?.kind === 'nothing' && (view.reason === 'reading' || view.reason === 'not-started');
  useEffect(() => {
    if (!reading) return undefined;
    const timer = setTimeout(() => setTurn((old) => old + 1), STILL_READING);
    return () => clearTimeout(timer);
  }, [reading, page.value]);
  const shown = useRef<readonly PageTerm[]>([]);
  if (view?.kind === 'terms') shown.current = keepPlaces(shown.current, view.terms);
  if (view?.kind === 'nothing' && view.reason !== 'no-terms') shown.current = [];
  return { settings: settings.value, page: page.value, view, terms: shown.current, problem: settings.problem, version, askAgain };
}
