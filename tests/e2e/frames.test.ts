import { afterAll, beforeAll, expect, it } from 'vitest';
import { newsPage } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Tab } from './tab.ts';
import { sleep, waitUntil } from './wait-until.ts';

/** Enough text for a frame to be worth reading. */
const FILL = 'Nothing here but plain words about the weather of the week, and of the rain that nobody had thought of before. '.repeat(3);
const story = (start: string) => `<body style="margin: 0; font: 16px/20px serif"><p style="margin: 0">${start}</p><p>${FILL}</p>`;
const page = (start: string) => `<!doctype html><html lang="en"><title>Frame</title>${story(start)}`;
const quoted = (html: string) => html.replaceAll('"', '&quot;');

/** The kinds of frame, each with the term that only its text has. */
const FRAMES: Readonly<Record<string, readonly [term: string, frame: string]>> = {
  'of the same site': ['IAEA', '<iframe id="same" src="/frame"></iframe>'],
  'of another site': ['Yongbyon', '<iframe id="other" src="OTHER/far"></iframe>'],
  srcdoc: ['THAAD', `<iframe id="srcdoc" srcdoc="${quoted(page('THAAD in Seongju, a battery of missiles.'))}"></iframe>`],
  'about:blank with text put in later': ['KEDO', '<iframe id="blank"></iframe>'],
  'about:blank that was written': ['Panmunjom', '<iframe id="written"></iframe>'],
  'blob:': ['armistice', '<iframe id="blob"></iframe>'],
  'sandboxed, with an address': ['ICBM', '<iframe id="sandbox" sandbox src="/sandboxed"></iframe>'],
  'sandboxed srcdoc': [
    'juche',
    `<iframe id="boxed" sandbox srcdoc="${quoted(page('The juche idea, as the state calls it, in North Korea.'))}"></iframe>`,
  ],
};

const SCRIPT = `<script>
  setTimeout(() => { document.querySelector('#blank').contentDocument.documentElement.lang = 'en'; document.querySelector('#blank').contentDocument.body.innerHTML = ${JSON.stringify(story('KEDO was to build two reactors for North Korea.'))} }, 700);
  const written = document.querySelector('#written').contentDocument;
  written.open(); written.write(${JSON.stringify(page('Panmunjom in the Korean DMZ.'))}); written.close();
  document.querySelector('#blob').src = URL.createObjectURL(new Blob([${JSON.stringify(page('The armistice of the Korean War.'))}], { type: 'text/html' }));
</script>`;

let server: PageServer;
beforeAll(async () => {
  const routes: Record<string, string> = {
    '/frame': page('IAEA inspectors came, and <b>the IAEA</b> left.'),
    '/far': page('Yongbyon has a reactor, north of Pyongyang.'),
    '/sandboxed': page('An ICBM is a missile: intercontinental ballistic missile.'),
    '/short': '<!doctype html><html lang="en"><p>The IAEA in Yongbyon.</p>',
    '/alone': newsPage('<p>The DPRK.</p><iframe id="same" src="/frame" style="width: 600px; height: 400px"></iframe>'),
    '/tiny': newsPage(
      '<p>The DPRK.</p><iframe src="/frame" style="width: 600px; height: 60px"></iframe><iframe src="/short" style="width: 600px; height: 300px"></iframe>',
    ),
  };
  server = await servePages(routes);
  const frames = Object.values(FRAMES).map(([, frame]) => frame.replace('OTHER', `http://localhost:${server.port}`));
  const style = '<style>iframe { display: block; width: 600px; height: 300px; border: 1px solid }</style>';
  routes['/'] = newsPage(`${style}<p>The DPRK.</p>${frames.join('')}${SCRIPT}`);
});
afterAll(() => server.close());

/** The terms that the popup lists, in its order: the list draws only the rows that it shows, so it is scrolled through. */
async function listed(popup: Tab): Promise<string[]> {
  return await popup.evaluate(async () => {
    const rows = new Map<number, string>();
    let box = document.querySelector('.virtual-rows')?.parentElement;
    while (box && box.scrollHeight <= box.clientHeight) box = box.parentElement;
    for (let turn = 0; turn < 20; turn++) {
      for (const row of document.querySelectorAll<HTMLElement>('[data-place]')) rows.set(Number(row.dataset['place']), row.innerText);
      box?.scrollBy({ top: 150, behavior: 'instant' });
      await new Promise((done) => setTimeout(done, 60));
    }
    return [...rows].toSorted(([one], [other]) => one - other).map(([, text]) => text);
  });
}

/** The words marked in a frame of the same site. */
function marksIn(tab: Tab, frame: string): Promise<string[]> {
  return tab.evaluate((css) => {
    const { contentWindow: inner } = document.querySelector<HTMLIFrameElement>(css) ?? {};
    // A window's own constructors and registry, which the DOM library leaves out.
    const { CSS: css_ } = inner as unknown as { CSS: typeof CSS };
    return [...css_.highlights].flatMap(([, ranges]) =>
      [...ranges].map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset)),
    );
  }, frame);
}

