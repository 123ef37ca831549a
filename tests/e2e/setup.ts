import { afterAll, beforeAll, describe } from 'vitest';
import { BUILT } from './built.ts';
import { type BrowserName, findBrowser } from './find-browser.ts';
import { launch, type Session } from './launch.ts';

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/**
 * Describes the same tests for Chromium and Firefox, with one browser for all tests of the block:
 *
 *     eachBrowser('the card', (session) => {
 *       it('explains a term', async () => {
 *         const tab = await session().open(server.url());
 *         await tab.hoverText('DMZ');
 *         expect(await tab.waitForCard()).toContain('demilitarised zone');
 *       });
 *     });
 *
 * A browser that is not installed is skipped, and the report says so; with none at all the tests fail.
 */
export function eachBrowser(title: string, tests: (session: () => Session, browser: BrowserName) => void): void {
  const found = BROWSERS.filter((name) => findBrowser(name) !== undefined);
  if (found.length === 0) throw new Error('Neither Chromium, Chrome nor Firefox was found: install one of them to run these tests.');
  for (const name of BROWSERS) {
    if (found.includes(name)) describe(`${title} (${name})`, () => tests(shareSession(name), name));
    else describe.skip(`${title} (${name} is not installed)`, () => tests(shareSession(name), name));
  }
}

/** One browser for all tests of the enclosing block: started before the first, closed after the last. */
export function shareSession(name: BrowserName): () => Session {
  let session: Session | undefined;
  beforeAll(async () => {
    session = await launch(name, { extension: BUILT[name] });
  });
  afterAll(() => session?.close());
  return () => {
    if (!session) throw new Error('The browser is there only while tests run, not while they are described.');
    return session;
  };
}
