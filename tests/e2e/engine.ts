import type { Surface } from './surface.ts';

/** How a browser is started. */
export type EngineOptions = {
  readonly executable: string;
  /** The folder of the built extension. */
  readonly extension: string;
  /** The profile folder; it may hold an earlier life of the same browser. */
  readonly profile: string;
  readonly headless: boolean;
};

/** Puppeteer would answer SIGTERM and SIGHUP by closing the browser and living on; scratch-folder.ts ends both. */
export const LEAVE_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** A tab that is open, whoever opened it. */
export type OpenTab = { readonly url: string; take(): Promise<Surface> };

/** One life of a browser with the extension in it: what Chromium and Firefox do in their own ways. */
export type Engine = {
  readonly browserPid: number | undefined;
  readonly extensionId: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  readonly extensionOrigin: string;
  openTab(): Promise<Surface>;
  openTabs(): Promise<readonly OpenTab[]>;
  /** Opens the toolbar popup over a tab. */
  openPopup(tab: Surface): Promise<Surface>;
  runCommand(name: string, tab: Surface): Promise<void>;
  killWorker(): Promise<void>;
  /** Installs the folder again over the installed extension, as an update does. */
  update(extension: string): Promise<void>;
  uninstall(): Promise<void>;
  /** Addresses the extension's own pages and worker asked for, other than their own files. */
  requests(): Promise<readonly string[]>;
  /** Uncaught errors in the extension's code, wherever it ran, and loads that its own policy refused. */
  errors(): Promise<readonly string[]>;
  /** Resolves when the browser has gone, by itself or by `close`. */
  readonly gone: Promise<void>;
  close(): Promise<void>;
};
