import { afterAll, beforeAll, expect, it } from 'vitest';
import { newsPage, sampleArticle } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Tab } from './tab.ts';
import { waitUntil } from './wait-until.ts';

let server: PageServer;

beforeAll(async () => {
  const hungry = `<script>for (const type of ['keydown', 'keyup', 'click', 'pointermove'])
    addEventListener(type, (event) => event.stopImmediatePropagation(), true);</script>`;
  server = await servePages({
    '/': newsPage(sampleArticle()),
    '/link': newsPage('<p>Talks about <a href="/there">the DPRK</a> and the DMZ, the line that the Korean War left, near Panmunjom.</p>'),
    '/there': newsPage('<p>You followed the link.</p>'),
    '/hungry': newsPage(`${hungry}<p>The DPRK and the DMZ, the line that the Korean War left, near Panmunjom.</p>`),
  });
});
afterAll(() => server.close());

async function openSample(session: () => { open(url: string): Promise<Tab> }, path = '/'): Promise<Tab> {
  const tab = await session().open(server.url(path));
  await tab.waitForHighlights((highlights) => Object.keys(highlights).length > 0);
  return tab;
}

/** The word the card explains, once it is another than before. */
function headword(tab: Tab, before: string | undefined): Promise<string> {
  return waitUntil('another word in the card', async () => {
    const word = await tab.evaluateInCard((root) => root.querySelector('h2 bdi')?.textContent ?? undefined);
    return word === before ? undefined : word;
  });
}

eachBrowser('the card', (session) => {
  it.each([
    ['DMZ', /Korean Demilitarized Zone[\s\S]*strip of land/],
    ['six-party talks', /2003/],
    ['DPRK', /Democratic People’s Republic of Korea|Democratic People's Republic of Korea/],
  ])('explains %s when the pointer rests on it', async (word, expected) => {
    const tab = await openSample(session);
    const before = await tab.html();
    await tab.hoverText(word);
    const text = await tab.waitForCard((shown) => expected.test(shown));
    expect(text).toContain(word);
    await tab.press('Escape');
    await tab.waitForNoCard();
    expect(await tab.html()).toBe(before);
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });

  it('leaves the focus where it is when hovering opens it, and closes when the pointer goes', async () => {
    const tab = await openSample(session);
    await tab.hoverText('DMZ');
    await tab.waitForCard();
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('body');
    await tab.moveTo({ x: 20, y: 20 });
    await tab.waitForNoCard();
    await tab.close();
  });

  it('opens at a click and stays, and leaves links their click', async () => {
    const tab = await openSample(session, '/link');
    await tab.clickText('DMZ');
    await tab.waitForCard();
    await tab.moveTo({ x: 20, y: 20 });
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 700)));
    expect(await tab.cardText()).toContain('DMZ');
    await tab.press('Escape');
    await tab.clickText('DPRK');
    await tab.waitForText('You followed the link.');
    await tab.close();
  });

  it('goes from term to term by command, takes the focus and gives it back', async () => {
    const tab = await openSample(session);
    const isInCard = () => document.activeElement?.localName === 'newsgloss-card';
    await session().runCommand('next-term', tab);
    const first = await headword(tab, undefined);
    expect(await tab.evaluate(isInCard)).toBe(true);
    await session().runCommand('next-term', tab);
    const second = await headword(tab, first);
    await session().runCommand('previous-term', tab);
    expect(await headword(tab, second)).toBe(first);
    expect(await tab.evaluate(isInCard)).toBe(true);
    await tab.press('Escape');
    await tab.waitForNoCard();
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('body');
    await tab.close();
  });

  it('turns its term off, and back on by undo', async () => {
    const tab = await openSample(session);
    const has = (highlights: Readonly<Record<string, readonly string[]>>) => Object.values(highlights).flat().includes('DMZ');
    await tab.hoverText('DMZ');
    await tab.waitForCard();
    await tab.clickInCard('Turn this term off');
    await tab.waitForHighlights((highlights) => !has(highlights));
    await tab.clickInCard('Undo');
    await tab.waitForHighlights(has);
    await tab.close();
  });

  it('explains although the background was put to sleep', async () => {
    const tab = await openSample(session);
    await session().killWorker();
    await tab.hoverText('DMZ');
    await tab.waitForCard((text) => text.includes('DMZ') && text.includes('strip of land'));
    await tab.close();
  });

  it('hears the pointer and Escape on a page that swallows every event', async () => {
    const tab = await openSample(session, '/hungry');
    await tab.hoverText('DMZ');
    await tab.waitForCard();
    await tab.press('Escape');
    await tab.waitForNoCard();
    await tab.close();
  });
});
