import { afterAll, beforeAll, expect, it } from 'vitest';
import { newsPage } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Tab } from './tab.ts';
import { waitUntil } from './wait-until.ts';

const TEXT = '<p>The DPRK and the DMZ, the line that the Korean War left, near Panmunjom.</p>';

let server: PageServer;

beforeAll(async () => {
  server = await servePages({
    '/': newsPage(TEXT),
    '/dialog': newsPage(`<dialog>${TEXT}</dialog><button onclick="document.querySelector('dialog').showModal()">Open</button>`),
    '/full': newsPage(`<div id="full" style="background: white">${TEXT}<button onclick="full.requestFullscreen()">Fill</button></div>`),
  });
});
afterAll(() => server.close());

async function openPage(session: () => { open(url: string): Promise<Tab> }, path = '/'): Promise<Tab> {
  const tab = await session().open(server.url(path));
  await tab.waitForHighlights((highlights) => Object.values(highlights).flat().includes('DMZ'));
  return tab;
}

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Chooses one of the options of the section "Opening". */
async function choose(options: Tab, value: string): Promise<void> {
  const field = `#opening input[value="${value}"]`;
  await waitUntil('choice', () => options.evaluate((css) => document.querySelector(css) !== null, field));
  await options.click(`label:has(${field.slice('#opening '.length)})`);
  await waitUntil('it to be kept', () => options.evaluate((css) => document.querySelector<HTMLInputElement>(css)?.checked ?? false, field));
}

async function closeCard(tab: Tab): Promise<void> {
  await tab.press('Escape');
  await tab.waitForNoCard();
  await tab.moveTo({ x: 4, y: 4 });
}

eachBrowser('what opens a card', (session) => {
  it('is chosen in the settings, with how long the pointer rests, and holds in open pages', async () => {
    const tab = await openPage(session);
    const options = await session().openExtensionPage('options.html');
    await choose(options, 'click');
    await tab.hoverText('DMZ');
    await rest(1500);
    expect(await tab.cardText()).toBeUndefined();
    await tab.clickText('DMZ');
    await tab.waitForCard();
    await closeCard(tab);

    await options.activate();
    await choose(options, 'shift');
    await tab.hoverText('DMZ');
    await rest(1500);
    expect(await tab.cardText()).toBeUndefined();
    await tab.press('Shift');
    await tab.waitForCard();
    await closeCard(tab);

    await options.activate();
    await choose(options, 'rest');
    await choose(options, '1000');
    await tab.hoverText('DMZ');
    const start = Date.now();
    await tab.waitForCard();
    // The card is looked for from the moment at which the pointer came to rest: it cannot be there sooner than it may.
    expect(Date.now() - start).toBeGreaterThan(600);
    await closeCard(tab);
    await options.activate();
    await choose(options, '250');
    await options.close();
    await tab.close();
  });

  it('opens in a modal dialog, on top of it', async () => {
    const tab = await session().open(server.url('/dialog'));
    await tab.click('button');
    await tab.waitForHighlights((highlights) => Object.values(highlights).flat().includes('DMZ'));
    await tab.hoverText('DMZ');
    await tab.waitForCard();
    await tab.clickInCard('Close');
    await tab.waitForNoCard();
    expect(await tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await tab.close();
  });

  it('opens in fullscreen', async () => {
    const tab = await openPage(session, '/full');
    await tab.click('button');
    await waitUntil('fullscreen', () => tab.evaluate(() => document.fullscreenElement !== null));
    await tab.hoverText('DMZ');
    await tab.waitForCard();
    expect(await tab.evaluate(() => document.querySelector('newsgloss-card')?.parentElement?.id)).toBe('full');
    await tab.clickInCard('Close');
    await tab.waitForNoCard();
    await tab.close();
  });

  it('is a tap on a narrow screen, where the card is a sheet that leaves its line free and fits', async () => {
    const tab = await session().open(server.url());
    await tab.emulate({ viewport: { width: 320, height: 568, touch: session().browser === 'chromium' } });
    await tab.reload();
    await tab.waitForHighlights((highlights) => Object.values(highlights).flat().includes('DMZ'));
    if (session().browser === 'chromium') await tab.tapText('DMZ');
    else await tab.clickText('DMZ');
    await tab.waitForCard((text) => text.includes('strip of land'));
    const card = await tab.evaluateInCard((root) => {
      const element = root.querySelector('.sheet .card');
      const box = element?.getBoundingClientRect();
      return element && box && { left: box.left, right: box.right, top: box.top, wide: element.scrollWidth - element.clientWidth };
    });
    expect(card).toMatchObject({ left: 0, right: 320, wide: 0 });
    const word = await tab.evaluate(() => {
      const [range] = [...((CSS.highlights.get('newsgloss-current') as unknown as Iterable<StaticRange>) ?? [])];
      const live = document.createRange();
      if (range) live.setStart(range.startContainer, range.startOffset);
      if (range) live.setEnd(range.endContainer, range.endOffset);
      return live.getBoundingClientRect().bottom;
    });
    expect(word).toBeGreaterThan(0);
    expect(word).toBeLessThanOrEqual(card?.top ?? 0);
    await tab.close();
  });
});
