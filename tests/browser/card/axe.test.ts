import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands, page } from 'vitest/browser';
import { armistice, dmz, hebrew } from './explanations.ts';
import { button, cardElement, clickOn, host, insideCard, markOf, type Stage, settle, stage, until, wait } from './stage.ts';

// axe cannot see into a closed root. Here the root is shown to it as if it were open, as FAULTS fact 18 says.

let open: Stage;

beforeEach(() => page.viewport(1000, 700));

afterEach(async () => {
  open.stop();
  document.body.replaceChildren();
  await commands.emulateMedia({ forcedColors: null });
});

function article(style = ''): Element {
  const main = document.createElement('main');
  main.style.cssText = style;
  main.innerHTML = '<h1>News</h1><p>Soldiers on both sides of the DMZ were told to stand down.</p>';
  document.body.replaceChildren(main);
  document.documentElement.lang = 'en';
  document.title = 'News';
  return main;
}

async function violations(): Promise<string[]> {
  const element = host();
  if (!element) throw new Error('There is no card to look at');
  Object.defineProperty(element, 'shadowRoot', { value: insideCard(), configurable: true });
  const { violations: found, passes } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  expect(passes.length, 'axe has looked at something').toBeGreaterThan(3);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.each([
  ['light', ''],
  ['dark', 'background: #121212; color: #ddd'],
])('axe finds nothing wrong with the %s card', (_, style) => {
  it('with everything in it', async () => {
    open = stage();
    await open.open(markOf(article(style), 'DMZ'), 'command');
    expect(await violations()).toEqual([]);
  });

  it('with the words of the page beside a glossary, and alone', async () => {
    const quote = [
      { text: 'Between them lies the ', isTerm: false },
      { text: 'Demilitarized Zone (DMZ)', isTerm: true },
    ];
    open = stage({ explain: async () => ({ ...dmz, own: { quote, defines: true } }) });
    await open.open(markOf(article(style), 'DMZ'), 'command');
    expect(await violations()).toEqual([]);
    open.stop();
    open = stage({
      explain: async () => ({ kind: 'page', full: 'Demilitarized Zone', own: { quote, defines: true }, others: [armistice] }),
    });
    await open.open(markOf(article(style), 'DMZ'), 'command');
    expect(await violations()).toEqual([]);
  });

  it('while it waits', async () => {
    open = stage({ explain: () => new Promise(() => undefined) });
    open.card.open({ mark: markOf(article(style), 'DMZ'), by: 'hover' });
    await until(() => insideCard().querySelector('.bars') !== null);
    await settle();
    expect(await violations()).toEqual([]);
  });

  it('when there is no answer', async () => {
    open = stage({ explain: async () => undefined });
    await open.open(markOf(article(style), 'DMZ'));
    expect(await violations()).toEqual([]);
  });

  it('on the way through related terms', async () => {
    open = stage();
    await open.open(markOf(article(style), 'DMZ'));
    await clickOn(button('Armistice Agreement'));
    await until(() => cardElement().querySelector('.back') !== null);
    await settle();
    expect(await violations()).toEqual([]);
  });

  it('in a language that runs from the right', async () => {
    open = stage({ explain: async () => hebrew });
    await open.open(markOf(article(style), 'DMZ'));
    expect(await violations()).toEqual([]);
  });

  it('as a sheet', async () => {
    await page.viewport(390, 700);
    open = stage();
    await open.open(markOf(article(style), 'DMZ'), 'click');
    expect(await violations()).toEqual([]);
  });

  it('when it scrolls inside', async () => {
    await page.viewport(600, 260);
    open = stage();
    await open.open(markOf(article(style), 'DMZ'));
    expect(await violations()).toEqual([]);
  });

  it('after it has become a toast', async () => {
    open = stage();
    await open.open(markOf(article(style), 'DMZ'));
    await wait(350);
    await clickOn(button('Turn this term off'));
    await until(() => insideCard().querySelector('.toast') !== null && insideCard().querySelector('.card') === null);
    await settle();
    expect(await violations()).toEqual([]);
  });
});

it('axe finds nothing wrong in forced colours', async () => {
  await commands.emulateMedia({ forcedColors: 'active' });
  open = stage();
  await open.open(markOf(article(), 'DMZ'));
  expect(await violations()).toEqual([]);
});

it('axe would see a button without a name inside the closed root', async () => {
  open = stage();
  await open.open(markOf(article(), 'DMZ'));
  button('Close').removeAttribute('aria-label');
  expect((await violations()).join()).toContain('button-name');
});

describe('targets', () => {
  it.each([
    [1000, 'hover', 24],
    [390, 'click', 44],
  ] as const)('at %i px are large enough to hit', async (width, by, least) => {
    await page.viewport(width, 700);
    open = stage();
    await open.open(markOf(article(), 'DMZ'), by);
    const targets = insideCard().querySelectorAll<HTMLElement>('button:not(.link-button, .term-button)');
    for (const target of [...targets].filter((each) => each.checkVisibility())) {
      expect(target.offsetHeight, target.outerHTML).toBeGreaterThanOrEqual(least);
      expect(target.offsetWidth, target.outerHTML).toBeGreaterThanOrEqual(least);
    }
  });
});
