import { browser } from 'wxt/browser';

/**
 * Starts the content script in the tabs that were open before this copy of the extension came: Chromium does that only
 * for pages loaded later. Firefox does it by itself; a second copy in a page sees the first and stops.
 */
export async function readOpenTabs(): Promise<void> {
  const files = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ js }) => js ?? []);
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    // Some pages are closed to extensions (the browser's own shops): they stay unread.
    await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: files as never }).catch(() => undefined);
  }
}
