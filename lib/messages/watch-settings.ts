import { browser } from 'wxt/browser';

/**
 * Calls `changed` after the extension's stored settings changed, in whichever window that happened, until the signal stops it.
 * Changes that arrive together are told once.
 */
export function watchSettings(changed: () => void, signal: AbortSignal): void {
  let due = false;
  const tell = () => {
    due = false;
    if (!signal.aborted) changed();
  };
  const listen = () => {
    if (!due) setTimeout(tell);
    due = true;
  };
  browser.storage.local.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listen), { once: true });
}
