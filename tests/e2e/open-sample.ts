import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { PageState, PageTerm } from '../../lib/messages/protocol.ts';
import { BUILT } from './built.ts';
import type { ExtensionApi } from './extension-api.ts';
import { type BrowserName, findBrowser } from './find-browser.ts';
import { launch, type Session } from './launch.ts';
import { newsPage, sampleArticle } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { waitUntil } from './wait-until.ts';

declare const chrome: ExtensionApi;

const PICTURE = resolve(import.meta.dirname, '../../.output/sample.png');

/** How long a slow machine may take for each step, in milliseconds. */
const PATIENCE = 30_000;

/**
 * `npm start`: opens the sample article in a browser with the built extension. With a display a window stays open until
 * it is closed; without one the terms that were found are printed and a picture with an open card is saved.
 */
async function openSample(): Promise<void> {
  const browser = chooseBrowser(process.argv[2]);
  const extension = BUILT[browser];
  if (!existsSync(resolve(extension, 'manifest.json'))) throw new Error(`There is no built extension in ${extension}: run npm run build.`);
  const server = await servePages({ '/': newsPage(sampleArticle()) });
  try {
    const window = hasDisplay() ? await openWindow(browser) : undefined;
    if (window) await keepWindow(window, server);
    else await report(browser, server);
  } finally {
    await server.close();
  }
}

/** The browser named on the command line, else Chromium or Chrome, else Firefox. */
function chooseBrowser(named: string | undefined): BrowserName {
  if (named !== undefined && named !== 'chromium' && named !== 'firefox') throw new Error(`"${named}" is neither chromium nor firefox.`);
  const found = named ?? (['chromium', 'firefox'] as const).find((name) => findBrowser(name) !== undefined);
  if (found !== undefined) return found;
  throw new Error(
    'No browser was found. Install Chromium, Chrome or Firefox (Debian or Ubuntu: apt-get install chromium), ' +
      'or set CHROMIUM_PATH or FIREFOX_PATH to the path of one.',
  );
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/** A display may be named and yet not be there, as in a remote shell: then the sample is shown without a window. */
async function openWindow(browser: BrowserName): Promise<Session | undefined> {
  try {
    return await launch(browser, { extension: BUILT[browser], headless: false, viewport: undefined });
  } catch (error) {
    console.log(`No window could be opened. ${String(error).split('\n')[0]}`);
    return undefined;
  }
}

async function keepWindow(session: Session, server: PageServer): Promise<void> {
  try {
    const blank = await session.findTab('about:blank');
    await session.open(server.url());
    await blank.close();
    console.log('The sample article is open. Rest the pointer on an underlined term to have it explained.');
    const alt = process.platform === 'darwin' ? 'Control' : 'Alt';
    console.log(`${alt}+. and ${alt}+, go through the terms; the toolbar button lists them; Escape closes a card.`);
    console.log('Close the window to end.');
    await session.gone;
  } finally {
    await session.close();
  }
}

async function report(browser: BrowserName, server: PageServer): Promise<void> {
  const session = await launch(browser, { extension: BUILT[browser] });
  try {
    const tab = await session.open(server.url());
    await tab.waitForHighlights((highlights) => Object.values(highlights).flat().length > 0, PATIENCE);
    const terms = await readTerms(session, server.url());
    const mentions = terms.reduce((sum, { count }) => sum + count, 0);
    console.log(
      `The sample article was opened in ${browser === 'chromium' ? 'Chromium' : 'Firefox'} without a window, as there is no display.`,
    );
    console.log(`${terms.length} terms were found, ${mentions} mentions in all:`);
    console.log(namesOf(terms).join(', '));
    await tab.hoverText('DMZ');
    await tab.waitForCard(() => true, PATIENCE);
    await tab.screenshot(PICTURE);
    console.log(`A picture of the page with an open card: ${relative(process.cwd(), PICTURE)}`);
  } finally {
    await session.close();
  }
}

/** The terms of the page, as the popup would list them: asked of the tab from one of the extension's own pages. */
async function readTerms(session: Session, url: string): Promise<readonly PageTerm[]> {
  const page = await session.openExtensionPage('options.html');
  const ask = async (address: string): Promise<{ readonly answer?: PageState }> => {
    const tabs = await chrome.tabs.query({ url: `${new URL(address).origin.replace(/:\d+$/, '')}/*` });
    const id = tabs.find((tab) => tab.url === address)?.id ?? -1;
    return await chrome.tabs.sendMessage(id, { kind: 'get-page-state', question: {} }, { frameId: 0 });
  };
  const terms = await waitUntil(
    'terms on the sample page',
    async () => {
      const { answer } = await page.evaluate(ask, url);
      return answer?.kind === 'read' && answer.terms.length > 0 ? answer.terms : undefined;
    },
    PATIENCE,
  );
  await page.close();
  return terms;
}

/** One name for each term, in the alphabet's order. */
function namesOf(terms: readonly PageTerm[]): readonly string[] {
  const byId = new Map(terms.map(({ id, label }) => [id, label]));
  return [...byId.values()].sort((one, other) => one.localeCompare(other, 'en'));
}

try {
  await openSample();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
