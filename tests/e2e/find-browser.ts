import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const NAMES: Record<BrowserName, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox.exe'],
};

const PROGRAMS = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
const APPLICATIONS = ['/Applications', join(homedir(), 'Applications')];

const PLACES: Record<BrowserName, readonly string[]> = {
  chromium: [
    ...APPLICATIONS.map((folder) => `${folder}/Chromium.app/Contents/MacOS/Chromium`),
    ...APPLICATIONS.map((folder) => `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`),
    ...PROGRAMS.map((folder) => `${folder}\\Chromium\\Application\\chrome.exe`),
    ...PROGRAMS.map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`),
    '/snap/bin/chromium',
  ],
  firefox: [
    ...APPLICATIONS.map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`),
    ...PROGRAMS.map((folder) => `${folder}\\Mozilla Firefox\\firefox.exe`),
    '/snap/bin/firefox',
  ],
};

const VARIABLES: Record<BrowserName, string> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/**
 * The path of an installed browser: the variable CHROMIUM_PATH or FIREFOX_PATH when set, else the first known name on the
 * PATH, else the usual place of an installation. `undefined` when there is none.
 */
export function findBrowser(name: BrowserName): string | undefined {
  const chosen = process.env[VARIABLES[name]];
  if (chosen) return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...NAMES[name].flatMap((file) => folders.map((folder) => join(folder, file))), ...PLACES[name]];
  return candidates.find(isExecutable);
}

/** As findBrowser, but throws a sentence that says what to install. */
export function needBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (path) return path;
  throw new Error(
    `No ${name === 'chromium' ? 'Chromium or Chrome' : 'Firefox'} was found. Install one (Debian or Ubuntu: apt-get install ` +
      `${name === 'chromium' ? 'chromium' : 'firefox-esr'}; elsewhere from the browser's own site), or set ${VARIABLES[name]} to its path.`,
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
