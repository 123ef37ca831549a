import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from './chromium-engine.ts';
import type { Engine, OpenTab } from './engine.ts';
import { type BrowserName, needBrowser } from './find-browser.ts';
import { startFirefox } from './firefox-engine.ts';
import { makeScratchFolder } from './scratch-folder.ts';
import type { Emulation } from './surface.ts';
import { Tab } from './tab.ts';
import { waitUntil } from './wait-until.ts';

export type LaunchOptions = {
  /** The folder of the built extension. */
  readonly extension: string;
  /** A profile folder to use and to keep; without it one is made and removed. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** Leaves the page open that greets a new reader; otherwise it is closed before it can get in front of a test's pages. */
  readonly keepWelcome?: boolean;
  /** The size of every page that is opened; `undefined` leaves it to the window. */
  readonly viewport?: Emulation['viewport'] | undefined;
};

const WELCOME = 'welcome.html';
const VIEWPORT = { width: 1280, height: 800 };

/** A browser with the extension in it. The same words for Chromium and Firefox. */
export class Session {
  readonly browser: BrowserName;
  readonly #start: () => Promise<Engine>;
  readonly #viewport: Emulation['viewport'] | undefined;
  readonly #removeProfile: () => void;
  #engine: Engine;
  /** What the lives before the last restart asked for and stumbled over. */
  #earlier: { readonly requests: readonly string[]; readonly errors: readonly string[] } = { requests: [], errors: [] };

  constructor(engine: Engine, parts: SessionParts) {
    this.#engine = engine;
    this.browser = parts.browser;
    this.#start = parts.start;
    this.#viewport = parts.viewport;
    this.#removeProfile = parts.removeProfile;
  }

  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  get extensionOrigin(): string {
    return this.#engine.extensionOrigin;
  }

  /** Resolves when the browser has gone, closed by a person or by `close`. */
  get gone(): Promise<void> {
    return this.#engine.gone;
  }

  /** Opens an address in a new tab in front, and waits until it has loaded. */
  async open(url: string): Promise<Tab> {
    const tab = new Tab(await this.#engine.openTab());
    if (this.#viewport) await tab.emulate({ viewport: this.#viewport });
    await tab.goto(url);
    return tab;
  }

  /** Opens one of the extension's own pages in a tab: `options.html`, `popup.html`, `welcome.html`. */
  openExtensionPage(path: string): Promise<Tab> {
    return this.open(`${this.extensionOrigin}/${path}`);
  }

  /** Waits for a tab that something else opened, by a part of its address. */
  async findTab(urlPart: string, timeoutMs?: number): Promise<Tab> {
    const isIt = ({ url }: OpenTab) => url.includes(urlPart);
    const found = await waitUntil(`tab with ${urlPart}`, async () => (await this.#engine.openTabs()).find(isIt), timeoutMs);
    return new Tab(await found.take());
  }

  /** Opens the real toolbar popup over a tab. */
  async openPopup(tab: Tab): Promise<Tab> {
    return new Tab(await this.#engine.openPopup(tab.surface));
  }

  /** Fires one of the manifest's commands, such as `next-term`, with a tab in front. */
  runCommand(name: string, tab: Tab): Promise<void> {
    return this.#engine.runCommand(name, tab.surface);
  }

  /** Ends the background worker, as the browser does when it is idle; the next event starts a new one. */
  killWorker(): Promise<void> {
    return this.#engine.killWorker();
  }

  /** Installs the extension's folder, or a newer one, over the installed extension. */
  update(extension: string): Promise<void> {
    return this.#engine.update(extension);
  }

  uninstall(): Promise<void> {
    return this.#engine.uninstall();
  }

  /** Closes the browser and starts it again with the same profile. Tabs from before are gone, what was stored is there. */
  async restart(): Promise<void> {
    this.#earlier = { requests: await this.requests(), errors: await this.errors() };
    await this.#engine.close();
    this.#engine = await this.#start();
  }

  /**
   * Addresses that the extension's own pages and worker asked for, other than their own files. What content scripts ask
   * for comes from the page: look for it in the requests of the server that served the page.
   */
  async requests(): Promise<readonly string[]> {
    return [...this.#earlier.requests, ...(await this.#engine.requests())];
  }

  /** Uncaught errors in the extension's code, in any page, tab or worker, and loads that its own policy refused. */
  async errors(): Promise<readonly string[]> {
    return [...this.#earlier.errors, ...(await this.#engine.errors())];
  }

  /** Closes the browser and removes the profile that was made for it. */
  async close(): Promise<void> {
    await this.#engine.close();
    this.#removeProfile();
  }
}

type SessionParts = {
  readonly browser: BrowserName;
  readonly start: () => Promise<Engine>;
  readonly viewport: Emulation['viewport'] | undefined;
  readonly removeProfile: () => void;
};

/** Starts a browser with the extension. Throws a sentence that says what to install when there is no such browser. */
export async function launch(browser: BrowserName, options: LaunchOptions): Promise<Session> {
  const executable = needBrowser(browser);
  const folder = makeScratchFolder(executable);
  const profile = options.profile ?? join(folder.path, 'profile');
  mkdirSync(profile, { recursive: true });
  const begin = browser === 'chromium' ? startChromium : startFirefox;
  const start = async () => {
    const engine = await begin({ executable, extension: options.extension, profile, headless: options.headless ?? true });
    folder.note(engine.browserPid, profile);
    if (options.keepWelcome || !existsSync(join(options.extension, WELCOME))) return engine;
    try {
      await closeWelcome(engine);
      return engine;
    } catch (error) {
      await engine.close();
      throw error;
    }
  };
  try {
    const viewport = 'viewport' in options ? options.viewport : VIEWPORT;
    return new Session(await start(), { browser, start, viewport, removeProfile: folder.remove });
  } catch (error) {
    folder.remove();
    throw error;
  }
}

/** Closes the page that greets a new reader, once it has come. An extension put into a profile again is new again. */
async function closeWelcome(engine: Engine): Promise<void> {
  const isIt = ({ url }: OpenTab) => url.startsWith(`${engine.extensionOrigin}/${WELCOME}`);
  const welcome = await waitUntil(`tab with ${WELCOME}`, async () => (await engine.openTabs()).find(isIt), 15_000);
  await (await welcome.take()).close();
}
