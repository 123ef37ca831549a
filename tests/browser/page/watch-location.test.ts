import { afterEach, expect, it } from 'vitest';
import { watchLocation } from '../../../lib/page/watch-location.ts';

const address = location.href;
let stop = new AbortController();

afterEach(() => {
  stop.abort();
  history.replaceState({}, '', address);
});

/** Watches, and counts what it is told. */
function watch(): { readonly told: () => number } {
  let count = 0;
  stop = new AbortController();
  watchLocation(() => count++, stop.signal);
  return { told: () => count };
}

function go(query: string): void {
  const url = new URL(location.href);
  url.searchParams.set('q', query);
  history.pushState({}, '', url);
}

it('tells a page that changes its address all the time once, after a while', async () => {
  const { told } = watch();
  for (let turn = 0; turn < 8; turn++) {
    go(String(turn));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(told()).toBe(0);
  await expect.poll(told, { timeout: 5000 }).toBe(1);
});

it('tells nothing of a changed hash, and nothing after the signal', async () => {
  const { told } = watch();
  location.hash = 'part';
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(told()).toBe(0);
  go('other');
  stop.abort();
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(told()).toBe(0);
});
