import { afterAll, beforeAll, expect, it } from 'vitest';
import { newsPage } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Highlights, Tab } from './tab.ts';
import { waitUntil } from './wait-until.ts';

const ARTICLE = `
<h1>A bargain takes shape</h1>
<p>Soldiers on both sides of the DMZ in Korea were told to stand down. Envoys met at Panmunjom.</p>
<p>What comes next will rest with a <em>Joint Verification Panel</em> (JVP), inspectors from five neutral states. The International Atomic Energy
Agency (IAEA) would watch it. Every plant gets a Joint Safety Assessment (JSA) first.</p>
<p>The order of battle was not published, and the QLR is silent.</p>
<p style="margin-block-end: 150vh">The talks went on for a long time.</p>
<p>In the end the JVP’s report was read in Pyongyang, and the IAEA read the JSA.</p>
<p style="margin-block-end: 100vh">Nobody had seen the QLR.</p>`;

const HOSTILE = `
<p>The DPRK and its DMZ stand, says Pyongyang.</p>
<p>A &lt;img src=x onerror=document.title='hacked'&gt; Bold Verification Panel (BVP) &lt;script&gt;document.title='hacked'&lt;/script&gt; \u202emeets\u2066 daily.</p>
<p>The Wide Area Sentence (WAS) ${'goes on and on and '.repeat(55_000)} on.</p>
<p>Later the BVP met, and the WAS ended.</p>`;

let server: PageServer;

beforeAll(async () => {
  server = await servePages({ '/': newsPage(ARTICLE), '/hostile': newsPage(HOSTILE) });
});
afterAll(() => server.close());

const ofPage = (highlights: Highlights) => highlights['newsgloss-dotted-here'] ?? [];
const ofGlossaries = (highlights: Highlights) => highlights['newsgloss-dotted'] ?? [];
const scrolled = (tab: Tab) => tab.evaluate(() => Math.round(scrollY));

async function openArticle(session: () => { open(url: string): Promise<Tab> }, path = '/'): Promise<Tab> {
  const tab = await session().open(server.url(path));
  await tab.waitForHighlights((highlights) => Object.keys(highlights).length > 0);
  return tab;
}

