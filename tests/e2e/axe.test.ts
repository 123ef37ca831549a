import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkCard, checkPage } from './axe-check.ts';
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

/**
 * The host's inline `all: initial !important` keeps the page's style out. Firefox writes it out property by property, and axe then
 * takes it for a text spacing that a reader cannot change; the host itself holds no text.
 */
const SHIELD = 'avoid-inline-spacing: newsgloss-card:';

const SCHEMES = ['light', 'dark'] as const;

/** Everything axe finds wrong with one of our pages, in both colour schemes. */
async function expectNoProblems(tab: Tab): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await tab.emulate({ colorScheme, reducedMotion: true });
    const { problems, checked } = await checkPage(tab);
    expect(checked, `what axe looked at, ${colorScheme}`).toBeGreaterThan(10);
    expect(problems, colorScheme).toEqual([]);
  }
}

eachBrowser('axe finds nothing wrong', (session) => {
  it.each(SCHEMES)('with the card on a %s page', async (colorScheme) => {
    const tab = await session().open(server.url());
    await tab.emulate({ colorScheme, reducedMotion: true });
    await tab.waitForHighlights((highlights) => Object.values(highlights).flat().includes('DMZ'));
    await tab.clickText('DMZ');
    await tab.waitForCard((text) => text.includes('strip of land'));
    const { problems, checked } = await checkCard(tab);
    expect(checked).toBeGreaterThan(10);
    expect(problems.filter((problem) => !problem.startsWith(SHIELD))).toEqual([]);
    await tab.close();
  });

  it.each([
    ['options.html', '#terms [role="switch"]'],
    ['welcome.html', 'article#sample'],
  ])('with %s, light and dark', async (path, ready) => {
    const tab = await session().openExtensionPage(path);
    await waitUntil(ready, () => tab.evaluate((css) => document.querySelector(css) !== null, ready));
    await expectNoProblems(tab);
    await tab.close();
  });

  it('with the popup over an article, light and dark', async () => {
    const article = await session().open(server.url());
    await article.waitForHighlights((highlights) => Object.keys(highlights).length > 0);
    const popup = await session().openPopup(article);
    await popup.waitForText('Korean Demilitarized Zone');
    await expectNoProblems(popup);
    await popup.close();
    await article.close();
  });
});
