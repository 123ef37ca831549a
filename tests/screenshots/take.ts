import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { BUILT } from '../e2e/built.ts';
import { launch, type Session } from '../e2e/launch.ts';
import { newsPage, sampleArticle } from '../e2e/sample-page.ts';
import { type PageServer, servePages } from '../e2e/serve-pages.ts';
import type { Box, Emulation } from '../e2e/surface.ts';
import type { Tab } from '../e2e/tab.ts';
import { waitUntil } from '../e2e/wait-until.ts';

/**
 * `npm run screenshots`: the pictures of docs/screenshots/, taken of the built extension in Chromium. Names of pictures after it take
 * those alone.
 */
const FOLDER = resolve(import.meta.dirname, '../../docs/screenshots');
const LARGEST = 150_000;

const TWO = `<h1>Lines that stayed</h1>
<p>Each war had its DMZ. One ran by Panmunjom, after the Korean War; one north of Saigon, until the end of the Vietnam War.</p>
<p>Both were meant to last for months. Historians still argue about what they prevented, and for how long.</p>`;

const RTL = `<h1 dir="rtl">בין שתי הקוריאות</h1><p dir="rtl" lang="he">חיילים משני צדי ה־<span lang="en">DMZ</span> נצטוו לסגת.
שליחים נפגשו ב־<span lang="en">Panmunjom</span> אחרי <span lang="en">Korean War armistice</span>, ודיברו על <span lang="en">six-party talks</span>.</p>`;

type Shot = {
  readonly name: string;
  readonly emulate?: Emulation;
  readonly clip?: Box;
  readonly take: (shot: Taker) => Promise<Tab>;
};

type Taker = { readonly session: Session; readonly server: PageServer; readonly emulation: Emulation };

const LIGHT: Emulation = { colorScheme: 'light', reducedMotion: true };
const CARD: Box = { x: 300, y: 120, width: 700, height: 680 };

/** A page with a card open at a word. */
const cardAt =
  (path: string, word: string, isRight: (text: string) => boolean = (text) => text.includes('Why it matters')) =>
  async ({ session, server, emulation }: Taker): Promise<Tab> => {
    const tab = await session.open(server.url(path));
    await tab.emulate(emulation);
    await tab.waitForHighlights((highlights) => Object.values(highlights).flat().includes(word));
    await tab.evaluate(() => document.fonts.ready.then(() => true));
    if (emulation.viewport?.touch) await tab.tapText(word);
    else await tab.hoverText(word);
    await tab.waitForCard(isRight);
    return tab;
  };

const popup =
  (typed = '', path = '/') =>
  async ({ session, server, emulation }: Taker): Promise<Tab> => {
    const article = await session.open(server.url(path));
    if (path === '/') await article.waitForHighlights((highlights) => Object.keys(highlights).length > 0);
    const tab = await session.openPopup(article);
    await tab.emulate(emulation);
    await waitUntil('the popup', () => tab.evaluate(() => document.querySelector('h2, .row-term') !== null));
    if (typed !== '') {
      await tab.click('input[type="search"]');
      await tab.type(typed);
      await tab.waitForText('match');
    }
    return tab;
  };

const extensionPage =
  (path: string, section?: string) =>
  async ({ session, emulation }: Taker): Promise<Tab> => {
    const tab = await session.openExtensionPage(path);
    await tab.emulate(emulation);
    await waitUntil(path, () => tab.evaluate(() => document.querySelector('#terms tbody .switch, article#sample') !== null));
    if (section) await tab.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), section);
    return tab;
  };

const SECTIONS = ['terms', 'categories', 'glossaries', 'sites', 'appearance', 'opening', 'keyboard', 'privacy'];

const SHOTS: readonly Shot[] = [
  { name: 'card', clip: CARD, take: cardAt('/', 'DMZ') },
  { name: 'card-dark', emulate: { colorScheme: 'dark' }, clip: CARD, take: cardAt('/', 'DMZ') },
  { name: 'card-forced-colors', emulate: { forcedColors: true }, clip: CARD, take: cardAt('/', 'DMZ') },
  {
    name: 'card-zoom-200',
    emulate: { viewport: { width: 500, height: 400, scale: 2 } },
    take: cardAt('/', 'DMZ'),
  },
  { name: 'card-rtl', clip: CARD, take: cardAt('/rtl', 'DMZ') },
  { name: 'two-meanings', clip: CARD, take: cardAt('/two', 'DMZ', (text) => text.includes('can mean')) },
  { name: 'sheet', emulate: { viewport: { width: 390, height: 844, scale: 1, touch: true } }, take: cardAt('/', 'DMZ') },
  { name: 'popup', take: popup() },
  { name: 'popup-dark', emulate: { colorScheme: 'dark' }, take: popup() },
  { name: 'popup-search', take: popup('armis') },
  { name: 'popup-empty', take: popup('', '/plain') },
  { name: 'options', take: extensionPage('options.html') },
  { name: 'options-dark', emulate: { colorScheme: 'dark' }, take: extensionPage('options.html') },
  ...SECTIONS.map((section): Shot => ({ name: `options-${section}`, take: extensionPage('options.html', section) })),
  { name: 'welcome', take: extensionPage('welcome.html') },
];

async function takeAll(names: readonly string[]): Promise<void> {
  if (!existsSync(resolve(BUILT.chromium, 'manifest.json')))
    throw new Error(`There is no built extension in ${BUILT.chromium}: run npm run build.`);
  const server = await servePages({
    '/': newsPage(sampleArticle()),
    '/two': newsPage(TWO, 'Lines that stayed'),
    '/rtl': newsPage(RTL).replace('<html lang="en">', '<html lang="he" dir="rtl">'),
    '/plain': newsPage('<p>It rained all day, and the children stayed at home.</p>', 'Weather'),
  });
  const session = await launch('chromium', { extension: BUILT.chromium });
  try {
    for (const shot of SHOTS.filter(({ name }) => names.length === 0 || names.includes(name))) await takeOne(shot, { session, server });
  } finally {
    await session.close();
    await server.close();
  }
}

async function takeOne(shot: Shot, { session, server }: Omit<Taker, 'emulation'>): Promise<void> {
  const tab = await shot.take({ session, server, emulation: { ...LIGHT, ...shot.emulate } });
  const path = resolve(FOLDER, `${shot.name}.png`);
  await tab.screenshot(path, shot.clip ? { clip: shot.clip } : {});
  await tab.close();
  const { size } = statSync(path);
  console.log(`${shot.name}.png ${Math.round(size / 1000)} kB`);
  if (size > LARGEST) throw new Error(`${path} has ${size} bytes; more than ${LARGEST} are not worth their place in the repository.`);
}

await takeAll(process.argv.slice(2));
