import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitUntilUnder } from './lines-under.ts';
import { newsPage } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Highlights, Tab } from './tab.ts';
import { waitUntil } from './wait-until.ts';

let server: PageServer;

beforeAll(async () => {
  server = await servePages({
    '/': newsPage('<p>The flumjack was seen near the armistice line, said North Korea. Nobody had seen a flumjack before.</p>'),
  });
});
afterAll(() => server.close());

const words = (highlights: Highlights) => Object.values(highlights).flat();

const appears = (tab: Tab, css: string) => waitUntil(css, () => tab.evaluate((selector) => document.querySelector(selector) !== null, css));

/** Hands a file to the page's own file field, as the browser's dialog does. */
function give(options: Tab, text: string, name: string): Promise<void> {
  return options.evaluate(
    (given, called) => {
      const input = document.querySelector<HTMLInputElement>('#exchange input[type="file"]');
      const files = new DataTransfer();
      files.items.add(new File([given], called));
      if (!input) throw new Error('the page has no file field');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
    name,
  );
}

eachBrowser('the reader’s own terms', (session) => {
  it('are imported, kept over a restart, underlined where the page cannot read it, and as all others when the reader says so', async () => {
    let options = await session().openExtensionPage('options.html');
    await appears(options, '#exchange input[type="file"]');
    await give(options, 'term,definition\nflumjack,A thing that nobody has seen.\n', 'desk.csv');
    await appears(options, '.review .primary:not(:disabled)');
    await options.click('.review .primary');
    await appears(options, '.terms.own .row-acts');

    await session().restart();
    const article = await session().open(server.url());
    await article.waitForHighlights((highlights) => words(highlights).includes('armistice'));
    await waitUntilUnder(article, 'flumjack');
    expect(words(await article.highlights())).not.toContain('flumjack');

    options = await session().openExtensionPage('options.html');
    await appears(options, '#own .panel-list .switch');
    await options.click('#own .panel-list .switch');
    await article.waitForHighlights((highlights) => words(highlights).includes('flumjack'));
    await options.click('#own .panel-list .switch');
    await article.waitForHighlights((highlights) => words(highlights).includes('armistice') && !words(highlights).includes('flumjack'));
    await article.close();
    await options.close();
  });
});
