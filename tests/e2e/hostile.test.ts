import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILT } from './built.ts';
import { findBrowser } from './find-browser.ts';
import { launch } from './launch.ts';
import { newsPage } from './sample-page.ts';
import { type Page, type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Highlights, Tab } from './tab.ts';
import { sleep } from './wait-until.ts';

const STORY = '<p>The DPRK and the DMZ, the line that the Korean War left, near Panmunjom.</p>';
const NAMES =
  'children childNodes contains isConnected localName matches nodeType parentElement parentNode querySelectorAll scrollIntoView';
const INPUTS = NAMES.split(' ')
  .map((name) => `<input type="hidden" name="${name}">`)
  .join('');
/** Runs after the page has loaded and was read. */
const later = (code: string) => `<script>addEventListener('load', () => setTimeout(() => { ${code} }, 500))</script>`;
const LATE_BODY = `const body = document.createElement('body'); body.innerHTML = '${STORY}'; document.documentElement.append(body)`;

/** Pages that do what they can to be read wrongly, or not at all. On each of them a term is to be marked. */
const PAGES: Readonly<Record<string, Page>> = {
  'a form whose inputs hide its properties': newsPage(`<form tabindex="0">${INPUTS}${STORY}</form>`),
  'text added to such a form': newsPage(
    `<form id="f">${INPUTS}</form>${later(`f.insertAdjacentHTML('beforeend', '${STORY}'); f.append('x')`)}`,
  ),
  'a page that fades in': newsPage(`<style>main { animation: f 1s both } @keyframes f { from { opacity: 0 } }</style>${STORY}`),
  'a page hidden until its scripts ran': newsPage(
    `<style>body { visibility: hidden }</style>${STORY}${later('document.body.style.visibility = "visible"')}`,
  ),
  'a language of a thousand letters': newsPage(`<p lang="${'en-'.repeat(333)}">Pyongyang</p>${STORY}`),
  'a table of 35,000 numbers': newsPage(`<table style="display: none"><tr>${'<td>42'.repeat(35_000)}</table>${STORY}`),
  'a body that comes late': `<!doctype html><html lang="en"><head>${later(LATE_BODY)}<script>addEventListener('DOMContentLoaded', () => document.body.remove())</script></head></html>`,
  'another document element': newsPage(
    later(`const html = document.createElement('html'); html.innerHTML = '<body>${STORY}'; document.documentElement.replaceWith(html)`),
  ),
  'patched natives and polluted prototypes': newsPage(
    `<script>Object.prototype.off = 'everywhere'; Object.prototype.capture = false; Element.prototype.attachShadow = Highlight.prototype.add =
      HTMLElement.prototype.showPopover = Array.prototype.flat = null; IntersectionObserver = null</script>${STORY}`,
  ),
  'a policy that allows nothing': {
    body: newsPage(STORY),
    headers: {
      'content-security-policy': "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox",
    },
  },
  'an XHTML document': {
    body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>News</title></head><body>${STORY}</body></html>`,
    type: 'application/xhtml+xml',
  },
};

/** Where pointing may go wrong too, not the reading alone. */
const POINTED = /form whose|polluted|policy|XHTML|document element/;

const OTHERS: Readonly<Record<string, Page>> = {
  '/plain': newsPage(STORY),
  '/clears': newsPage(`${STORY}<script>setInterval(() => CSS.highlights.clear(), 20)</script>`),
  '/fights': newsPage(
    `${STORY}<script>new MutationObserver(() => { const card = document.querySelector('newsgloss-card'); if (card) { card.remove(); window.removed = (window.removed ?? 0) + 1 } })
      .observe(document, { childList: true, subtree: true })</script>`,
  ),
  '/image.svg': { body: `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">The DPRK and the DMZ</text></svg>`, type: 'image/svg+xml' },
};

const words = (highlights: Highlights) => Object.values(highlights).flat();
const hasDmz = (highlights: Highlights) => words(highlights).includes('DMZ');

async function explain(tab: Tab): Promise<void> {
  await tab.hoverText('DMZ');
  await tab.waitForCard((text) => text.includes('strip of land'));
  await tab.press('Escape');
  await tab.waitForNoCard();
}

let server: PageServer;
const pathOf = (name: string) => `/${name.replaceAll(/\W+/g, '-')}`;

beforeAll(async () => {
  const pages = Object.entries(PAGES).map(([name, page]) => [pathOf(name), page] as const);
  server = await servePages({ ...OTHERS, ...Object.fromEntries(pages) });
});
afterAll(() => server.close());

eachBrowser('a hostile page', (session) => {
  it.each(Object.keys(PAGES))('is read all the same: %s', async (name) => {
    const tab = await session().open(server.url(pathOf(name)));
    await tab.waitForHighlights(hasDmz);
    if (POINTED.test(name)) await explain(tab);
    await tab.close();
  });

  it('that keeps clearing all highlights has its way, and its words are still explained by command', async () => {
    const tab = await session().open(server.url('/clears'));
    await sleep(1000);
    await session().runCommand('next-term', tab);
    await tab.waitForCard();
    await tab.close();
  });

  it('that keeps removing the card is left alone after a few tries', async () => {
    const tab = await session().open(server.url('/fights'));
    await tab.waitForHighlights(hasDmz);
    for (let turn = 0; turn < 3; turn++) await session().runCommand('next-term', tab);
    await sleep(1500);
    const removed = () => (window as { removed?: number }).removed ?? 0; // set by the page
    const before = await tab.evaluate(removed);
    await session().runCommand('next-term', tab);
    await sleep(500);
    expect(await tab.evaluate(removed)).toBe(before);
    expect(before).toBeLessThan(12);
    await tab.close();
  });

  it('that is no HTML is left alone', async () => {
    const tab = await session().open(server.url('/image.svg'));
    await sleep(500);
    expect(await tab.highlights()).toEqual({});
    await tab.close();
  });

  it('brings no error of ours to light', async () => {
    expect(await session().errors()).toEqual([]);
  });
});

describe.each(['chromium', 'firefox'] as const)('the extension in %s', (browser) => {
  it.skipIf(findBrowser(browser) === undefined)('lives once in each open tab after an update, and goes when it is removed', async () => {
    const session = await launch(browser, { extension: BUILT[browser] });
    try {
      const tab = await session.open(server.url('/plain'));
      await tab.waitForHighlights(hasDmz);
      const before = words(await tab.highlights()).toSorted();
      await session.update(BUILT[browser]);
      await sleep(1500);
      await explain(tab);
      expect(words(await tab.waitForHighlights(hasDmz)).toSorted()).toEqual(before);
      await tab.hoverText('Panmunjom');
      await tab.waitForCard();
      await sleep(500);
      expect(await tab.evaluate(() => document.querySelectorAll('newsgloss-card').length)).toBe(1);
      await tab.press('Escape');
      await tab.waitForNoCard();
      expect(words(await tab.highlights()).toSorted()).toEqual(before);
      await session.uninstall();
      await tab.moveTo({ x: 20, y: 20 });
      await tab.hoverText('DMZ');
      await sleep(1000);
      expect(await tab.evaluate(() => document.querySelectorAll('newsgloss-card').length)).toBe(0);
      // Firefox ends our script at once; what it had registered has lost its style sheet.
      if (browser === 'chromium') expect(words(await tab.highlights())).toEqual([]);
    } finally {
      await session.close();
    }
  });
});
