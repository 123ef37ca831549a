import { type Browser, browser } from 'wxt/browser';

/** What a content script may ask. Everything else is for the extension's own pages. */
const FROM_PAGES = new Set([
  'get-reading',
  'find-matches',
  'get-off-concepts',
  'get-explanation',
  'style-marks',
  'load-part',
  'turn-term',
  'choose-meaning',
  'open-settings',
]);

/** Whether a sender may ask a kind of question: content scripts a few, our own pages all, anyone else none. */
export function mayAsk(kind: string, sender: Browser.runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  return FROM_PAGES.has(kind) || isOwnPage(sender);
}

/** Firefox gives no origin; there the address decides, and Chromium must agree by both. */
function isOwnPage({ url, origin }: Browser.runtime.MessageSender): boolean {
  const own = browser.runtime.getURL('/');
  const ownOrigin = own.replace(/\/$/, '');
  return url?.startsWith(own) === true && (origin === undefined || origin === ownOrigin);
}
