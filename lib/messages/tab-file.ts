import { browser } from 'wxt/browser';

/** A document in a tab that is no web page but a file that the browser shows: its name, and its text or the beginning of it. */
export type TabFile = { readonly name: string; readonly text: string };

/** More than a glossary file may hold (LIMITS.file in lib/exchange, in bytes), so that one which is too large is seen to be so. */
const WHOLE = 26 * 1024 * 1024;
const HEAD = 4000;

/**
 * Reads the file that a tab shows out of the tab's own document; nothing is asked of any server. `undefined` for a web page, for a
 * tab that we may not read, and where the browser shows the file in a viewer of its own that keeps extensions out.
 */
export async function readTabFile(tab: number, part: 'head' | 'whole' = 'whole'): Promise<TabFile | undefined> {
  try {
    const target = { tabId: tab, frameIds: [0] };
    const [frame] = await browser.scripting.executeScript({ target, func: readShown, args: [part === 'head' ? HEAD : WHOLE] });
    // What the function gives, or null where it gave nothing.
    return (frame?.result as TabFile | null | undefined) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Run in the tab, so that it may use nothing from outside. Browsers show plain text in a `pre`, and Chromium XML below an element of its own. */
function readShown(most: number): { name: string; text: string } | undefined {
  if (!/json|csv|tab-separated|text\/plain|markdown|xml|tbx/.test(document.contentType) || document.contentType.includes('xhtml'))
    return undefined;
  const shownXml = document.querySelector('#webkit-xml-viewer-source-xml');
  const root = document.documentElement;
  const source = shownXml?.firstElementChild ?? (root.namespaceURI === 'http://www.w3.org/1999/xhtml' ? undefined : root);
  const text = source ? new XMLSerializer().serializeToString(source) : (document.querySelector('pre')?.textContent ?? '');
  if (text === '') return undefined;
  const name = /[^/]*$/.exec(location.pathname)?.[0] ?? '';
  const isXml = source !== undefined && !/\.(?:tbx|xml)$/i.test(name);
  return { name: `${decodeURI(name) || 'glossary'}${isXml ? '.tbx' : ''}`, text: text.slice(0, most) };
}
