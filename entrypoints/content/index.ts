import { defineContentScript } from 'wxt/utils/define-content-script';
import { createLateCard } from '../../lib/card/late-card.ts';
import { untilWorthReading } from '../../lib/page/frame-worth.ts';
import { forgetParts, loadPart } from './late-parts.ts';
import { startReader } from './start-reader.ts';

/** One copy of us in a frame is enough: a second one, injected by hand or by the browser, finds this and stops. The popup looks for it too. */
const RUNNING = Symbol.for('newsgloss');

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  // Frames without an address of their own (`srcdoc`, `blob:`, sandboxed ones) go with the page that made them.
  matchOriginAsFallback: true,
  // WXT would otherwise post our id to the page at every start, and stop at a message any page can forge.
  noScriptStartedPostMessage: true,
  main() {
    const world: Record<symbol, unknown> = globalThis as never; // our own mark on the isolated world's global
    if (world[RUNNING] || !/^(text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return;
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const end = (): void => {
      delete world[RUNNING];
      forgetParts();
    };
    signal.addEventListener('abort', end, { once: true });
    const read = (): void => {
      world[RUNNING] = 'reading';
      startReader({
        signal,
        createCard: (world, alive) => createLateCard(world, () => loadPart('card'), alive),
        loadLines: () => loadPart('lines'),
      });
    };
    if (window === window.top) return read();
    world[RUNNING] = 'waiting';
    void untilWorthReading(signal).then(read);
  },
});
