import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { type Engine, type EngineOptions, LEAVE_SIGNALS, type OpenTab } from './engine.ts';
import { FirefoxProtocol } from './firefox-protocol.ts';
import { FirefoxSurface } from './firefox-surface.ts';
import * as watchers from './firefox-watchers.ts';
import * as inWindow from './firefox-window.ts';
import type { Surface } from './surface.ts';
import { waitUntil } from './wait-until.ts';

/** Firefox makes up the host of an extension's pages; a fixed one lets stored data outlive a restart. */
const HOST = '6e657773-676c-4f73-8173-000000000001';

/** Starts Firefox with the extension installed for this life of the browser. */
export async function startFirefox({ executable, extension, profile, headless }: EngineOptions): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    userDataDir: profile,
    ...LEAVE_SIGNALS,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [readId(extension)]: HOST }),
      // An extension installed this way goes with the browser: what it has stored shall stay for the next life.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'intl.locale.requested': 'en-US',
    },
  });
  try {
    const firefox = new FirefoxProtocol(browser);
    await firefox.callInWindow(watchers.watchRequests, readId(extension));
    await firefox.callInWindow(watchers.watchScriptErrors, `moz-extension://${HOST}/`);
    return new FirefoxEngine(browser, firefox, await browser.installExtension(extension));
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function readId(extension: string): string {
  // A manifest built for Firefox; anything else is refused in the next line.
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${extension} is not built for Firefox: its manifest has no gecko id.`);
  return id;
}

class FirefoxEngine implements Engine {
  readonly browserPid: number | undefined;
  readonly extensionId: string;
  readonly extensionOrigin = `moz-extension://${HOST}`;
  readonly gone: Promise<void>;
  readonly #browser: Browser;
  readonly #firefox: FirefoxProtocol;

  constructor(browser: Browser, firefox: FirefoxProtocol, extensionId: string) {
    this.#browser = browser;
    this.#firefox = firefox;
    this.extensionId = extensionId;
    this.browserPid = browser.process()?.pid;
    this.gone = new Promise((done) => browser.once('disconnected', () => done()));
  }

  async openTab(): Promise<Surface> {
    const { context } = await this.#firefox.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    return new FirefoxSurface(this.#firefox, context, 'tab');
  }

  async openTabs(): Promise<readonly OpenTab[]> {
    const { contexts } = await this.#firefox.send<{ contexts: readonly { context: string; url: string }[] }>('browsingContext.getTree', {});
    return contexts.map(({ context, url }) => ({ url, take: async () => new FirefoxSurface(this.#firefox, context, 'tab') }));
  }

  async openPopup(tab: Surface): Promise<Surface> {
    await tab.activate();
    // One that a failed test left open would fail every test behind it.
    await this.#firefox.callInWindow(inWindow.closePopup);
    await waitUntil('closed popup', async () => (await this.#firefox.callInWindow(inWindow.findPopup)) === undefined);
    await this.#firefox.callInWindow(inWindow.openActionPopup, this.extensionId);
    const context = await waitUntil('popup', () => this.#firefox.callInWindow(inWindow.findPopup));
    const popup = new FirefoxSurface(this.#firefox, context, 'popup');
    const isLoaded = `(origin) => document.readyState === 'complete' && location.href.startsWith(origin)`;
    await waitUntil('loaded popup', async () => (await popup.call(isLoaded, [this.extensionOrigin])) === true);
    return popup;
  }

  async runCommand(name: string, tab: Surface): Promise<void> {
    await tab.activate();
    const isThere = await this.#firefox.callInWindow(inWindow.pressShortcut, this.extensionId, name);
    if (!isThere) throw new Error(`The manifest has no command ${name}.`);
  }

  async killWorker(): Promise<void> {
    await waitUntil(
      'background that is stopped',
      async () => (await this.#firefox.callInWindow(inWindow.terminateBackground, this.extensionId)) === 'stopped',
    );
  }

  async update(extension: string): Promise<void> {
    await this.#browser.installExtension(extension);
  }

  async uninstall(): Promise<void> {
    await this.#browser.uninstallExtension(this.extensionId);
  }

  requests(): Promise<readonly string[]> {
    return this.#firefox.callInWindow(watchers.seenRequests);
  }

  errors(): Promise<readonly string[]> {
    return this.#firefox.callInWindow(watchers.seenErrors);
  }

  async close(): Promise<void> {
    if (this.#browser.connected) await this.#browser.close();
  }
}
