import { afterAll, beforeAll, expect, it } from 'vitest';
import { newsPage } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Highlights } from './tab.ts';

let server: PageServer;

const STORY = '<p id="first">Talks about the DPRK and the Korean Peninsula, in Pyongyang.</p><div id="feed"></div>';

beforeAll(async () => {
  server = await servePages({
    '/': newsPage(STORY),
    '/editable': newsPage(
      `${STORY}<div id="editor" contenteditable><p>The IAEA and Yongbyon</p></div><textarea>THAAD</textarea><pre>ICBM</pre><code>KEDO</code>`,
    ),
    '/components': newsPage(
      `${STORY}<x-story></x-story><script>
        const article = document.querySelector('x-story').attachShadow({ mode: 'open' });
        article.innerHTML = '<p>Inspectors of the IAEA came first.</p><x-inner></x-inner>';
        setTimeout(() => {
          article.querySelector('x-inner').attachShadow({ mode: 'open' }).innerHTML = '<p>They went to Yongbyon.</p>';
        }, 600);
      </script>`,
    ),
    '/details': newsPage(`<details><summary>More</summary><p>The IAEA in Yongbyon.</p></details>${STORY}`),
  });
});
afterAll(() => server.close());

const words = (highlights: Highlights) => Object.values(highlights).flat();

eachBrowser('a page that changes', (session) => {
  it('has its new text marked, and its old marks gone with their text', async () => {
    const tab = await session().open(server.url());
    await tab.waitForHighlights((highlights) => words(highlights).includes('DPRK'));
    await tab.evaluate(() => {
      const post = document.createElement('p');
      post.textContent = 'Inspectors of the IAEA went to Yongbyon.';
      document.querySelector('#feed')?.append(post);
    });
    await tab.waitForHighlights((highlights) => ['DPRK', 'IAEA', 'Yongbyon'].every((word) => words(highlights).includes(word)));
    await tab.evaluate(() => document.querySelector('#first')?.remove());
    await tab.waitForHighlights((highlights) => !words(highlights).includes('DPRK') && words(highlights).includes('IAEA'));
    await tab.close();
  });

  it('has its components read, marked and explained, also those that come late', async () => {
    const tab = await session().open(server.url('/components'));
    await tab.waitForHighlights((highlights) => ['DPRK', 'IAEA', 'Yongbyon'].every((word) => words(highlights).includes(word)));
    const box = await tab.evaluate(() => {
      const inner = document.querySelector('x-story')?.shadowRoot?.querySelector('x-inner')?.shadowRoot;
      const text = inner?.querySelector('p')?.firstChild as Text; // as the page above wrote it
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('Yongbyon') + 2);
      range.setEnd(text, text.data.indexOf('Yongbyon') + 4);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await tab.moveTo(box);
    await tab.waitForCard((text) => text.includes('Yongbyon'));
    await tab.close();
  });

  it('never shows a mark on the wrong words when its text is replaced in place', async () => {
    const tab = await session().open(server.url());
    await tab.waitForHighlights((highlights) => words(highlights).includes('DPRK'));
    const seen = await tab.evaluate(async () => {
      const marks = () => [...CSS.highlights].flatMap(([name, ranges]) => (name.startsWith('newsgloss') ? [...ranges] : []));
      const texts = new Set<string>();
      const text = document.querySelector('#first')?.firstChild as Text; // the story begins with it
      for (let turn = 0; turn < 40; turn++) {
        text.data = turn % 2 ? 'Nothing here but plain words about the weather today, and rain.' : 'Now: the DPRK and Pyongyang again.';
        await new Promise((done) => setTimeout(done, 40));
      }
      await new Promise((done) => setTimeout(done, 1500));
      for (const { startContainer, startOffset, endOffset } of marks())
        texts.add((startContainer as Text).data.slice(startOffset, endOffset));
      return [...texts];
    });
    expect(seen.filter((word) => !['DPRK', 'Pyongyang', 'Korean Peninsula'].includes(word))).toEqual([]);
    await tab.close();
  });

  it('is read anew when it navigates by itself', async () => {
    const tab = await session().open(server.url());
    await tab.waitForHighlights((highlights) => words(highlights).includes('DPRK'));
    await tab.evaluate(() => {
      history.pushState({}, '', '/another');
      const main = document.querySelector('article');
      main?.replaceChildren(Object.assign(document.createElement('p'), { textContent: 'The IAEA wants to go back to Yongbyon.' }));
    });
    await tab.waitForHighlights((highlights) => words(highlights).includes('Yongbyon') && !words(highlights).includes('DPRK'));
    await tab.close();
  });

  it('is marked again after going back to it', async () => {
    const tab = await session().open(server.url());
    await tab.waitForHighlights((highlights) => words(highlights).includes('DPRK'));
    await tab.goto(server.url('/details'));
    await tab.goBack();
    await tab.waitForHighlights((highlights) => words(highlights).includes('DPRK'));
    await tab.close();
  });

  it('keeps what is written in it to itself: editors, fields and code are never marked', async () => {
    const tab = await session().open(server.url('/editable'));
    await tab.waitForHighlights((highlights) => words(highlights).includes('DPRK'));
    await tab.evaluate(() => document.querySelector('#editor')?.append(' THAAD in Seongju'));
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 800)));
    expect(words(await tab.highlights()).filter((word) => /IAEA|Yongbyon|THAAD|ICBM|KEDO|Seongju/.test(word))).toEqual([]);
    await tab.close();
  });

  it('has folded text marked when it is unfolded', async () => {
    const tab = await session().open(server.url('/details'));
    await tab.waitForHighlights((highlights) => words(highlights).includes('DPRK'));
    expect(words(await tab.highlights())).not.toContain('IAEA');
    await tab.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    await tab.waitForHighlights((highlights) => words(highlights).includes('IAEA'));
    await tab.close();
  });
});
