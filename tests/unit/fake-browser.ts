import { fakeBrowser } from 'wxt/testing/fake-browser';

// The extension's code takes its browser from the global object; tests give it one that lives in memory.
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
