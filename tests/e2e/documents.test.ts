import { afterAll, beforeAll, expect, it } from 'vitest';
import { newsPage } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Highlights, Tab } from './tab.ts';
import { sleep, waitUntil } from './wait-until.ts';

const STORY = '<p id="first">Talks about the DPRK and the Korean Peninsula, in Pyongyang.</p>';
const NEXT = newsPage('<p>Inspectors of the IAEA went to Yongbyon.</p>');
const WORDS = 'The DPRK and the IAEA met in Pyongyang about the DMZ.';
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Documents that are no web pages: what the server sends, and what the popup says. */
const INERT: Readonly<Record<string, readonly [type: string, body: string | Uint8Array, said: RegExp]>> = {
  '/data.xml': ['application/xml', `<?xml version="1.0"?><story>${WORDS}</story>`, /This is a plain file/],
  '/feed': [
    'text/xml',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>${WORDS}</title></channel></rss>`,
    /This is a plain file|The browser shows this itself/,
  ],
  '/map.svg': ['image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${WORDS}</text></svg>`, /This is a picture/],
  '/data': ['application/json', JSON.stringify({ story: WORDS }), /This is a plain file|The browser shows this itself/],
  '/notes.txt': ['text/plain', WORDS, /This is a plain file/],
  '/pixel.gif': ['image/gif', PIXEL, /This is a picture/],
};

let server: PageServer;
beforeAll(async () => {
  const inert = Object.entries(INERT).map(([path, [type, body]]) => [path, { type, body }] as const);
  server = await servePages({
    '/': newsPage(STORY),
    '/hidden': newsPage(
      `${STORY}<div id="more" hidden><p>The IAEA in Yongbyon.</p></div><div id="veiled" aria-hidden="true"><p>THAAD in Seongju.</p></div>`,
    ),
    '/xhtml': {
      type: 'application/xhtml+xml',
      body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title>News</title></head><body><div>${STORY}</div><svg xmlns="http://www.w3.org/2000/svg"><text>The IAEA</text></svg></body></html>`,
    },
    ...Object.fromEntries(inert),
  });
});
afterAll(() => server.close());

const words = (highlights: Highlights) => Object.values(highlights).flat();

async function openStory(tab: Promise<Tab>): Promise<Tab> {
  const open = await tab;
  await open.waitForHighlights((highlights) => words(highlights).includes('DPRK'));
  return open;
}

async function explain(tab: Tab, word: string, said: string): Promise<void> {
  await tab.hoverText(word);
  await tab.waitForCard((text) => text.includes(said));
  await tab.press('Escape');
  await tab.waitForNoCard();
}

eachBrowser('a document', (session) => {
  it('that is opened and written anew is read anew, and its words answer', async () => {
    const tab = await openStory(session().open(server.url()));
    await explain(tab, 'DPRK', 'North Korea');
    await tab.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, NEXT);
    await tab.waitForHighlights((highlights) => words(highlights).includes('Yongbyon') && !words(highlights).includes('DPRK'));
    await explain(tab, 'Yongbyon', 'Yongbyon');
    expect(await tab.evaluate(() => document.querySelectorAll('newsgloss-card').length)).toBe(0);
    await tab.close();
  });

  it('whose whole content is replaced is read anew', async () => {
    const tab = await openStory(session().open(server.url()));
    await tab.evaluate((html) => {
      document.documentElement.innerHTML = html;
    }, NEXT);
    await tab.waitForHighlights((highlights) => words(highlights).includes('Yongbyon') && !words(highlights).includes('DPRK'));
    await explain(tab, 'Yongbyon', 'Yongbyon');
    await tab.close();
  });

  it('has no marks where it becomes editable, and has them again', async () => {
    const tab = await openStory(session().open(server.url()));
    await tab.evaluate(() => document.querySelector('#first')?.setAttribute('contenteditable', 'true'));
    await tab.waitForHighlights((highlights) => words(highlights).length === 0);
    await tab.click('#first');
    await tab.type('The IAEA and the DMZ. ');
    await sleep(800);
    expect(words(await tab.highlights())).toEqual([]);
    await tab.evaluate(() => document.querySelector('#first')?.removeAttribute('contenteditable'));
    await tab.waitForHighlights((highlights) => words(highlights).includes('DPRK'));
    await tab.close();
  });

  it('has no marks once the reader works in it as in an editor, and has them again', async () => {
    const tab = await openStory(session().open(server.url()));
    await tab.evaluate(() => {
      document.designMode = 'on';
    });
    await tab.click('#first');
    await tab.waitForHighlights((highlights) => words(highlights).length === 0);
    await tab.type('The IAEA. ');
    await sleep(800);
    expect(words(await tab.highlights())).toEqual([]);
    await tab.evaluate(() => {
      document.designMode = 'off';
    });
    await tab.click('#first');
    await tab.waitForHighlights((highlights) => words(highlights).includes('DPRK'));
    await tab.close();
  });

  it('has text read that it hid at first, once it shows it', async () => {
    const tab = await openStory(session().open(server.url('/hidden')));
    await tab.evaluate(() => document.querySelector('#more')?.removeAttribute('hidden'));
    await tab.evaluate(() => document.querySelector('#veiled')?.setAttribute('aria-hidden', 'false'));
    await tab.waitForHighlights((highlights) => ['Yongbyon', 'THAAD'].every((word) => words(highlights).includes(word)));
    await tab.close();
  });

  it('in XHTML is read and explained', async () => {
    const tab = await openStory(session().open(server.url('/xhtml')));
    expect(words(await tab.highlights())).not.toContain('IAEA');
    await explain(tab, 'Pyongyang', 'Pyongyang');
    await tab.close();
  });

  it.each(Object.keys(INERT))('that is no web page is left alone, and the popup says why: %s', async (path) => {
    const tab = await session().open(server.url(path));
    await sleep(500);
    const popup = await session().openPopup(tab);
    const said = INERT[path]?.[2] ?? /^$/;
    await waitUntil(`reason ${said}`, async () => said.test(await popup.text())).catch(async (error: Error) => {
      throw new Error(`${error.message}; the popup says: ${await popup.text()}`);
    });
    await popup.close();
    expect(await tab.highlights()).toEqual({});
    await tab.close();
  });

  it('brings no error of ours to light', async () => {
    expect(await session().errors()).toEqual([]);
  });
});
