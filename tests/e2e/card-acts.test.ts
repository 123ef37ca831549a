import { afterAll, beforeAll, expect, it } from 'vitest';
import { newsPage, sampleArticle } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Tab } from './tab.ts';
import { waitUntil } from './wait-until.ts';

let server: PageServer;

beforeAll(async () => {
  server = await servePages({ '/': newsPage(sampleArticle()) });
});
afterAll(() => server.close());

async function openDmz(session: () => { open(url: string): Promise<Tab> }): Promise<Tab> {
  const tab = await session().open(server.url());
  await tab.waitForHighlights((highlights) => Object.values(highlights).flat().includes('DMZ'));
  await tab.hoverText('DMZ');
  await tab.waitForCard((text) => text.includes('strip of land'));
  return tab;
}

const heads = (tab: Tab) =>
  tab.evaluateInCard((root) => [...root.querySelectorAll('.card:not(.closing) h2 > bdi')].map(({ textContent }) => textContent ?? ''));

eachBrowser('a card', (session) => {
  it('opens the terms of its own text in place, with a way back', async () => {
    const tab = await openDmz(session);
    const word = await tab.evaluateInCard((root) => root.querySelector('.term-button')?.textContent ?? '');
    expect(word).toBeTruthy();
    await tab.clickInCard(word ?? '');
    await tab.waitForCard((text) => text.includes('Why it matters') && !text.includes('Korean Demilitarized Zone\n'));
    expect(await heads(tab)).toEqual([word]);
    await tab.clickInCard('Back to DMZ');
    await waitUntil('DMZ', async () => (await heads(tab))?.[0] === 'DMZ');
    await tab.close();
  });

  it('is pinned, survives the page, and stands beside others', async () => {
    const tab = await openDmz(session);
    await tab.clickInCard('Keep this card open');
    await tab.wheel(600);
    await tab.hoverText('Yongbyon');
    await waitUntil('two cards', async () => (await heads(tab))?.length === 2);
    await tab.press('Escape');
    await waitUntil('the pinned one', async () => (await heads(tab))?.join() === 'DMZ');
    await tab.press('Escape');
    await tab.waitForNoCard();
    expect(await tab.evaluate(() => document.querySelector('newsgloss-card'))).toBe(null);
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });

  it('copies, and leads to its term in the settings', async () => {
    const tab = await openDmz(session);
    await tab.clickInCard('Copy');
    await tab.waitForCard((text) => text.includes('Copied'));
    await tab.clickInCard('Show in settings');
    const options = await session().findTab('options.html');
    await options.waitForText('Korean Demilitarized Zone');
    const typed = () => options.evaluate(() => document.querySelector<HTMLInputElement>('#terms input[type="search"]')?.value);
    await waitUntil('the search', async () => (await typed()) === 'Korean Demilitarized Zone');
    await options.close();
    await tab.close();
  });
});
