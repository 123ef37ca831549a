import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionApi } from './extension-api.ts';
import { SAVED_PAGE_POLICY, withoutScripts } from './saved-page.ts';
import { type Page, type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Tab } from './tab.ts';
import { waitUntil } from './wait-until.ts';

declare const chrome: ExtensionApi;

const PAGES = resolve(import.meta.dirname, '../../../shared/pages');

/** Whether the document is what a parser makes of the source, and where it first is not. */
async function firstDifference(tab: Tab, source: string): Promise<string | undefined> {
  return await tab.evaluate((html) => {
    const sent = new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML;
    const now = document.documentElement.outerHTML;
    if (now === sent) return undefined;
    const at = [...now].findIndex((letter, place) => letter !== sent[place]);
    return `at ${at}: ${now.slice(Math.max(0, at - 40), at + 80)}`;
  }, source);
}

/** Asks the content script in the tab in front, through one of the extension's pages, until it has read the whole page. */
async function waitUntilRead(ours: Tab): Promise<void> {
  const ask = async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const reply: unknown = await chrome.tabs.sendMessage(tab?.id ?? -1, { kind: 'get-page-state', question: {} });
    return JSON.stringify(reply);
  };
  await waitUntil('page that is read', async () => (await ours.evaluate(ask)).includes('"kind":"read"'));
}

/** Lets the pointer rest on the first marked word that can be pointed at, and closes the card again. */
async function explainOne(tab: Tab): Promise<void> {
  // What the page itself defines is marked only where it stands later: the first place of its word has no mark.
  const word = (await tab.highlights())['newsgloss-dotted']?.[0];
  if (word === undefined) return;
  await tab.hoverText(word);
  await tab.waitForCard();
  await tab.press('Escape');
  await tab.waitForNoCard();
}

// The pages are not ours to ship: they lie beside a developer's checkout, or the test says that it was skipped.
describe.skipIf(!existsSync(PAGES))('real pages (skipped without ../shared)', () => {
  const sources = new Map<string, string>();
  let server: PageServer;

  beforeAll(async () => {
    const names = readdirSync(PAGES).filter((name) => name.endsWith('.html'));
    for (const name of names) sources.set(`/${name}`, withoutScripts(readFileSync(resolve(PAGES, name), 'utf8')));
    const pages = [...sources].map(([path, body]): [string, Page] => [
      path,
      { body, headers: { 'content-security-policy': SAVED_PAGE_POLICY } },
    ]);
    server = await servePages(Object.fromEntries(pages));
  });
  afterAll(() => server.close());

  eachBrowser('saved from the web', (session) => {
    it('stay as they were sent: read, explained and switched off', async () => {
      const ours = await session().openExtensionPage('options.html');
      const tabs = new Map<string, Tab>();
      for (const [path, source] of sources) {
        const tab = await session().open(server.url(path));
        tabs.set(path, tab);
        await waitUntilRead(ours);
        expect(await firstDifference(tab, source), `${path} while it is read`).toBeUndefined();
        await explainOne(tab);
        expect(await firstDifference(tab, source), `${path} after a card`).toBeUndefined();
      }
      await ours.evaluate(() => chrome.runtime.sendMessage({ kind: 'turn-site', question: { site: '127.0.0.1', on: false } }));
      for (const [path, tab] of tabs) {
        await waitUntil(`${path} without marks`, async () => Object.keys(await tab.highlights()).length === 0);
        expect(await firstDifference(tab, sources.get(path) ?? ''), `${path} when it is off`).toBeUndefined();
        expect(tab.errors().filter((error) => !/Content.Security.Policy|404/i.test(error))).toEqual([]);
      }
      expect(await session().errors()).toEqual([]);
      expect(await session().requests()).toEqual([]);
    }, 180_000);
  });
});
