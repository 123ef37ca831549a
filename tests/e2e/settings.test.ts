import { afterAll, beforeAll, expect, it } from 'vitest';
import { newsPage, sampleArticle } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Highlights, Tab } from './tab.ts';
import { waitUntil } from './wait-until.ts';

let server: PageServer;

beforeAll(async () => {
  server = await servePages({
    '/': newsPage(sampleArticle()),
    '/menu': newsPage('<nav><a href="#">The ICBM</a></nav><p>Pyongyang, capital of the DPRK.</p>'),
  });
});
afterAll(() => server.close());

/** It takes a fraction of a second; on a busy machine a test must not fail for that. Milliseconds. */
const SOON = 5000;

const words = (highlights: Highlights) => Object.values(highlights).flat();
const hasDprk = (highlights: Highlights) => words(highlights).includes('DPRK');
const isMarked = (highlights: Highlights) => words(highlights).length > 0;

/** Finds a term in the options page by typing one of its names, as a reader would, and returns its switch's selector. */
async function findTerm(options: Tab, typed: string, label: string): Promise<string> {
  const field = '#terms input[type="search"]';
  await waitUntil('search field', () => options.evaluate((css) => document.querySelector(css) !== null, field));
  await options.click(field);
  await options.press('Control+a');
  await options.type(typed);
  const selector = `[role="switch"][aria-label="Mark ${label}"]`;
  await waitUntil(`switch for ${label}`, () => options.evaluate((css) => document.querySelector(css) !== null, selector));
  return selector;
}

eachBrowser('the settings', (session) => {
  it('turn a term off in an open tab, for good, and on again', async () => {
    let article = await session().open(server.url());
    await article.waitForHighlights(hasDprk);
    let options = await session().openExtensionPage('options.html');
    await options.click(await findTerm(options, 'DPRK', 'North Korea'));
    await article.waitForHighlights((highlights) => isMarked(highlights) && !hasDprk(highlights), SOON);

    await session().restart();
    article = await session().open(server.url());
    await article.waitForHighlights(isMarked);
    expect(hasDprk(await article.highlights())).toBe(false);

    options = await session().openExtensionPage('options.html');
    const selector = await findTerm(options, 'DPRK', 'North Korea');
    expect(await options.evaluate((css) => document.querySelector(css)?.getAttribute('aria-checked'), selector)).toBe('false');
    await options.click(selector);
    await article.waitForHighlights(hasDprk, SOON);
    await article.close();
    await options.close();
  });

  it('mark the article alone, or the whole page', async () => {
    const article = await session().open(server.url('/menu'));
    await article.waitForHighlights(isMarked);
    expect(words(await article.highlights())).not.toContain('ICBM');
    const options = await session().openExtensionPage('options.html');
    await waitUntil('choice', () => options.evaluate(() => document.querySelector('input[name="scope"]') !== null));
    await options.click('label:has(input[name="scope"]:not(:checked))');
    await article.waitForHighlights((highlights) => words(highlights).includes('ICBM'), SOON);
    await options.click('label:has(input[name="scope"]:not(:checked))');
    await article.waitForHighlights((highlights) => isMarked(highlights) && !words(highlights).includes('ICBM'), SOON);
    await article.close();
    await options.close();
  });

  it('turn a category off and on in an open tab', async () => {
    const article = await session().open(server.url());
    const hasWeapon = (highlights: Highlights) => words(highlights).includes('ICBM');
    await article.waitForHighlights(hasWeapon);
    const options = await session().openExtensionPage('options.html');
    const selector = '#categories [role="switch"][aria-label*="Weapons"]';
    await waitUntil('categories', () => options.evaluate((css) => document.querySelector(css) !== null, selector));
    await options.click(selector);
    await article.waitForHighlights((highlights) => isMarked(highlights) && !hasWeapon(highlights), SOON);
    await options.click(selector);
    await article.waitForHighlights(hasWeapon, SOON);
    await article.close();
    await options.close();
  });

  it('turn a glossary off and on in an open tab', async () => {
    const article = await session().open(server.url());
    await article.waitForHighlights(hasDprk);
    const options = await session().openExtensionPage('options.html');
    const selector = '#glossaries [role="switch"][aria-label*="North Korea"]';
    await waitUntil('glossaries', () => options.evaluate((css) => document.querySelector(css) !== null, selector));
    await options.click(selector);
    await article.waitForHighlights((highlights) => !hasDprk(highlights), SOON);
    await options.waitForText('North Korea crisis is off.');
    await options.click(selector);
    await article.waitForHighlights(hasDprk, SOON);
    await article.close();
    await options.close();
  });

  it('change how marks look and how often they stand in an open tab', async () => {
    const article = await session().open(server.url());
    const { length } = words(await article.waitForHighlights((highlights) => 'newsgloss-dotted' in highlights && hasDprk(highlights)));
    const options = await session().openExtensionPage('options.html');
    await waitUntil('choices', () => options.evaluate(() => document.querySelector('input[value="tint"]') !== null));
    await options.click('label:has(input[value="tint"])');
    await article.waitForHighlights((highlights) => 'newsgloss-tint' in highlights && !('newsgloss-dotted' in highlights), SOON);
    await options.click('label:has(input[value="all"])');
    await article.waitForHighlights((highlights) => words(highlights).length > length, SOON);
    await options.click('label:has(input[value="first"])');
    await options.click('label:has(input[value="dotted"])');
    await article.waitForHighlights((highlights) => 'newsgloss-dotted' in highlights, SOON);
    await article.close();
    await options.close();
  });

  it('turn a site off, which leaves nothing of us in its open tabs, and on again', async () => {
    const article = await session().open(server.url());
    await article.waitForHighlights(isMarked);
    const popup = await session().openPopup(article);
    const selector = '[role="switch"][aria-label="Newsgloss on 127.0.0.1"]';
    await waitUntil('site switch', () => popup.evaluate((css) => document.querySelector(css) !== null, selector));
    await popup.click(selector);
    await waitUntil('page without marks', async () => Object.keys(await article.highlights()).length === 0);
    await popup.waitForText('Newsgloss is off on 127.0.0.1');
    await popup.click('.empty .button, .empty button');
    await article.waitForHighlights(isMarked);
    await article.close();
  });

  it('make no request to anyone', async () => {
    expect(await session().requests()).toEqual([]);
    const paths = new Set(server.requests().map(({ url }) => url));
    expect([...paths].filter((path) => !['/', '/menu', '/favicon.ico'].includes(path))).toEqual([]);
  });
});
