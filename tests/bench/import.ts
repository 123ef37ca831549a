import { resolve } from 'node:path';
import { launch } from '../e2e/launch.ts';
import type { Tab } from '../e2e/tab.ts';
import { waitUntil } from '../e2e/wait-until.ts';

// Imports 100,000 concepts in the settings page of Chromium: how long each step takes, the longest frame of the page meanwhile,
// and how soon a cancel has ended everything. `node tests/bench/import.ts [count]` after a build.

const COUNT = Number(process.argv[2] ?? 100_000);
const MINUTES = 5 * 60_000;

const session = await launch('chromium', { extension: resolve(import.meta.dirname, '../../.output/chrome-mv3') });
try {
  const page = await session.openExtensionPage('options.html');
  await appears(page, '#exchange input[type="file"]');
  await page.evaluate(watchFrames);
  console.log(`${COUNT} concepts`);

  let start = performance.now();
  await page.evaluate(giveFile, COUNT);
  await appears(page, '.terms.import tbody td b', MINUTES);
  console.log(`read and compared: ${seconds(start)} s, ${await page.evaluate(longestFrame)}`);

  start = performance.now();
  await page.click('.review .primary');
  await appears(page, '.working progress[value]', MINUTES);
  const cancel = await page.evaluate(cancelAndWait);
  // What had been written when the worker ended is taken back by the background.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  console.log(`cancelled while saving: gone after ${cancel.toFixed(1)} ms; own terms afterwards: ${await page.evaluate(ownCount)}`);

  await page.evaluate(giveFile, COUNT);
  await appears(page, '.terms.import tbody td b', MINUTES);
  await page.evaluate(longestFrame);
  start = performance.now();
  await page.click('.review .primary');
  await waitUntil(
    'the import',
    () => page.evaluate(() => document.querySelector('.toast')?.textContent?.includes('imported') === true),
    MINUTES,
  );
  console.log(`saved, and the background's library made anew: ${seconds(start)} s, ${await page.evaluate(longestFrame)}`);
  start = performance.now();
  await appears(page, '.terms.own tbody td b', MINUTES);
  console.log(`listed: ${seconds(start)} s later, ${await page.evaluate(longestFrame)}; ${await page.evaluate(ownCount)} concepts`);
  console.log((await session.errors()).join('\n'));
} finally {
  await session.close();
}

function seconds(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}

function appears(tab: Tab, css: string, timeout = 30_000): Promise<unknown> {
  return waitUntil(css, () => tab.evaluate((selector) => document.querySelector(selector) !== null, css), timeout);
}

/** Notes in the page how far apart its frames are. */
function watchFrames(): void {
  const state = globalThis as unknown as { longest: number; task: number }; // a place of the test in the page's own world
  state.longest = 0;
  state.task = 0;
  let last = performance.now();
  const frame = (): void => {
    const now = performance.now();
    state.longest = Math.max(state.longest, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) state.task = Math.max(state.task, duration);
  }).observe({ type: 'longtask' });
}

/** The longest time between two frames, and the longest task of 50 ms or more, since it was last asked. */
function longestFrame(): string {
  const state = globalThis as unknown as { longest: number; task: number };
  const { longest, task } = state;
  state.longest = 0;
  state.task = 0;
  return `longest frame ${Math.round(longest)} ms, longest task ${task === 0 ? 'under 50' : Math.round(task)} ms`;
}

async function giveFile(count: number): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('#exchange input[type="file"]');
  if (!input) throw new Error('the page has no file field');
  const rows = Array.from(
    { length: count },
    (_, place) => `term number ${place};The explanation of term number ${place}, in one plain sentence.;Field ${place % 20}\n`,
  );
  const files = new DataTransfer();
  files.items.add(new File(['term;definition;category\n', ...rows], 'large.csv'));
  input.files = files.files;
  // Making the file is the test's own work.
  await new Promise((resolve) => setTimeout(resolve, 500));
  Object.assign(globalThis, { longest: 0, task: 0 });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Presses Cancel and waits until the page is as before; milliseconds. */
async function cancelAndWait(): Promise<number> {
  const start = performance.now();
  [...document.querySelectorAll<HTMLElement>('.working button')].at(-1)?.click();
  while (!document.querySelector('.drop')) await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - start;
}

/** How many concepts the reader's own glossaries hold, asked of the database itself. */
async function ownCount(): Promise<number> {
  const opening = indexedDB.open('newsgloss');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const asked = database.transaction('glossaries').objectStore('glossaries').getAll();
  const rows = await new Promise<{ count: number }[]>((resolve) => {
    asked.onsuccess = () => resolve(asked.result);
  });
  database.close();
  return rows.reduce((sum, { count }) => sum + count, 0);
}
