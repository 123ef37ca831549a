import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILT } from './built.ts';
import { waitUntilUnder } from './lines-under.ts';
import { newsPage } from './sample-page.ts';
import { type Page, type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Highlights, Tab } from './tab.ts';
import { sleep, waitUntil } from './wait-until.ts';

const STORY = '<p>The DPRK and the DMZ, the line that the Korean War left.</p>';
const DOCUMENT_NAMES =
  'body head documentElement visibilityState contentType designMode fonts title activeElement querySelector ' +
  'createElement createTreeWalker createRange addEventListener caretPositionFromPoint getSelection defaultView';
const IMAGES = DOCUMENT_NAMES.split(' ')
  .map((name) => `<img name="${name}" alt="">`)
  .join('');

/** Records whatever a page could notice of us before its reader does anything. */
const PROBES = `<script>
  window.noticed = []; const note = (what) => noticed.push(what); const before = new Set(Object.getOwnPropertyNames(window));
  addEventListener('message', (event) => note('message ' + JSON.stringify(event.data)));
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { note('event ' + event.type); return dispatch.call(this, event) };
  new MutationObserver((records) => { for (const { type, target } of records) note(type + ' ' + target.nodeName) })
    .observe(document, { attributes: true, subtree: true });
  addEventListener('load', () => new MutationObserver((records) => { for (const { type, target } of records) note(type + ' ' + target.nodeName) })
    .observe(document, { attributes: true, childList: true, characterData: true, subtree: true }));
  window.summary = () => [...noticed, ...Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && !/^(noticed|note|before|dispatch|summary|[0-9]+)$/.test(name)).map((name) => 'global ' + name),
    ...(document.styleSheets.length === 1 ? [] : ['sheets ' + document.styleSheets.length]), ...(document.adoptedStyleSheets.length ? ['adopted'] : []),
    ...[...document.documentElement.attributes].filter(({ name }) => name !== 'lang').map(({ name }) => 'attribute ' + name)];
</script>`;

const FORGERIES = (id: string) => `<script>
  const tell = () => { for (const type of ['wxt:content-script-started', '${id}:content:wxt:content-script-started', 'content:wxt:content-script-started']) {
      const detail = { type, contentScriptName: 'content', messageId: 'forged', kind: 'turn-everywhere', question: { on: false } };
      for (const target of [document, window]) target.dispatchEvent(new CustomEvent(type, { detail }));
      postMessage(detail, '*');
  } }; setInterval(tell, 200);
</script>`;