eachBrowser('what an article defines', (session) => {
  it('is marked where it stands later, and quoted there, with a way to the place and back', async () => {
    const tab = await openArticle(session);
    const before = await tab.html();
    await tab.hoverText('JVP', 1);
    const card = await tab.waitForCard((text) => text.includes('From this page'));
    expect(card).toContain('Joint Verification Panel');
    expect(card).toContain('“What comes next will rest with a Joint Verification Panel (JVP), inspectors from five neutral states.”');
    const here = await scrolled(tab);
    await tab.clickInCard('Go to this place');
    await tab.waitForCard((text) => text.includes('Back to where you were'));
    expect(await scrolled(tab)).toBeLessThan(here - 500);
    expect((await tab.highlights())['newsgloss-current']).toEqual(['JVP']);
    expect(await tab.evaluateInCard((root) => root.activeElement?.getAttribute('role'))).toBe('dialog');
    await tab.clickInCard('Back to where you were');
    await tab.waitForCard((text) => text.includes('Go to this place'));
    expect(await scrolled(tab)).toBe(here);
    await tab.press('Escape');
    await tab.waitForNoCard();
    expect(await tab.html()).toBe(before);
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });

  it('stands in the card of a glossary’s concept that means the same, and before one that means something else', async () => {
    const tab = await openArticle(session);
    await tab.hoverText('IAEA', 0);
    const same = await tab.waitForCard((text) => text.includes('In the article’s words'));
    expect(same).toContain('Vienna');
    expect(same).not.toContain('From this page');
    await tab.press('Escape');
    await tab.hoverText('JSA', 1);
    const other = await tab.waitForCard((text) => text.includes('From this page'));
    expect(other).toContain('Joint Safety Assessment');
    expect(other).toMatch(/Elsewhere it can also mean\s+Joint Security Area/);
    await tab.close();
  });

  it('is turned off on its page by the card, with undo, and on the next page it is on again', async () => {
    const tab = await openArticle(session);
    await tab.hoverText('JVP', 1);
    await tab.waitForCard();
    await new Promise((done) => setTimeout(done, 350));
    await tab.clickInCard('Turn off on this page');
    await tab.waitForHighlights((highlights) => !ofPage(highlights).includes('JVP') && ofGlossaries(highlights).length > 0);
    await tab.clickInCard('Undo');
    await tab.waitForHighlights((highlights) => ofPage(highlights).includes('JVP'));
    await tab.close();
  });

  it('is left alone when the reader says so in the settings, and found again when they say otherwise', async () => {
    const tab = await openArticle(session);
    await tab.hoverText('JVP', 1);
    await tab.waitForHighlights((highlights) => ofPage(highlights).includes('JVP'));
    const options = await session().openExtensionPage('options.html');
    const selector = '[role="switch"][aria-label="Explain what the article itself defines"]';
    await waitUntil('switch', () =>
      options.evaluate((css) => document.querySelector(css)?.getAttribute('aria-checked') === 'true', selector),
    );
    await options.click(selector);
    await tab.waitForHighlights((highlights) => ofPage(highlights).length === 0 && ofGlossaries(highlights).length > 0);
    await session().killWorker();
    const next = await openArticle(session);
    await next.hoverText('JVP', 1);
    await next.waitForHighlights((highlights) => ofGlossaries(highlights).includes('Pyongyang'));
    expect(ofPage(await next.highlights())).toEqual([]);
    await options.click(selector);
    await next.waitForHighlights((highlights) => ofPage(highlights).includes('JVP'));
    await next.close();
    await options.close();
    await tab.close();
  });

  it('is listed in the popup before the glossaries’ terms, and what nobody explains after them', async () => {
    const tab = await openArticle(session);
    const popup = await session().openPopup(tab);
    await popup.waitForText('Nobody explains');
    const heads = await popup.evaluate(() => [...document.querySelectorAll('h2.row-head')].map(({ textContent }) => textContent));
    expect(heads).toEqual(['Defined in this article', 'From your glossaries', 'Nobody explains']);
    const rows = await popup.evaluate(() => [...document.querySelectorAll('.row-term b')].map(({ textContent }) => textContent));
    expect(rows.slice(0, 2)).toEqual(['JVP', 'JSA']);
    expect(rows.at(-1)).toBe('QLR');
    await popup.click('[aria-label="Mark JVP"]');
    await waitUntil('JVP off', () =>
      popup.evaluate(() => document.querySelector('[aria-label="Mark JVP"]')?.getAttribute('aria-checked') === 'false'),
    );
    await popup.click('[aria-label="Mark JVP"]');
    await popup.click('ul[aria-labelledby="nobody-head"] .row-go');
    await tab.waitForHighlights((highlights) => highlights['newsgloss-current']?.includes('QLR') ?? false);
    await tab.close();
  });

  it('is text, whatever it says, and however long', async () => {
    const tab = await openArticle(session, '/hostile');
    // The page is long: a pointer that rests there before the marks have come opens nothing.
    await tab.hoverText('BVP', 1);
    await tab.waitForHighlights((highlights) => ofPage(highlights).includes('BVP'));
    await tab.moveTo({ x: 4, y: 4 });
    await tab.hoverText('BVP', 1);
    const card = await tab.waitForCard((text) => text.includes('Bold Verification Panel'));
    expect(card).toContain('<img src=x');
    expect(card).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(await tab.evaluateInCard((root) => root.querySelectorAll('img, script').length)).toBe(0);
    await tab.press('Escape');
    await tab.waitForNoCard();
    await tab.hoverText('WAS', 1);
    const long = await tab.waitForCard((text) => text.includes('Wide Area Sentence'));
    expect(long.length).toBeLessThan(700);
    expect(await tab.evaluate(() => document.title)).toContain('The Meridian');
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });
});
