import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newsPage } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Highlights, Tab } from './tab.ts';
import { waitUntil } from './wait-until.ts';

let server: PageServer;

const ARTICLE = `<p>The Joint Verification Panel (JVP), inspectors from five states, is to meet at the armistice line, said North Korea.</p>
<p>Nothing yet. The QLR left Geneva. The JVP did not follow the QLR.</p>`;
const TBX = `<?xml version="1.0"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="c1">
<descrip type="definition">A thing that nobody has seen.</descrip>
<langSec xml:lang="en"><termSec><term>flumjack</term></termSec></langSec></conceptEntry></body></text></tbx>`;

beforeAll(async () => {
  server = await servePages({
    '/': newsPage(ARTICLE),
    '/desk.json': { body: readFileSync(resolve(import.meta.dirname, '../../glossary/north-korea.json'), 'utf8'), type: 'application/json' },
    '/desk.csv': { body: 'term,definition\nflumjack,A thing that nobody has seen.\n', type: 'text/plain' },
    '/desk.tbx': { body: TBX, type: 'application/xml' },
  });
});
afterAll(() => server.close());

const words = (highlights: Highlights) => Object.values(highlights).flat();

/** Presses the button with this name, wherever the page has scrolled it. */
async function press(page: Tab, name: string): Promise<void> {
  await page.waitForText(name);
  await page.evaluate((wanted) => {
    const named = [...document.querySelectorAll('button')].find(
      (button) => (button.ariaLabel ?? button.textContent ?? '').trim() === wanted,
    );
    if (!named) throw new Error(`no button ${wanted}`);
    named.click();
  }, name);
}

eachBrowser('own terms that come from a page', (session) => {
  it('are begun in the popup, where nobody explains an acronym, beside its sentence', async () => {
    const article = await session().open(server.url());
    await article.waitForHighlights((highlights) => words(highlights).includes('armistice'));
    const popup = await session().openPopup(article);
    await popup.waitForText('QLR');
    await popup.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Add QLR to my terms"]')?.click());
    const options = await session().findTab('options.html');
    await options.waitForText('The QLR left Geneva.');
    expect(await options.evaluate(() => location.hash)).toBe('#own');
    await options.type('A league of rivers.');
    await press(options, 'Save');
    await options.waitForText('QLR added');
    // Listed in the popup from now on, and not shown to the page.
    const again = await session().openPopup(article);
    await again.waitForText('A league of rivers.');
    expect(words(await article.highlights())).not.toContain('QLR');
    await again.close();
    await options.close();
    await article.close();
  });

  it('are a glossary that is drafted from the article', async () => {
    const article = await session().open(server.url());
    await article.waitForHighlights((highlights) => words(highlights).includes('armistice'));
    const popup = await session().openPopup(article);
    await press(popup, 'Make a glossary');
    const options = await session().findTab('options.html');
    await options.waitForText('Keep as my glossary');
    const labels = () =>
      options.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('.draft-name input')].map(({ value }) => value));
    expect(await labels()).toEqual(expect.arrayContaining(['JVP', 'Korean Armistice Agreement', 'North Korea']));
    await press(options, 'Keep as my glossary');
    await options.waitForText('kept in “The deal that nobody trusts - The Meridian”');
    await options.waitForText('Glossaries of your own');
    await options.close();
    await article.close();
  });

  it.each(['/desk.json', '/desk.csv', '/desk.tbx'])('are read from the glossary file %s in a tab, with a dry run', async (path) => {
    const file = await session().open(server.url(path));
    const popup = await session().openPopup(file);
    await popup.waitForText('This page is a glossary file');
    await press(popup, 'Add to my glossaries');
    const options = await session().findTab('options.html');
    await options.waitForText(`Import “${path.slice(1)}”`);
    expect(await waitUntil('a tally', () => options.evaluate(() => document.querySelector('.tally .new b')?.textContent))).toBe(
      path === '/desk.json' ? '322' : '1',
    );
    await press(options, 'Cancel');
    await options.close();
    await file.close();
  });
});