const PAGES: Readonly<Record<string, Page>> = {
  '/': newsPage(STORY),
  '/clobbered': newsPage(`${STORY}${IMAGES}`),
  '/probes': newsPage(`${PROBES}${STORY}`),
  '/policy': {
    body: newsPage(
      `<script nonce="ours">window.violations = []; addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => violations.push(violatedDirective + ' ' + blockedURI))</script>${STORY.replace('<p>', '<p id="story">')}`,
    ).replace(/<style>[\s\S]*?<\/style>/g, ''),
    headers: {
      'content-security-policy':
        "default-src 'none'; img-src data:; script-src 'nonce-ours'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  '/canvas': newsPage(
    '<canvas width="600" height="200"></canvas><script>document.querySelector("canvas").getContext("2d").fillText("The DPRK", 20, 50)</script>',
  ),
  '/copies': newsPage(`${STORY}${'<p>DPRK IAEA DMZ Pyongyang.</p>'.repeat(20_000)}`),
  '/one-word': newsPage(`${STORY}<p>${'x'.repeat(200_000)}</p><p>a${'\u0301'.repeat(20_000)}</p><p>${'DPRK-'.repeat(20_000)}</p>`),
};

let server: PageServer;
const forged: Record<string, Page> = {};
beforeAll(async () => {
  server = await servePages(Object.assign(forged, PAGES));
});
afterAll(() => server.close());

const words = (highlights: Highlights) => Object.values(highlights).flat();

async function openStory(tab: Promise<Tab>): Promise<Tab> {
  const open = await tab;
  await open.waitForHighlights((highlights) => words(highlights).includes('DPRK'));
  return open;
}

async function explain(tab: Tab): Promise<void> {
  await tab.hoverText('DPRK');
  await tab.waitForCard((text) => text.includes('North Korea'));
  await tab.press('Escape');
  await tab.waitForNoCard();
}

eachBrowser('a page', (session) => {
  it('that names its images after what documents have is read and explained all the same', async () => {
    const tab = await session().open(server.url('/clobbered'));
    // What the other tests ask of a page would be misled by these names themselves.
    const count = () => tab.evaluate(() => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0));
    await waitUntil('marks', async () => (await count()) > 1);
    const box = await tab.evaluate(() => {
      const text = Document.prototype.querySelector.call(document, 'article p')?.firstChild;
      const range = Document.prototype.createRange.call(document);
      range.setStart(text as Text, 4);
      range.setEnd(text as Text, 8);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await tab.moveTo(box);
    await tab.waitForCard((text) => text.includes('North Korea'));
    await tab.close();
  });

  it('cannot notice us before its reader does anything', async () => {
    const tab = await openStory(session().open(server.url('/probes')));
    await sleep(500);
    expect(await tab.evaluate(() => (window as unknown as { summary(): string[] }).summary())).toEqual([]); // set by the page
    const files = [
      'manifest.json',
      'card.js',
      'lines.js',
      'content-scripts/content.js',
      'icon/16.png',
      'glossaries/labels.json',
      'popup.html',
    ];
    const addresses = files.map((file) => `${session().extensionOrigin}/${file}`);
    const open = await tab.evaluate(async (urls) => {
      const answers = await Promise.all(
        urls.map((url) =>
          fetch(url).then(
            () => url,
            () => '',
          ),
        ),
      );
      return answers.filter(Boolean);
    }, addresses);
    expect(open).toEqual([]);
    expect(readFileSync(join(BUILT[session().browser], 'manifest.json'), 'utf8')).not.toMatch(/web_accessible|externally_connectable/);
    await tab.close();
  });

  it('that forges the messages of our life is not believed', async () => {
    forged['/forged'] = newsPage(`${STORY}${FORGERIES(session().extensionOrigin.split('//')[1] ?? '')}`);
    const tab = await openStory(session().open(server.url('/forged')));
    await sleep(1000);
    await explain(tab);
    expect(words(await tab.highlights())).toContain('DPRK');
    await tab.close();
  });

  it('that makes up events of a reader opens nothing', async () => {
    const tab = await openStory(session().open(server.url()));
    await tab.evaluate(async () => {
      const text = document.querySelector('article p')?.firstChild;
      const range = document.createRange();
      range.setStart(text as Text, 4);
      range.setEnd(text as Text, 8);
      const { x, y, width, height } = range.getBoundingClientRect();
      const at = { bubbles: true, cancelable: true, composed: true, clientX: x + width / 2, clientY: y + height / 2, button: 0, detail: 1 };
      const target = text?.parentElement as HTMLElement;
      for (let turn = 0; turn < 12; turn++) {
        for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup'])
          target.dispatchEvent(new PointerEvent(type, at));
        for (const type of ['mouseover', 'mouseenter', 'mousemove', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'])
          target.dispatchEvent(new MouseEvent(type, at));
        for (const type of ['keydown', 'keypress', 'keyup'])
          target.dispatchEvent(new KeyboardEvent(type, { key: '.', altKey: true, bubbles: true }));
        target.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
        target.click();
        await new Promise((done) => setTimeout(done, 50));
      }
    });
    await sleep(500);
    expect(await tab.cardText()).toBeUndefined();
    await tab.close();
  });

  it('with a strict policy sees no violation by our marks, card or lines', async () => {
    const tab = await openStory(session().open(server.url('/policy')));
    await explain(tab);
    await tab.emulate({ forcedColors: true });
    await waitUntilUnder(tab, 'DPRK');
    expect(await tab.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]); // set by the page
    await tab.close();
  });

  it('drawn on a canvas has no terms, and the popup says so', async () => {
    const tab = await session().open(server.url('/canvas'));
    const popup = await session().openPopup(tab);
    await popup.waitForText('No terms on this page');
    await popup.close();
    await tab.close();
  });

  it.each(['/copies', '/one-word'])('with text beyond measure is marked all the same, and not everywhere: %s', async (path) => {
    const tab = await openStory(session().open(server.url(path)));
    await sleep(1500);
    expect(words(await tab.highlights()).length).toBeLessThan(300);
    await explain(tab);
    await tab.close();
  });

  it('brings no error of ours to light', async () => {
    expect(await session().errors()).toEqual([]);
  });
});
