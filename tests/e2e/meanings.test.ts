import { afterAll, beforeAll, expect, it } from 'vitest';
import { newsPage } from './sample-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { eachBrowser } from './setup.ts';
import type { Highlights, Tab } from './tab.ts';

let server: PageServer;

beforeAll(async () => {
  server = await servePages({
    '/korea': newsPage('<p>Soldiers stood along the DMZ. Envoys met at Panmunjom to speak of the armistice.</p>'),
    '/both': newsPage(
      '<p>Each had its DMZ. One ran by Panmunjom, after the Korean War; one north of Saigon, until the end of the Vietnam War.</p>',
    ),
  });
});
afterAll(() => server.close());

const hasDmz = (highlights: Highlights) => Object.values(highlights).flat().includes('DMZ');

async function openAt(session: () => { open(url: string): Promise<Tab> }, path: string): Promise<Tab> {
  const tab = await session().open(server.url(path));
  await tab.waitForHighlights(hasDmz);
  await tab.hoverText('DMZ');
  return tab;
}

/** A click that changes something counts only when the card has stood still for a moment. */
async function press(tab: Tab, name: string): Promise<void> {
  await tab.hoverInCard(name);
  await new Promise((done) => setTimeout(done, 350));
  await tab.clickInCard(name);
}

eachBrowser('a label with several meanings', (session) => {
  it('tells why it means this, and is not marked any more on the site where the reader says that it does not', async () => {
    const tab = await openAt(session, '/korea');
    const card = await tab.waitForCard((text) => text.includes('Other meanings'));
    expect(/Because the page says.*/.exec(card)?.[0]).toBe('Because the page says “armistice” and “Panmunjom”.');
    expect(card).toContain('Little on this page speaks for it.');
    expect(card).toContain('Vietnamese Demilitarized Zone');
    await press(tab, 'Not this meaning');
    await tab.waitForCard((text) => text.includes('can mean'));
    await tab.press('Escape');
    await tab.waitForHighlights((highlights) => !hasDmz(highlights));
    const next = await session().open(server.url('/korea'));
    await next.waitForHighlights((highlights) => Object.values(highlights).flat().includes('Panmunjom') && !hasDmz(highlights));
    await next.close();
    const options = await session().openExtensionPage('options.html');
    await options.waitForText('DMZ');
    await options.click('#sites [aria-label^="Forget: DMZ"]');
    await tab.waitForHighlights(hasDmz);
    await options.close();
    await tab.close();
  });

  it('is taken back by undo', async () => {
    const tab = await openAt(session, '/korea');
    await tab.waitForCard((text) => text.includes('Other meanings'));
    await press(tab, 'Not this meaning');
    await tab.waitForCard((text) => text.includes('can mean'));
    await tab.clickInCard('Undo');
    await tab.waitForCard((text) => text.includes('Because the page says') && !text.includes('can mean'));
    await tab.press('Escape');
    await tab.waitForHighlights(hasDmz);
    await tab.close();
  });

  it('shows its meanings alike where the page speaks for two, and keeps the one that is chosen', async () => {
    const tab = await openAt(session, '/both');
    const card = await tab.waitForCard((text) => text.includes('can mean'));
    expect(card).toContain('Korean Demilitarized Zone');
    expect(card).toContain('Vietnamese Demilitarized Zone');
    await press(tab, 'Use this meaning here');
    await tab.waitForCard((text) => !text.includes('can mean') && text.includes('Why it matters'));
    await session().killWorker();
    await tab.reload();
    await tab.waitForHighlights(hasDmz);
    await tab.moveTo({ x: 4, y: 4 });
    await tab.hoverText('DMZ');
    await tab.waitForCard((text) => text.includes('Other meanings') && !text.includes('can mean'));
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });
});
