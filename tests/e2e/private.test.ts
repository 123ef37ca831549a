import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { launch, type Session } from './launch.ts';
import { strangers, waitUntilUnder } from './lines-under.ts';
import { buildWithPrivateGlossary } from './private-build.ts';
import { newsPage } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { waitUntil } from './wait-until.ts';

const STORY = '<p id="first">Talks about the DPRK and the <a href="#sea">Korean Peninsula</a>, in <em>Pyong</em>yang.</p>';

let server: PageServer;
beforeAll(async () => {
  server = await servePages({
    '/': newsPage(STORY),
    '/none': newsPage('<p>Beat the eggs with the sugar, fold in the flour and bake for forty minutes.</p>'),
    '/claims-late': newsPage(STORY),
    '/claims': newsPage(
      `<script>window.roots = []; for (const name of ['newsgloss-card', 'newsgloss-lines']) customElements.define(name, class extends HTMLElement {
        constructor() { super(); const internals = this.attachInternals(); setTimeout(() => roots.push(internals.shadowRoot), 500) } })</script>${STORY}`,
    ),
  });
});
afterAll(() => server.close());

describe.each(['chromium', 'firefox'] as const)('the words of a private glossary in %s', (browser) => {
  let session: Session;
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-'));
  beforeAll(async () => {
    if (findBrowser(browser)) session = await launch(browser, { extension: buildWithPrivateGlossary(browser, folder, 'north-korea') });
  });
  afterAll(async () => {
    await session?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(findBrowser(browser) === undefined)('are underlined and explained, and the page cannot read which they are', async () => {
    const tab = await session.open(server.url());
    await waitUntilUnder(tab, 'DPRK');
    await tab.hoverText('DPRK');
    await tab.waitForCard((text) => text.includes('North Korea'));
    await tab.waitForLines((lines) => lines.some(({ look }) => look === 'current'));
    const words = Object.values(await tab.highlights()).flat();
    expect(words.filter((word) => /DPRK|Pyongyang/.test(word))).toEqual([]);
    await tab.press('Escape');
    await tab.waitForNoCard();
    expect(await tab.evaluate(strangers)).toEqual(['<div></div>']);
    const seen = await tab.evaluate(() => {
      const host = document.querySelector<HTMLElement>('html > div');
      const box = host?.getBoundingClientRect();
      const under = document.elementsFromPoint(
        ...(([rect]) => [rect?.x ?? 0, rect?.y ?? 0] as const)([...(document.querySelector('#first')?.getClientRects() ?? [])]),
      );
      return [host?.shadowRoot, host?.innerText, host?.childNodes.length, box?.width, box?.height, under.includes(host as Element)];
    });
    expect(seen).toEqual([null, '', 0, 0, 0, false]);
    await tab.close();
  });

  it.skipIf(findBrowser(browser) === undefined)('leave the same host on a page that has none of them', async () => {
    const tab = await session.open(server.url('/none'));
    await waitUntil('our host', async () => (await tab.evaluate(strangers)).length === 1);
    expect(await tab.evaluate(strangers)).toEqual(['<div></div>']);
    expect(await tab.lines()).toEqual([]);
    await tab.close();
  });

  it.skipIf(findBrowser(browser) === undefined)('cannot be read by a page that claims the names of our elements', async () => {
    const tab = await session.open(server.url('/claims'));
    await waitUntilUnder(tab, 'DPRK');
    await tab.hoverText('DPRK');
    await waitUntil('open card', () => tab.evaluate(() => document.querySelectorAll('html > :not(head, body)').length === 2));
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
    const roots = await tab.evaluate(() => (window as unknown as { roots: unknown[] }).roots.map((root) => root !== null)); // set by the page
    expect(roots.filter(Boolean)).toEqual([]);
    await tab.moveTo({ x: 20, y: 20 });
    await tab.goto(server.url('/claims-late'));
    await waitUntilUnder(tab, 'DPRK');
    await tab.hoverText('DPRK');
    await tab.waitForCard();
    const isLateSeen = await tab.evaluate(() => {
      let seen: ShadowRoot | null | undefined;
      class Claim extends HTMLElement {
        readonly internals = this.attachInternals();
        connectedCallback() {
          seen = this.internals.shadowRoot;
        }
      }
      customElements.define('newsgloss-card', Claim);
      return seen;
    });
    expect(isLateSeen).toBeNull();
    await tab.close();
  });
});
