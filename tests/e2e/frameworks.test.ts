import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newsPage } from './sample-page.ts';
import { type Page, type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Highlights, Tab } from './tab.ts';
import { sleep } from './wait-until.ts';

const PREACT = resolve(import.meta.dirname, '../../node_modules/preact/dist/preact.mjs');

/** What the server renders and what the page's own code renders must be the same, but for what the state says. */
const HYDRATED = `<div id="app"><p>Talks about the <b>DPRK</b>, part 0.</p><ul><li>The DMZ 0</li><li>Pyongyang 1</li></ul></div>
<script type="module">
  import { Fragment, h, hydrate, render } from '/preact.mjs';
  const state = { part: 0, order: ['The DMZ', 'Pyongyang'], words: 'DPRK' };
  const view = () => h(Fragment, null,
    h('p', null, 'Talks about the ', h('b', null, state.words), ', part ', state.part, '.'),
    h('ul', null, state.order.map((word, place) => h('li', { key: word }, word, ' ', place))),
  );
  const app = document.querySelector('#app');
  window.expected = () => 'Talks about the ' + state.words + ', part ' + state.part + '.' + state.order.map((word, place) => word + ' ' + place).join('');
  window.update = (change) => { Object.assign(state, change); render(view(), app) };
  setTimeout(() => { hydrate(view(), app); window.hydrated = true }, 600);
</script>`;

const PAGES: Readonly<Record<string, Page>> = {
  '/preact.mjs': { body: readFileSync(PREACT), type: 'text/javascript' },
  '/hydrated': newsPage(HYDRATED),
  '/': newsPage('<p id="first">Talks about the DPRK and the Korean Peninsula, in Pyongyang.</p><div id="feed"></div>'),
  '/shapes': newsPage(
    `<style>.shape { margin: 40px; width: 400px; font: 20px/30px serif }</style>
    <p class="shape" style="user-select: none">IAEA without selection</p>
    <p class="shape" style="transform: scale(1.5); transform-origin: 0 0">THAAD scaled</p>
    <p class="shape" style="zoom: 1.5">Yongbyon zoomed</p>
    <p class="shape" dir="rtl">KEDO from the right, North Korea</p>
    <p class="shape" style="writing-mode: vertical-rl; height: 200px">Panmunjom downwards</p>
    <p class="shape" style="transform: rotate(8deg)">ICBM turned</p>`,
  ),
};

let server: PageServer;
beforeAll(async () => {
  server = await servePages(PAGES);
});
afterAll(() => server.close());

const words = (highlights: Highlights) => Object.values(highlights).flat();

async function openStory(tab: Promise<Tab>): Promise<Tab> {
  const open = await tab;
  await open.waitForHighlights((highlights) => words(highlights).includes('DPRK'));
  return open;
}

