import { defineContentScript } from 'wxt/utils/define-content-script';
import { createLateCard } from '../../lib/card/late-card.ts';
import { forgetParts, loadPart } from './late-parts.ts';
import { startReader } from './start-reader.ts';

/** One copy of us in a page is enough: a second one, injected by hand or by the browser, finds this and stops. */
const RUNNING = Symbol.for('newsgloss');

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_start',
  // WXT would otherwise post our id to the page at every start, and stop at a message any page can forge.
  noScriptStartedPostMessage: true,
  main() {
    const world: Record<symbol, unknown> = globalThis as never; // our own mark on the isolated world's global
    if (world[RUNNING] || !/^(text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return;
    const lifetime = new AbortController();
    world[RUNNING] = true;
    const end = (): void => {
      delete world[RUNNING];
      forgetParts();
    };
    lifetime.signal.addEventListener('abort', end, { once: true });
    startReader({
      signal: lifetime.signal,
      createCard: (world, signal) => createLateCard(world, () => loadPart('card'), signal),
      loadLines: () => loadPart('lines'),
    });
  },
});
