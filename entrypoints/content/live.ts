import { createLateCard } from '../../lib/card/late-card.ts';
import { isGone } from '../../lib/messages/ask.ts';
import { untilWorthReading } from '../../lib/page/frame-worth.ts';
import { watchReopening } from '../../lib/page/watch-reopening.ts';
import { forgetParts, loadPart } from './late-parts.ts';
import { startReader } from './start-reader.ts';

/** One copy of us in a frame is enough: a second one, injected by hand or by the browser, finds this and stops. The popup looks for it too. */
const RUNNING = Symbol.for('newsgloss');

const world: Record<symbol, unknown> = globalThis as never; // our own mark on the isolated world's global

/** Begins our life in this frame, if it has none yet and holds a web page; other documents are left alone. */
export function liveHere(): void {
  if (!world[RUNNING] && /^(text\/html|application\/xhtml\+xml)$/.test(document.contentType)) live();
}

/** One life, and another one when the page opens its document anew. */
function live(): void {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const end = (): void => {
    delete world[RUNNING];
    forgetParts();
  };
  signal.addEventListener('abort', end, { once: true });
  const liveAnew = (): void => {
    lifetime.abort();
    if (!isGone()) live();
  };
  watchReopening(liveAnew, signal);
  // A new tab begins with an empty document, too, and mostly leaves it at once.
  const isPage = window === window.top && location.protocol !== 'about:';
  world[RUNNING] = isPage ? 'reading' : 'waiting';
  if (isPage) read(signal);
  else void untilWorthReading(signal).then(() => !signal.aborted && read(signal));
}

function read(signal: AbortSignal): void {
  world[RUNNING] = 'reading';
  startReader({
    signal,
    createCard: (options, alive) => createLateCard(options, () => loadPart('card'), alive),
    loadLines: () => loadPart('lines'),
  });
}
