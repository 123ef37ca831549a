import type { PageCard } from './page-card.ts';
import { watchEscape } from './watch-escape.ts';

/**
 * Tells a card of the Escape key, of clicks and of the focus in its page, until the signal takes it away. Call it at
 * `document_start`: the key is then heard before any listener of the page.
 */
export function listenForCard(card: PageCard, signal: AbortSignal): void {
  watchEscape(() => card.escape(), signal);
  const click = (event: MouseEvent): void => {
    if (event.isTrusted) card.clickAt(event);
  };
  addEventListener('click', click, { capture: true, passive: true, signal });
  let isTabbing = false;
  const key = (event: KeyboardEvent): void => {
    isTabbing = event.isTrusted && event.key === 'Tab' && card.contains(event);
  };
  const focus = (event: FocusEvent): void => {
    if (isTabbing && event.isTrusted && !card.contains(event)) card.focusLeft();
  };
  addEventListener('keydown', key, { capture: true, passive: true, signal });
  addEventListener('focusin', focus, { capture: true, passive: true, signal });
  addEventListener('pagehide', () => card.remove(), { signal });
  signal.addEventListener('abort', () => card.remove());
}