eachBrowser('a page of a framework', (session) => {
  it('is hydrated without an error after we have marked it, and is right after 500 updates, its marks with it', async () => {
    const tab = await openStory(session().open(server.url('/hydrated')));
    await sleep(900);
    const wrong = await tab.evaluate(async () => {
      // Set by the page.
      const { update, expected } = window as unknown as { update(change: object): void; expected(): string };
      const random = (limit: number) => Math.floor(Math.random() * limit);
      const differences: string[] = [];
      for (let turn = 0; turn < 500; turn++) {
        const all = ['The DMZ', 'Pyongyang', 'The IAEA', 'Yongbyon'].sort(() => Math.random() - 0.5).slice(0, 1 + random(4));
        update({ part: random(1000), order: all, words: ['DPRK', 'Kim Jong Un', 'nobody'][random(3)] });
        const shown = document.querySelector('#app')?.textContent ?? '';
        if (shown !== expected()) differences.push(shown);
        if (turn % 10 === 0) await new Promise((done) => setTimeout(done, 5));
      }
      update({ order: ['Yongbyon', 'nothing'], words: 'DPRK' });
      return differences;
    });
    expect(wrong).toEqual([]);
    await tab.waitForHighlights((highlights) => words(highlights).toSorted().join() === 'DPRK,Yongbyon');
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });

  it('that splits and joins its text nodes keeps its marks on their words', async () => {
    const tab = await openStory(session().open(server.url()));
    await tab.evaluate(async () => {
      const first = document.querySelector('#first');
      const text = first?.firstChild as Text; // the story begins with it
      text.splitText(18).splitText(5);
      await new Promise((done) => setTimeout(done, 400));
      first?.normalize();
    });
    await tab.waitForHighlights((highlights) => words(highlights).toSorted().join() === 'DPRK,Korean Peninsula,Pyongyang');
    await tab.hoverText('DPRK');
    await tab.waitForCard((text) => text.includes('North Korea'));
    await tab.close();
  });

  it('that translates itself has no marks of the language before', async () => {
    const tab = await openStory(session().open(server.url()));
    await tab.evaluate(() => {
      document.documentElement.lang = 'fr';
      const font = document.createElement('font');
      font.append(Object.assign(document.createElement('font'), { textContent: 'Pourparlers sur la péninsule, à Pyongyang, DPRK.' }));
      document.querySelector('#first')?.replaceChildren(font);
    });
    await tab.waitForHighlights((highlights) => words(highlights).length === 0);
    await tab.close();
  });

  it('that adds post after post and drops the old ones leaves few marks, none of them on what is gone', async () => {
    const tab = await openStory(session().open(server.url()));
    await tab.evaluate(async () => {
      const feed = document.querySelector('#feed');
      for (let batch = 0; batch < 50; batch++) {
        for (let post = 0; post < 40; post++) {
          const text = `Post ${batch * 40 + post}: the IAEA and the DMZ, Yongbyon and THAAD.`;
          feed?.append(Object.assign(document.createElement('p'), { textContent: text }));
        }
        while ((feed?.childElementCount ?? 0) > 80) feed?.firstElementChild?.remove();
        await new Promise((done) => setTimeout(done, 30));
      }
    });
    const marks = await tab.waitForHighlights((highlights) => words(highlights).includes('THAAD'));
    expect(words(marks).length).toBeLessThan(300);
    await sleep(1000);
    const gone = await tab.evaluate(
      () => [...CSS.highlights].flatMap(([, ranges]) => [...ranges]).filter(({ startContainer }) => !startContainer.isConnected).length,
    );
    expect(gone).toBe(0);
    await tab.close();
  });

  it('keeps highlights of its own, above ours', async () => {
    const tab = await openStory(session().open(server.url()));
    const kept = await tab.evaluate(async () => {
      for (const name of ['find', 'comments', 'spelling']) {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('#first') as Node);
        CSS.highlights.set(name, new Highlight(range));
      }
      document.querySelector('#feed')?.append(Object.assign(document.createElement('p'), { textContent: 'The IAEA.' }));
      await new Promise((done) => setTimeout(done, 800));
      const ours = [...CSS.highlights].filter(([name]) => name.startsWith('newsgloss')).every(([, { priority }]) => priority < 0);
      return [ours, ...['find', 'comments', 'spelling'].map((name) => CSS.highlights.get(name)?.size)];
    });
    expect(kept).toEqual([true, 1, 1, 1]);
    await tab.close();
  });

  it.each(['IAEA', 'THAAD', 'Yongbyon', 'KEDO', 'Panmunjom', 'ICBM'])('explains %s whatever the shape of its text', async (word) => {
    const tab = await session().open(server.url('/shapes'));
    await tab.waitForHighlights((highlights) => words(highlights).includes(word));
    await tab.hoverText(word);
    await tab.waitForCard((text) => text.includes(word));
    const box = await tab.evaluateInCard((root) => {
      const { left = 0, top = 0, right = 0, bottom = 0 } = root.querySelector('[role="dialog"]')?.getBoundingClientRect() ?? {};
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && right > left;
    });
    expect(box).toBe(true);
    await tab.close();
  });

  it('brings no error of ours to light', async () => {
    expect(await session().errors()).toEqual([]);
  });
});
