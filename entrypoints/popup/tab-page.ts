import { browser } from 'wxt/browser';
import { looksLikeGlossary } from '../../lib/exchange/looks-like-glossary.ts';
import { askFrame } from '../../lib/messages/ask.ts';
import type { PageState } from '../../lib/messages/protocol.ts';
import { siteOf } from '../../lib/messages/site.ts';
import { readTabFile } from '../../lib/messages/tab-file.ts';
import { tabFrames } from '../../lib/messages/tab-frames.ts';
import { mergeStates } from './merge-states.ts';

/** What the address alone says: an ordinary page, or why none of our code can be in it. */
export type AddressKind = 'page' | 'pdf' | 'browser-page' | 'own-page' | 'store' | 'file';

/** The page of the active tab. */
export type TabPage = {
  readonly id?: number;
  /** Its host, where the address may be known. */
  readonly site?: string;
  readonly address: AddressKind;
  /** False when the reader, or the browser, withholds this page from the extension. */
  readonly allowed: boolean;
  readonly loading: boolean;
  /** True when the tab shows a file that may be a glossary. */
  readonly isGlossary: boolean;
  /** What our code in the page and its frames says; absent when there is none. */
  readonly state?: PageState;
  /** The frames in which our code reads, in order. */
  readonly frames: readonly number[];
  /** The MIME type of the document; absent where the browser does not let us in. */
  readonly type?: string;
};

/** Pages where Chromium and Firefox let no extension in. */
const STORES = /^(chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/;

/** Every page that the extension asks for. */
const ALL_PAGES = ['http://*/*', 'https://*/*'];

/** Asks the browser which page is in front, and the page for its terms. Never rejects for a page without our code. */
export async function readTabPage(): Promise<TabPage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = parseAddress(tab?.url);
  const site = siteOf(tab?.url);
  const [allowed, { frames, state, type }, file] = await Promise.all([
    browser.permissions.contains({ origins: url && site !== undefined ? [`${url.protocol}//${url.hostname}/*`] : ALL_PAGES }),
    readFrames(tab?.id),
    tab?.id === undefined ? undefined : readTabFile(tab.id, 'head'),
  ]);
  return {
    ...(tab?.id === undefined ? {} : { id: tab.id }),
    ...(site === undefined ? {} : { site }),
    // Without access the address is hidden too; it is most likely an ordinary page.
    address: url || allowed ? addressKind(url) : 'page',
    allowed,
    loading: tab?.status === 'loading',
    frames,
    isGlossary: file !== undefined && looksLikeGlossary(file.text),
    ...(state === undefined ? {} : { state }),
    ...(type === undefined ? {} : { type }),
  };
}

/** Asks our code in each frame of a tab. */
async function readFrames(tab: number | undefined): Promise<Pick<TabPage, 'frames' | 'state' | 'type'>> {
  if (tab === undefined) return { frames: [] };
  const all = await tabFrames(tab);
  const frames = all.flatMap(({ id, reader }) => (reader === 'reading' ? [id] : []));
  const answers = await Promise.all(frames.map((frame) => askFrame({ tab, frame }, 'get-page-state', {}).catch(() => undefined)));
  const state = mergeStates(answers.filter((answer) => answer !== undefined));
  const type = all.find(({ path }) => path.length === 0)?.type;
  return { frames, ...(state ? { state } : {}), ...(type === undefined ? {} : { type }) };
}

/** Asks the browser for the pages it withholds. Must be called from a click. */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: ALL_PAGES });
}

function parseAddress(address: string | undefined): URL | undefined {
  return address === undefined || !URL.canParse(address) ? undefined : new URL(address);
}

/** What kind of page stands at an address; undefined is an address that the browser hides, as it does for its own pages. */
export function addressKind(url: URL | undefined): AddressKind {
  if (url === undefined) return 'browser-page';
  if (url.protocol === 'file:') return 'file';
  if (url.href.startsWith(browser.runtime.getURL('/'))) return 'own-page';
  if (!url.protocol.startsWith('http')) return 'browser-page';
  if (STORES.test(url.hostname) || (url.hostname === 'chrome.google.com' && url.pathname.startsWith('/webstore'))) return 'store';
  return url.pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : 'page';
}
