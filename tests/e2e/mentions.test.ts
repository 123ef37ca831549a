import { afterAll, beforeAll, expect, it } from 'vitest';
import { newsPage } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Tab } from './tab.ts';

const ARTICLE = `
<h1>The line that stayed</h1>
<p>Two soldiers crossed the DMZ, the line that the Korean War left, near Panmunjom. Nobody was hurt.</p>
<p style="margin-block-end: 120vh">North Korea said nothing. The DPRK seldom does.</p>
<p style="margin-block-end: 120vh">A week later the DMZ was quiet.</p>
<p style="margin-block-end: 120vh">Tourists came back to the DMZ in spring.</p>`;

let server: PageServer;

beforeAll(async () => {
  server = await servePages({ '/': newsPage(ARTICLE) });
});
afterAll(() => server.close());

const scrolled = (tab: Tab) => tab.evaluate(() => Math.round(scrollY));
const current = async (tab: Tab) => (await tab.highlights())['newsgloss-current'];
const cardTop = (tab: Tab) => tab.evaluateInCard((root) => Math.round(root.querySelector('.card')?.getBoundingClientRect().top ?? -1));

eachBrowser('the mentions of a term', (session) => {
  it('are walked through from the card, which keeps its place, and back', async () => {
    const tab = await session().open(server.url());
    await tab.waitForHighlights((highlights) => Object.values(highlights).flat().includes('DMZ'));
    const before = await tab.html();
    await tab.hoverText('DMZ', 0);
    await tab.waitForCard((text) => text.includes('1 of 3'));
    const top = await cardTop(tab);
    await tab.clickInCard('Next mention');
    await tab.waitForCard((text) => text.includes('2 of 3'));
    expect(await current(tab)).toEqual(['DMZ']);
    const second = await scrolled(tab);
    expect(second).toBeGreaterThan(300);
    expect(Math.abs(((await cardTop(tab)) ?? 0) - (top ?? 0))).toBeLessThan(4);
    await tab.clickInCard('Next mention');
    await tab.waitForCard((text) => text.includes('3 of 3'));
    expect(await scrolled(tab)).toBeGreaterThan(second);
    await tab.clickInCard('Next mention');
    await tab.waitForCard((text) => text.includes('First mention') && text.includes('1 of 3'));
    expect(await scrolled(tab)).toBe(0);
    await tab.clickInCard('Previous mention');
    await tab.waitForCard((text) => text.includes('Last mention'));
    await tab.clickInCard('Back to where you were');
    await tab.waitForCard((text) => text.includes('1 of 3') && !text.includes('Back to'));
    expect(await scrolled(tab)).toBe(0);
    await tab.press('Escape');
    await tab.waitForNoCard();
    expect(await tab.html()).toBe(before);
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });

  it('quote the first one in a card at a later one', async () => {
    const tab = await session().open(server.url());
    await tab.waitForHighlights((highlights) => Object.values(highlights).flat().includes('DPRK'));
    await tab.hoverText('DPRK');
    const card = await tab.waitForCard((text) => text.includes('2 of 2'));
    expect(card).toContain('“North Korea said nothing.”');
    await tab.clickInCard('Go to first mention');
    await tab.waitForCard((text) => text.includes('1 of 2'));
    expect(await current(tab)).toEqual(['North Korea']);
    await tab.close();
  });
});
