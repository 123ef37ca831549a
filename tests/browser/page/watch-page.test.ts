import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchPage } from '../../../lib/page/watch-page.ts';

let stop = new AbortController();
let told: (readonly Element[])[] = [];

beforeEach(() => {
  stop = new AbortController();
  told = [];
});

afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
});

function watch(cost = 0): void {
  const onChange = async (changed: readonly Element[]) => {
    told.push(changed);
    return cost;
  };
  watchPage(document, onChange, stop.signal);
}

function add(parent: Element, name: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  parent.append(element);
  return element;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function waitForTelling(count = 1): Promise<void> {
  for (let tries = 0; tries < 100 && told.length < count; tries++) await wait(50);
  expect(told.length).toBeGreaterThanOrEqual(count);
}

describe('watchPage', () => {
  it('tells an added block alone, not the feed it was added to', async () => {
    const feed = add(document.body, 'main');
    watch();
    const post = add(feed, 'article', 'DMZ');
    await waitForTelling();
    expect(told).toEqual([[post]]);
  });

  it('tells the block around changed text and around added inline elements', async () => {
    const one = add(document.body, 'p', 'one');
    const two = add(document.body, 'p', 'two ');
    watch();
    (one.firstChild as Text).data = 'changed'; // made above
    add(two, 'b', 'DMZ');
    await waitForTelling();
    expect(new Set(told[0])).toEqual(new Set([one, two]));
  });

  it('is not misled by a form whose inputs bear the names of its own properties', async () => {
    const form = add(document.body, 'form');
    form.innerHTML = '<input name="children"><input name="localName"><input name="parentElement"><p>one</p>';
    watch();
    const line = add(form, 'b', 'DMZ');
    await waitForTelling();
    expect(told).toEqual([[line]]);
  });

  it('tells neither of an element without text of its own nor of the whole page around one in the line', async () => {
    add(document.body, 'p', 'article');
    watch();
    add(document.body, 'iframe');
    document.body.append(document.createElement('script'));
    document.documentElement.append(document.createElement('newsgloss-card'));
    const bar = add(document.body, 'span', 'advertisement');
    await waitForTelling();
    expect(told).toEqual([[bar]]);
    document.querySelector('newsgloss-card')?.remove();
  });

  it('gathers many changes into one telling, none of its elements inside another', async () => {
    watch();
    const outer = add(document.body, 'section');
    for (let number = 0; number < 200; number++) add(outer, 'p', String(number));
    await waitForTelling();
    expect(told).toEqual([[outer]]);
  });

  it('says that something was removed, although nothing is to be read', async () => {
    const gone = add(document.body, 'p', 'DMZ');
    watch();
    gone.remove();
    await waitForTelling();
    expect(told).toEqual([[]]);
  });

  it('does not tell of white space, or of anything once it is stopped', async () => {
    watch();
    document.body.append('\n   ');
    await wait(400);
    expect(told).toEqual([]);
    stop.abort();
    add(document.body, 'p', 'DMZ');
    await wait(400);
    expect(told).toEqual([]);
  });

  it('follows a restless page more slowly the more that costs', async () => {
    watch(60);
    const ticker = add(document.body, 'p', '0');
    const timer = setInterval(() => {
      ticker.textContent = String(Math.random());
    }, 10);
    await wait(2500);
    clearInterval(timer);
    // One telling after 150 ms, then one every 60 / 0.05 = 1,200 ms: never near the 15 that cheap changes would get.
    expect(told.length).toBeGreaterThanOrEqual(1);
    expect(told.length).toBeLessThanOrEqual(4);
  });
});
