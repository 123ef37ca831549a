import { type Browser, browser } from 'wxt/browser';

/**
 * Puts the script of a part into the frame that asks: what shows a card is some 15 kB that most pages never need. `false` where the
 * browser does not let us (a page that is going away, a withheld site).
 */
export async function loadPart(part: 'card' | 'lines', { tab, frameId }: Browser.runtime.MessageSender): Promise<boolean> {
  if (tab?.id === undefined) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId ?? 0] }, files: [`/${part}.js`] });
    return true;
  } catch {
    return false;
  }
}
