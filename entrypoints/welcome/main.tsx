import { render } from 'preact';
import { i18n } from '#i18n';
import type { OpenedBy } from '../../lib/card/card-target.ts';
import { createCard } from '../../lib/card/open-card.tsx';
import { ensureMessages } from '../../lib/ui/missing-messages.ts';
import { setPageLanguage } from '../../lib/ui/page-language.ts';
import { cardOptions } from '../content/card-options.ts';
import { drawLines } from '../content/draw-lines.ts';
import { startReader } from '../content/start-reader.ts';
import { WelcomeEnd } from './welcome-end.tsx';
import { WelcomeIntro } from './welcome-intro.tsx';

await ensureMessages();
setPageLanguage(document);
document.title = i18n.t('welcomePageTitle');
place('sample-label').textContent = i18n.t('welcomeSample');
render(<WelcomeIntro startReading={startReading} />, place('intro'));
render(<WelcomeEnd />, place('end'));

/** The sample is read and explained by the same code as any page of the web. */
function startReading(onCard: (by: OpenedBy) => void, signal: AbortSignal): void {
  startReader({
    signal,
    createCard: (world, life) => createCard(cardOptions(world), life),
    loadLines: async () => drawLines(),
    root: () => place('sample'),
    onCard: (_, by) => onCard(by),
  });
}

/** A place that the page's own HTML has. */
function place(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The welcome page has no #${id}`);
  return element;
}