/** A point on the first word of a frame. */
async function firstWord(tab: Tab, frame: string) {
  const box = await tab.evaluate((css) => {
    const element = document.querySelector(css);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x = 0, y = 0 } = element?.getBoundingClientRect() ?? {};
    return { x, y };
  }, frame);
  return { x: box.x + 20, y: box.y + 11 };
}

eachBrowser('the frames of a page', (session) => {
  it('are read, whatever their kind, and the popup lists the terms of all in order', async () => {
    const tab = await session().open(server.url());
    await tab.waitForHighlights((highlights) => Object.values(highlights).flat().includes('DPRK'));
    await sleep(4000);
    const popup = await session().openPopup(tab);
    await popup.waitForText('KEDO');
    const rows = (await listed(popup)).join('\n');
    const missing = Object.entries(FRAMES).filter(([, [term]]) => !new RegExp(term, 'i').test(rows));
    expect(missing.map(([kind]) => kind)).toEqual([]);
    const places = ['DPRK|North Korea', 'IAEA', 'Yongbyon', 'THAAD'].map((term) => rows.search(new RegExp(term)));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    await popup.close();
    await tab.close();
  });

  it('have marks that answer, with a card inside the frame, and none where it is too small for one', async () => {
    const tab = await session().open(server.url('/alone'));
    await waitUntil('marks in the frame', async () => (await marksIn(tab, '#same')).includes('IAEA'));
    await tab.moveTo(await firstWord(tab, '#same'));
    const inside = () =>
      tab.evaluate(() => document.querySelector('iframe')?.contentDocument?.querySelectorAll('newsgloss-card').length ?? 0);
    await waitUntil('card in the frame', async () => (await inside()) === 1);
    expect(await tab.cardText()).toBeUndefined();
    await tab.moveTo({ x: 20, y: 20 });
    await waitUntil('frame without a card', async () => (await inside()) === 0);
    await tab.evaluate(() => document.querySelector('iframe')?.style.setProperty('height', '200px'));
    await tab.moveTo(await firstWord(tab, '#same'));
    await sleep(1500);
    expect(await inside()).toBe(0);
    await tab.close();
  });

  it('are stepped through after the page, and led to from the popup', async () => {
    const tab = await session().open(server.url('/alone'));
    await waitUntil('marks in the frame', async () => (await marksIn(tab, '#same')).includes('IAEA'));
    const inside = () =>
      tab.evaluate(() => document.querySelector('iframe')?.contentDocument?.querySelectorAll('newsgloss-card').length ?? 0);
    await session().runCommand('next-term', tab);
    await tab.waitForCard((text) => text.includes('North Korea'));
    await session().runCommand('next-term', tab);
    await waitUntil('card in the frame', async () => (await inside()) === 1);
    await tab.waitForNoCard();
    await session().runCommand('previous-term', tab);
    await tab.waitForCard((text) => text.includes('North Korea'));
    await waitUntil('frame without a card', async () => (await inside()) === 0);
    await tab.press('Escape');
    await tab.waitForNoCard();
    const popup = await session().openPopup(tab);
    await popup.waitForText('IAEA');
    await popup.click('[data-place="1"] .row-go');
    await waitUntil('card in the frame', async () => (await inside()) === 1);
    await tab.close();
  });

  it('cost nothing when they are tiny or have no text, and are read when that changes', async () => {
    const tab = await session().open(server.url('/tiny'));
    await tab.waitForHighlights((highlights) => Object.values(highlights).flat().includes('DPRK'));
    await sleep(2500);
    const [small, short] = ['iframe:nth-of-type(1)', 'iframe:nth-of-type(2)'] as const;
    expect([await marksIn(tab, small), await marksIn(tab, short)]).toEqual([[], []]);
    await tab.evaluate(() => {
      document.querySelector('iframe')?.style.setProperty('height', '300px');
    });
    await waitUntil('marks in the larger frame', async () => (await marksIn(tab, small)).includes('IAEA'));
    await tab.close();
  });

  it('go with the switch of the site of the page, not their own', async () => {
    const options = await session().openExtensionPage('options.html');
    const ask = (kind: string, question: object) =>
      options.evaluate(
        (kind, question) =>
          (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome.runtime.sendMessage(
            { kind, question },
          ),
        kind,
        question,
      );
    const tab = await session().open(server.url('/alone'));
    await waitUntil('marks in the frame', async () => (await marksIn(tab, '#same')).includes('IAEA'));
    await ask('turn-site', { site: '127.0.0.1', on: false });
    await waitUntil('frame without marks', async () => (await marksIn(tab, '#same')).length === 0);
    await ask('turn-site', { site: '127.0.0.1', on: true });
    await waitUntil('marks in the frame', async () => (await marksIn(tab, '#same')).includes('IAEA'));
    await ask('turn-site', { site: 'localhost', on: false });
    await sleep(800);
    expect(await marksIn(tab, '#same')).toContain('IAEA');
    await ask('turn-site', { site: 'localhost', on: true });
    // Firefox tells of an answer that comes after its page has gone.
    await sleep(800);
    await options.close();
    await tab.close();
  });

  it('bring no error of ours to light', async () => {
    expect(await session().errors()).toEqual([]);
  });
});
