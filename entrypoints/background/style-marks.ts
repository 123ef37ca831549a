import { type Browser, browser } from 'wxt/browser';
import marksCss from '../../lib/highlight/marks.css?raw';

/**
 * Gives the frame that asks the style of our marks, as a user style sheet: it wins over the page's own rules and stays
 * out of `document.styleSheets`. `false` where the browser does not let us (a page that is going away, a withheld site).
 */
export async function styleMarks({ tab, frameId }: Browser.runtime.MessageSender): Promise<boolean> {
  if (tab?.id === undefined) return false;
  try {
    await browser.scripting.insertCSS({
      target: { tabId: tab.id, frameIds: [frameId ?? 0] },
      css: marksCss,
      origin: 'USER',
    });
    return true;
  } catch {
    return false;
  }
}
