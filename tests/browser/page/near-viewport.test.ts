import { afterEach, describe, expect, it } from 'vitest';
import { type Sight, watchViewport } from '../../../lib/page/near-viewport.ts';

afterEach(() => document.body.replaceChildren());

function block(style: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = 'DMZ';
  element.style.cssText = style;
  document.body.append(element);
  return element;
}

async function look(...elements: readonly Element[]): Promise<Map<Element, Sight>> {
  const sights = new Map<Element, Sight>();
  const stop = new AbortController();
  await new Promise<void>((resolve) => {
    const watch = watchViewport((seen) => {
      for (const sight of seen) sights.set(sight.element, sight);
      if (sights.size === elements.length) resolve();
    }, stop.signal);
    for (const element of elements) watch.add(element);
  });
  stop.abort();
  return sights;
}

describe('watchViewport', () => {
  it('tells what is within a screen of the viewport', async () => {
    const here = block('');
    const below = block(`position: absolute; top: ${innerHeight * 1.7}px`);
    const far = block(`position: absolute; top: ${innerHeight * 3}px`);
    const sights = await look(here, below, far);
    expect([here, below, far].map((element) => sights.get(element)?.near)).toEqual([true, true, false]);
    expect([here, below, far].map((element) => sights.get(element)?.shown)).toEqual([true, true, true]);
  });

  it('tells what is not rendered or cannot be seen', async () => {
    const hidden = ['display: none', 'visibility: hidden', 'opacity: 0'].map(block);
    const sights = await look(...hidden);
    expect(hidden.map((element) => sights.get(element)?.shown)).toEqual([false, false, false]);
  });

  it.each(['opacity: 0', 'visibility: hidden'])('tells what has %s again once it can be seen, though nothing moved', async (style) => {
    const element = block(style);
    const stop = new AbortController();
    const seen: boolean[] = [];
    await new Promise<void>((resolve) => {
      const watch = watchViewport((sights) => {
        for (const { shown } of sights) seen.push(shown);
        element.style.cssText = '';
        if (seen.includes(true)) resolve();
      }, stop.signal);
      watch.add(element);
    });
    stop.abort();
    expect(seen).toEqual([false, true]);
  });

  it('leaves alone what cannot be seen once it is told to', async () => {
    const element = block('opacity: 0');
    const stop = new AbortController();
    let sights = 0;
    const watch = watchViewport(() => sights++, stop.signal);
    watch.add(element);
    await expect.poll(() => sights).toBe(1);
    watch.remove(element);
    element.style.cssText = '';
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(sights).toBe(1);
    stop.abort();
  });

  it('tells what lies in closed details as not shown, and again when they open', async () => {
    const details = document.createElement('details');
    const inner = block('');
    details.append(inner);
    document.body.append(details);
    expect((await look(inner)).get(inner)?.shown).toBe(false);
    details.open = true;
    expect((await look(inner)).get(inner)?.shown).toBe(true);
  });
});
