import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Session } from './launch.ts';
import { areUnder, boxesOf, strangers, waitUntilUnder } from './lines-under.ts';
import { newsPage } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Tab } from './tab.ts';
import { waitUntil } from './wait-until.ts';

const STORY = '<p id="first">Talks about the DPRK and the <a href="#sea">Korean Peninsula</a>, in <em>Pyong</em>yang.</p>';
const TALL = '<div style="height: 2000px"></div>';

let server: PageServer;
beforeAll(async () => {
  server = await servePages({
    '/': newsPage(`${STORY}${TALL}<p>The IAEA went to Yongbyon.</p>`),
    '/scroller': newsPage(
      `${STORY}<div id="box" style="height: 120px; overflow: auto">${'<p>Nothing.</p>'.repeat(3)}<p>Then the IAEA came.</p>${TALL}</div>`,
    ),
    '/levels': newsPage(
      `<style>#bar { position: sticky; top: 0; z-index: 7; background: #fff } #raised { position: relative; z-index: 3 }</style>
      <p id="bar">Inspectors of the IAEA</p>${STORY}<div id="raised"><p>They went to Yongbyon.</p></div>${TALL}`,
    ),
    '/dialog': newsPage(`${STORY}<dialog><p>They went to Yongbyon.</p></dialog>`),
  });
});
afterAll(() => server.close());

async function openForced(session: Session, url: string): Promise<Tab> {
  const tab = await session.open(url);
  await tab.emulate({ forcedColors: true });
  return tab;
}

eachBrowser('marks in forced colours', (session) => {
  it('are lines of our own under each part of their words, and no highlights', async () => {
    const tab = await openForced(session(), server.url());
    for (const word of ['DPRK', 'Korean Peninsula', 'Pyongyang']) await waitUntilUnder(tab, word);
    expect(Object.values(await tab.highlights()).flat()).toEqual([]);
    expect(await tab.evaluate(strangers)).toEqual(['<div></div>']);
    await tab.close();
  });

  it('answer the pointer, the keyboard and the switches as all others, and go without a trace', async () => {
    const tab = await session().open(server.url());
    await tab.waitForHighlights((highlights) => Object.keys(highlights).length > 0);
    const before = await tab.html();
    await tab.emulate({ forcedColors: true });
    await waitUntilUnder(tab, 'DPRK');
    await tab.hoverText('DPRK');
    await tab.waitForCard((text) => text.includes('North Korea'));
    await tab.waitForLines((lines) => lines.some(({ look }) => look === 'current'));
    await tab.press('Escape');
    await tab.waitForNoCard();
    await session().runCommand('next-term', tab);
    await tab.waitForCard();
    await tab.press('Escape');
    await tab.waitForNoCard();
    await tab.emulate({ forcedColors: false });
    await tab.waitForHighlights((highlights) => Object.values(highlights).flat().includes('DPRK'));
    await waitUntil('page without our host', async () => (await tab.evaluate(strangers)).length === 0);
    expect(await tab.html()).toBe(before);
    await tab.close();
  });

  it('follow their words when the page scrolls, grows and sets another size', async () => {
    const tab = await openForced(session(), server.url());
    await waitUntilUnder(tab, 'DPRK');
    await tab.evaluate(() =>
      document.querySelector('#first')?.before(Object.assign(document.createElement('div'), { style: 'height: 90px' })),
    );
    await waitUntilUnder(tab, 'DPRK');
    await tab.evaluate(() => {
      document.body.style.fontSize = '140%';
    });
    await waitUntilUnder(tab, 'Pyongyang');
    await tab.evaluate(() => scrollTo({ top: 4000, behavior: 'instant' }));
    await waitUntilUnder(tab, 'Yongbyon');
    await tab.emulate({ viewport: { width: 700, height: 600 } });
    await waitUntilUnder(tab, 'Yongbyon');
    await tab.close();
  });

  it('are cut where a box within the page cuts their words, and move with them in it', async () => {
    const tab = await openForced(session(), server.url('/scroller'));
    await waitUntilUnder(tab, 'DPRK');
    expect(areUnder((await tab.lines()) ?? [], await boxesOf(tab, 'IAEA'))).toBe(false);
    await tab.evaluate(() => document.querySelector('#box')?.scrollBy({ top: 120, behavior: 'instant' }));
    await waitUntilUnder(tab, 'IAEA');
    await tab.close();
  });

  it('lie at the level of their words, so that what covers those covers them', async () => {
    const tab = await openForced(session(), server.url('/levels'));
    for (const word of ['DPRK', 'IAEA', 'Yongbyon']) await waitUntilUnder(tab, word);
    expect(new Set((await tab.lines())?.map(({ level }) => level))).toEqual(new Set(['0', '3', '7']));
    await tab.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
    await waitUntilUnder(tab, 'IAEA');
    await tab.close();
  });

  it('stand in a modal dialog with their words', async () => {
    const tab = await openForced(session(), server.url('/dialog'));
    await waitUntilUnder(tab, 'DPRK');
    await tab.evaluate(() => document.querySelector('dialog')?.showModal());
    await waitUntilUnder(tab, 'Yongbyon', 'dialog');
    await tab.hoverText('Yongbyon');
    await tab.waitForCard((text) => text.includes('Yongbyon'));
    await tab.close();
  });

  it('are not printed', async () => {
    const tab = await openForced(session(), server.url());
    await waitUntilUnder(tab, 'DPRK');
    await tab.emulate({ media: 'print' });
    await tab.waitForLines((lines) => lines.every(({ box }) => box.width === 0));
    await tab.close();
  });

  it('keep their host in the page against one that removes it, a few times and no more', async () => {
    const tab = await openForced(session(), server.url());
    await waitUntilUnder(tab, 'DPRK');
    const removed = await tab.evaluate(async () => {
      let times = 0;
      for (let turn = 0; turn < 100; turn++) {
        const host = document.querySelector('html > div');
        if (host) times++;
        host?.remove();
        dispatchEvent(new Event('resize'));
        await new Promise((done) => setTimeout(done, 30));
      }
      return times;
    });
    expect(removed).toBeGreaterThan(1);
    expect(removed).toBeLessThan(8);
    await tab.close();
  });

  it('bring no error of ours to light', async () => {
    expect(await session().errors()).toEqual([]);
  });
});
