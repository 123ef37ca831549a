import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { BUILT } from '../e2e/built.ts';
import { needBrowser } from '../e2e/find-browser.ts';
import { newsPage, sampleArticle } from '../e2e/sample-page.ts';
import { makeScratchFolder } from '../e2e/scratch-folder.ts';
import { servePages } from '../e2e/serve-pages.ts';
import { type OwnTime, readOwnTime } from './own-time.ts';

/**
 * Measures what reading a page costs that page, in real Chromium, beside the bare walk over its text: `npm run bench`.
 * Read the ratios; the milliseconds are those of the machine it ran on.
 */
const SIZES = { 'sample article': 0, '1 MB': 1e6, '5 MB': 5e6 };

/** How long a page is watched, in milliseconds: several times as long as the largest takes to read, so that late work shows. */
const WATCH = 45_000;

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.cpu_profiler'];

type Row = OwnTime & { readonly name: string; readonly characters: number; readonly marks: number; readonly walk: number };

/** An article of at least so many characters: the sample's paragraphs over and over, each with a number of its own. */
function articleOf(size: number): string {
  const paragraphs = sampleArticle().split('\n');
  let article = sampleArticle();
  for (let turn = 1; article.length < size; turn++) article += `\n<section><p>Part ${turn}.</p>${paragraphs.slice(2).join('\n')}</section>`;
  return article;
}

/** How a page is watched: lying still or scrolled through, its marks painted by the browser or, in forced colours, by us. */
type Watching = { readonly trace: string; readonly screens?: number; readonly forcedColors?: boolean };

async function measure(browser: Browser, url: string, { trace, screens = 0, forcedColors = false }: Watching): Promise<Omit<Row, 'name'>> {
  const page = await browser.newPage();
  const cdp = await page.createCDPSession();
  const features = [{ name: 'forced-colors', value: forcedColors ? 'active' : 'none' }];
  await cdp.send('Emulation.setEmulatedMedia', { features });
  await page.bringToFront();
  await page.tracing.start({ path: trace, categories: CATEGORIES });
  await page.goto(url);
  for (let screen = 1; screen <= screens; screen++) {
    // Down and up again: only a short page has marks everywhere, since they stand at the first mentions.
    await page.evaluate((turn) => scrollTo({ top: ((turn % 4) / 4) * document.documentElement.scrollHeight, behavior: 'instant' }), screen);
    await new Promise((done) => setTimeout(done, WATCH / screens / 2));
  }
  await new Promise((done) => setTimeout(done, screens > 0 ? WATCH / 2 : WATCH));
  await page.tracing.stop();
  const marks = forcedColors ? await countLines(cdp) : await page.evaluate(countHighlights);
  const own = readOwnTime(JSON.parse(readFileSync(trace, 'utf8')), (url) => /\/(content-scripts\/content|lines)\.js$/.test(url));
  const { walk, characters } = await walkOnce(page, url);
  await page.close();
  return { ...own, marks, walk, characters };
}

function countHighlights(): number {
  return [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0);
}

/** The lines in our closed root, which only the debugger can see. */
async function countLines(cdp: CDPSession): Promise<number> {
  await cdp.send('DOM.enable');
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const hosts = root.children?.flatMap(({ children = [] }) => children) ?? [];
  const closed = hosts.flatMap(({ shadowRoots = [] }) => shadowRoots).filter(({ shadowRootType }) => shadowRootType === 'closed');
  return closed.reduce((sum, { childNodeCount = 0 }) => sum + childNodeCount, 0);
}

/** The least that anyone has to do: one walk over all text nodes of a fresh document, asking for their data. */
async function walkOnce(page: Page, url: string): Promise<{ walk: number; characters: number }> {
  return await page.evaluate(async (address) => {
    const fresh = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
    const before = performance.now();
    const walker = fresh.createTreeWalker(fresh.body, NodeFilter.SHOW_TEXT);
    let characters = 0;
    while (walker.nextNode()) characters += (walker.currentNode as Text).data.length; // only text is shown
    return { walk: performance.now() - before, characters };
  }, url);
}

const folder = makeScratchFolder(needBrowser('chromium'));
const server = await servePages(
  Object.fromEntries(Object.entries(SIZES).map(([name, size]) => [`/${name.replace(' ', '-')}`, newsPage(articleOf(size))])),
);
const browser = await puppeteer.launch({
  executablePath: needBrowser('chromium'),
  pipe: true,
  enableExtensions: true,
  userDataDir: resolve(folder.path, 'profile'),
  args: process.getuid?.() === 0 || process.env['CI'] ? ['--no-sandbox'] : [],
});
try {
  await browser.installExtension(BUILT.chromium);
  await new Promise((done) => setTimeout(done, 2000));
  const rows: Row[] = [];
  const trace = resolve(folder.path, 'trace.json');
  const add = async (name: string, how: Omit<Watching, 'trace'> & { readonly title?: string } = {}) => {
    const measured = await measure(browser, server.url(`/${name.replace(' ', '-')}`), { trace, ...how });
    rows.push({ name: how.title ?? name, ...measured });
  };
  for (const name of Object.keys(SIZES)) await add(name);
  await add('sample article', { title: 'sample article, own lines', forcedColors: true });
  await add('sample article', { title: 'sample article, scrolled 40 times', screens: 40 });
  await add('sample article', { title: 'sample article, scrolled 40 times, own lines', screens: 40, forcedColors: true });
  print(rows);
} finally {
  await browser.close();
  await server.close();
  folder.remove();
}

function print(rows: readonly Row[]): void {
  console.log('| page | characters | marks painted | our time | bare walk, cold | ratio | most in one task | idle from |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (const { name, characters, marks, total, walk, longest, lastAt, length } of rows) {
    const cells = [
      name,
      characters.toLocaleString('en'),
      marks,
      ms(total),
      ms(walk),
      `${(total / walk).toFixed(1)} ×`,
      ms(longest),
      `${ms(lastAt)} of ${ms(length)}`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  writeFileSync(resolve(import.meta.dirname, '../../.output/bench-page.json'), `${JSON.stringify(rows, null, 2)}\n`);
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}
