import type { browser } from 'wxt/browser';

/**
 * The type of `chrome` inside the extension's own pages, in both browsers. A test that uses it in a function for
 * `tab.evaluate` writes `declare const chrome: ExtensionApi;` at the top of its file.
 */
export type ExtensionApi = typeof browser;
