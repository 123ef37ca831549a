import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { watchErrors } from './chromium-errors.ts';
import { logMentions, requestsInLog } from './chromium-requests.ts';
import { ChromiumSurface } from './chromium-surface.ts';
import { type Engine, type EngineOptions, LEAVE_SIGNALS, type OpenTab } from './engine.ts';
import type { ExtensionApi } from './extension-api.ts';
import type { Surface } from './surface.ts';
import { waitUntil } from './wait-until.ts';

declare const chrome: ExtensionApi;

/** Starts Chromium or Chrome with the extension installed. */
export async function startChromium({ executable, extension, profile, headless }: EngineOptions): Promise<Engine> {
  const log = join(profile, 'network-log.json');
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless,
    userDataDir: profile,
    ...LEAVE_SIGNALS,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    args: [`--log-net-log=${log}`, '--lang=en-US', '--window-size=1280,900', ...(needsNoSandbox() ? ['--no-sandbox'] : [])],
  });
  try {
    const errors = watchErrors(browser);
    return new ChromiumEngine({ browser, log, errors, extensionId: await browser.installExtension(extension) });
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Chromium's sandbox refuses to work for root, and in most containers. */
function needsNoSandbox(): boolean {
  return process.getuid?.() === 0 || process.env['CI'] !== undefined;
}

type Parts = { readonly browser: Browser; readonly log: string; readonly errors: readonly string[]; readonly extensionId: string };

class ChromiumEngine implements Engine {
  readonly browserPid: number | undefined;
  readonly extensionId: string;
  readonly extensionOrigin: string;
  readonly gone: Promise<void>;
  readonly #browser: Browser;
  readonly #log: string;
  readonly #errors: readonly string[];
  #markers = 0;

  constructor({ browser, log, errors, extensionId }: Parts) {
    this.#browser = browser;
    this.#log = log;
    this.#errors = errors;
    this.browserPid = browser.process()?.pid;
    this.extensionId = extensionId;
    this.extensionOrigin = `chrome-extension://${extensionId}`;
    this.gone = new Promise((done) => {
      browser.once('disconnected', () => done());
      // On a Mac the browser lives on without a window.
      browser.on('targetdestroyed', () => browser.targets().some((target) => target.type() === 'page') || done());
    });
  }

  async openTab(): Promise<Surface> {
    return await ChromiumSurface.over(await this.#browser.newPage(), 'tab');
  }

  async openTabs(): Promise<readonly OpenTab[]> {
    const pages = await this.#browser.pages();
    return pages.map((page) => ({ url: page.url(), take: () => ChromiumSurface.over(page, 'tab') }));
  }

  async openPopup(tab: Surface): Promise<Surface> {
    const page = pageOf(tab);
    const extension = await this.#extension();
    const before = new Set(await extension.pages());
    await page.bringToFront();
    await extension.triggerAction(page);
    const popup = await waitUntil('popup', async () => (await extension.pages()).find((each) => !before.has(each)));
    await popup.waitForFunction(() => document.readyState === 'complete');
    return await ChromiumSurface.over(popup, 'popup');
  }

  /**
   * Raises `commands.onCommand` in the worker, with the tab, as the browser does for the shortcut. The shortcut's keys
   * themselves cannot be pressed: keys from the DevTools protocol go to the page and never to the browser's own shortcuts.
   */
  async runCommand(name: string, tab: Surface): Promise<void> {
    await pageOf(tab).bringToFront();
    const worker = await this.#wakeWorker(pageOf(tab));
    await worker.evaluate(async (command: string) => {
      const declared = await chrome.commands.getAll();
      if (!declared.some((each) => each.name === command)) throw new Error(`The manifest has no command ${command}.`);
      const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      // Every event of Chromium has this method, which its types leave out.
      (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(command, active);
    }, name);
  }

  async killWorker(): Promise<void> {
    await waitUntil('worker that is gone', async () => {
      // Again each time: one that was just starting is not among the workers yet.
      for (const worker of await (await this.#extension()).workers()) await worker.close();
      return !this.#browser.targets().some((target) => this.#isWorker(target));
    });
  }

  async update(extension: string): Promise<void> {
    await this.#browser.installExtension(extension);
  }

  async uninstall(): Promise<void> {
    await this.#browser.uninstallExtension(this.extensionId);
  }

  async requests(): Promise<readonly string[]> {
    // Nothing listens on the discard port. Once the log holds this address it holds all that came before.
    const marker = `http://127.0.0.1:9/newsgloss-marker-${++this.#markers}`;
    const page = await this.#browser.newPage();
    await waitUntil('network log up to now', async () => {
      await page.goto(marker).catch(() => undefined);
      return logMentions(this.#log, marker);
    });
    await page.close();
    return requestsInLog(this.#log, this.extensionOrigin);
  }

  async errors(): Promise<readonly string[]> {
    return this.#errors.filter((error) => error.includes(this.extensionOrigin));
  }

  async close(): Promise<void> {
    if (this.#browser.connected) await this.#browser.close();
  }

  #isWorker(target: Target): boolean {
    return target.type() === 'service_worker' && target.url().startsWith(this.extensionOrigin);
  }

  async #extension(): Promise<Extension> {
    const extension = (await this.#browser.extensions()).get(this.extensionId);
    if (!extension) throw new Error(`The extension ${this.extensionId} is not installed any more.`);
    return extension;
  }

  /** The worker, started when it sleeps: the browser does that too before it raises an event. */
  async #wakeWorker(page: Page) {
    const extension = await this.#extension();
    const cdp = await page.createCDPSession();
    await cdp.send('ServiceWorker.enable');
    if ((await extension.workers()).length === 0) await cdp.send('ServiceWorker.startWorker', { scopeURL: `${this.extensionOrigin}/` });
    const worker = await waitUntil('awake worker', async () => (await extension.workers())[0]);
    await cdp.detach();
    return worker;
  }
}

function pageOf(surface: Surface): Page {
  if (surface instanceof ChromiumSurface) return surface.page;
  throw new Error('This tab belongs to another browser.');
}
