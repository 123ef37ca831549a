// Each function here is sent to Firefox's own window as source and runs with the browser's rights: it may use nothing from
// outside itself. Only what is used is declared.

type BrowserElement = Element & { permanentKey?: object };
type Overrides = {
  prefersColorSchemeOverride: string;
  prefersReducedMotionOverride: string;
  forcedColorsOverride: string;
  mediumOverride: string;
  touchEventsOverride: string;
};
type Navigables = {
  getIdForBrowser(browser: Element): string;
  getBrowserById(id: string): Element | null;
  getBrowsingContextById(id: string): Overrides | null;
  hasPopups?: boolean;
};
type Extension = {
  readonly backgroundState: string;
  terminateBackground(options: object): Promise<void>;
  readonly shortcuts?: { allCommands(): Promise<readonly { name: string; shortcut?: string | null }[]>; onCommand(name: string): void };
};
type Action = { openPopup(window: Window, openByScript: boolean): Promise<void> };
type Keyboard = Record<'keydown' | 'keyup', (event: KeyboardEvent) => void> & { beginInputTransactionForTests(window: Window): void };

declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: Extension } | null };
/** What is used of Firefox's own modules. */
type Modules = {
  readonly NavigableManager: Navigables;
  readonly ExtensionParent: { readonly apiManager: { readonly global: { browserActionFor(extension: unknown): Action } } };
};
declare const ChromeUtils: { importESModule(url: string): Modules };
declare const Services: {
  readonly prefs: { setIntPref(name: string, value: number): void; clearUserPref(name: string): void };
};
declare const Ci: { readonly nsITextInputProcessor: unknown };
declare const Cc: Record<string, { createInstance(type: unknown): Keyboard }>;

/** Suspends the background page, as Firefox does when it is idle. */
export async function terminateBackground(id: string): Promise<string> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (extension?.backgroundState === 'running') {
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  }
  return extension?.backgroundState ?? 'absent';
}

/** Opens the toolbar popup over the tab in front. */
export async function openActionPopup(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id)?.extension);
  await action.openPopup(window, false);
}

/**
 * The protocol's id of the open popup; `undefined` when none is open. The protocol only looks among tabs, so the popup is
 * shown to it first.
 */
export function findPopup(): string | undefined {
  const selector = '.webextension-popup-browser';
  const { NavigableManager: navigables } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const popup = document.querySelector<BrowserElement>(selector);
  if (!popup?.closest('panel:popover-open, panel[panelopen]')) return undefined;
  popup.permanentKey ??= {};
  if (!navigables.hasPopups) {
    const among = navigables.getBrowserById.bind(navigables);
    navigables.getBrowserById = (id) => {
      const open = document.querySelector<BrowserElement>(selector);
      return open?.permanentKey && navigables.getIdForBrowser(open) === id ? open : among(id);
    };
    navigables.hasPopups = true;
  }
  return navigables.getIdForBrowser(popup);
}

export function closePopup(): void {
  // A panel of the browser's window, which has this method.
  const panel = document.querySelector('.webextension-popup-browser')?.closest('panel') as (Element & { hidePopup(): void }) | null;
  panel?.hidePopup();
}

/**
 * Presses the keys of a command of the extension, in the browser's window. A command that has no keys is raised as if it
 * had. Answers whether there is such a command.
 */
export async function pressShortcut(id: string, name: string): Promise<boolean> {
  const shortcuts = WebExtensionPolicy.getByID(id)?.extension.shortcuts;
  const command = (await shortcuts?.allCommands())?.find((each) => each.name === name);
  if (!command) return false;
  const parts = command.shortcut?.split('+') ?? [];
  const last = parts.pop();
  if (last === undefined) {
    shortcuts?.onCommand(name);
    return true;
  }
  const modifiers: Record<string, [string, number]> = {
    Alt: ['Alt', 18],
    Ctrl: [navigator.platform.startsWith('Mac') ? 'Meta' : 'Control', 17],
    MacCtrl: ['Control', 17],
    Command: ['Meta', 224],
    Shift: ['Shift', 16],
  };
  const named: Record<string, [string, number]> = { Period: ['.', 190], Comma: [',', 188], Space: [' ', 32], Up: ['ArrowUp', 38] };
  const others: Record<string, [string, number]> = { Down: ['ArrowDown', 40], Left: ['ArrowLeft', 37], Right: ['ArrowRight', 39] };
  const [key, keyCode] = { ...named, ...others }[last] ?? [last, last.charCodeAt(0)];
  const keyboard = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  keyboard?.beginInputTransactionForTests(window);
  const events = [...parts.map((part) => modifiers[part] ?? [part, 0]), [key, keyCode]].map(
    ([value, code]) => new KeyboardEvent('', { key: String(value), keyCode: Number(code) }),
  );
  for (const event of events) keyboard?.keydown(event);
  for (const event of events.toReversed()) keyboard?.keyup(event);
  return true;
}

/** Overrides what one page is told about its reader; the kind of pointer can only be set for the whole browser. */
export function overridePage(context: string, overrides: Partial<Overrides>): void {
  const { NavigableManager: navigables } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  Object.assign(navigables.getBrowsingContextById(context) ?? {}, overrides);
  const preferences = ['ui.primaryPointerCapabilities', 'ui.allPointerCapabilities'];
  const COARSE = 1;
  if (overrides.touchEventsOverride === 'enabled') for (const name of preferences) Services.prefs.setIntPref(name, COARSE);
  if (overrides.touchEventsOverride === 'none') for (const name of preferences) Services.prefs.clearUserPref(name);
}
