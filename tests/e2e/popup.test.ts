import { afterAll, beforeAll, expect, it } from 'vitest';
import { newsPage, sampleArticle } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Tab } from './tab.ts';

let server: PageServer;

beforeAll(async () => {
  server = await servePages({
    '/': newsPage(sampleArticle()),
    '/cake': newsPage('<p>Beat the eggs with the sugar, fold in the flour and bake for forty minutes.</p>'),
    '/french': newsPage('<p>Les pourparlers à six sur le programme nucléaire.</p>').replace('lang="en"', 'lang="fr"'),
    '/data.json': { body: '{"term": "DMZ"}', type: 'application/json' },
  });
});
afterAll(() => server.close());

/** Types into the search field. It has the focus when the popup opens, but not in every headless window. */
async function search(popup: Tab, text: string): Promise<void> {
  await popup.click('input[type="search"]');
  await popup.type(text);
}

eachBrowser('the popup', (session) => {
  it('lists the terms of the page and searches all of them', async () => {
    const tab = await session().open(server.url());
    await tab.waitForHighlights((highlights) => Object.keys(highlights).length > 0);
    const popup = await session().openPopup(tab);
    await popup.waitForText('Korean Demilitarized Zone');
    const rows = await popup.evaluate(() =>
      [...document.querySelectorAll('.virtual-rows .row-term b')].map(({ textContent }) => textContent),
    );
    expect(rows[0]).toBe('North Korea');
    expect(rows.indexOf('DMZ')).toBeGreaterThan(0);
    await search(popup, 'yongb');
    await popup.waitForText('Yongbyon');
    await popup.close();
    await tab.close();
  });

  it('leads to a term in the page', async () => {
    const tab = await session().open(server.url());
    await tab.waitForHighlights((highlights) => Object.keys(highlights).length > 0);
    const popup = await session().openPopup(tab);
    await popup.waitForText('Pyongyang');
    const place = '[data-place="5"] .row-go';
    const word = await popup.evaluate((css) => document.querySelector(`${css} b`)?.textContent ?? '', place);
    await popup.click(place);
    expect(await tab.waitForCard((text) => text.includes('Why it matters'))).toContain(word);
    await tab.close();
  });

  it.each([
    ['/cake', 'No terms on this page'],
    ['/french', 'This page is in French'],
  ])('says why nothing is shown on %s', async (path, reason) => {
    const tab = await session().open(server.url(path));
    const popup = await session().openPopup(tab);
    await popup.waitForText(reason);
    expect(await tab.highlights()).toEqual({});
    await popup.close();
    await tab.close();
  });
});
