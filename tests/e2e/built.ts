import { resolve } from 'node:path';
import type { BrowserName } from './find-browser.ts';

/** Where `npm run build` puts the extension. */
export const BUILT: Readonly<Record<BrowserName, string>> = {
  chromium: resolve(import.meta.dirname, '../../.output/chrome-mv3'),
  firefox: resolve(import.meta.dirname, '../../.output/firefox-mv3'),
};
