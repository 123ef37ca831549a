import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Mark } from '../../../lib/card/card-target.ts';
import { cardElement, centre, host, markOf, type Stage, settle, stage, until, wait } from './stage.ts';

let open: Stage;

beforeEach(async () => {
  await page.viewport(1000, 700);
  open = stage();
});

afterEach(() => {
  open.stop();
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  scrollTo(0, 0);
});

/** A word at a place of its own on a page that is long enough to scroll. */
function wordAt(style: string, text = 'DMZ'): Mark {
  const line = document.createElement('p');
  line.style.cssText = `position: absolute; margin: 0; font: 18px/1.6 serif; ${style}`;
  line.textContent = text;
  const length = document.createElement('div');
  length.style.blockSize = '3000px';
  document.body.replaceChildren(line, length);
  return markOf(line, text);
}

/** Everything that must hold of a card at its word, wherever it is. */
function expectBeside(card: HTMLElement, mark: Mark): void {
  const box = card.getBoundingClientRect();
  for (const line of mark.anchorRects()) {
    const isClear = box.top >= line.bottom || box.bottom <= line.top || box.left >= line.right || box.right <= line.left;
    expect(isClear, `the card ${JSON.stringify(box)} covers ${JSON.stringify(line)}`).toBe(true);
  }
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(document.documentElement.clientWidth);
  expect(box.bottom).toBeLessThanOrEqual(innerHeight);
  expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
}

describe('the place of the card', () => {
  it.each([
    ['in the middle', 'left: 480px; top: 300px'],
    ['at the top', 'left: 480px; top: 2px'],
    ['at the bottom', 'left: 480px; top: 660px'],
    ['at the left edge', 'left: 0; top: 100px'],
    ['at the right edge', 'right: 0; top: 100px'],
    ['in a corner', 'right: 0; top: 665px'],
    ['in text from the right', 'right: 300px; top: 100px; direction: rtl'],
    ['in vertical text', 'left: 480px; top: 100px; writing-mode: vertical-rl'],
    ['in vertical text at the edge', 'left: 4px; top: 500px; writing-mode: vertical-rl'],
    ['in turned text', 'left: 480px; top: 300px; rotate: 90deg'],
    ['in big text', 'left: 300px; top: 200px; font-size: 90px'],
  ])('is beside the word %s', async (_, style) => {
    const mark = wordAt(style);
    expectBeside(await open.open(mark), mark);
  });

  it('is 6 px under the line and starts 24 px before the word', async () => {
    const mark = wordAt('left: 480px; top: 100px');
    const card = await open.open(mark);
    const [line] = mark.anchorRects();
    const box = card.getBoundingClientRect();
    expect(Math.round(box.top - (line?.bottom ?? 0))).toBe(6);
    expect(Math.round((line?.left ?? 0) - box.left)).toBe(24);
  });

  it('covers neither line of a word that breaks, and starts at the line that was pointed at', async () => {
    const mark = wordAt('left: 300px; top: 100px; inline-size: 7em', 'Korean Demilitarized Zone');
    expect(mark.anchorRects().length).toBeGreaterThan(1);
    const card = await open.open(mark, 'hover', centre(mark, 1));
    expectBeside(card, mark);
    expect(Math.round(card.getBoundingClientRect().left)).toBe(Math.round((mark.anchorRects()[1]?.left ?? 0) - 24));
  });

  it.each([
    [320, 568],
    [320, 256],
    [360, 640],
    [500, 260],
  ])('does without more than %i × %i pixels', async (width, height) => {
    await page.viewport(width, height);
    for (const top of [4, height / 2, height - 40]) {
      const mark = wordAt(`left: 40px; top: ${top}px`);
      expectBeside(await open.open(mark), mark);
      open.card.close();
      await until(() => host() === null);
    }
  });

  it('is a sheet along the lower edge under 480 px, for which the page makes room after a tap', async () => {
    await page.viewport(390, 700);
    const mark = wordAt('left: 40px; top: 600px');
    const card = await open.open(mark, 'click');
    const box = card.getBoundingClientRect();
    expect([box.left, box.right, box.bottom]).toEqual([0, document.documentElement.clientWidth, 700]);
    expect(box.height).toBeLessThanOrEqual(0.64 * 700 + 1);
    expect(scrollY).toBeGreaterThan(0);
    expectBeside(card, mark);
  });

  it('does not scroll the page under a hovering pointer', async () => {
    await page.viewport(390, 700);
    const mark = wordAt('left: 40px; top: 600px');
    expectBeside(await open.open(mark, 'hover'), mark);
    expect(scrollY).toBe(0);
  });

  it('is the size of the reader’s own text, not of the page’s root', async () => {
    document.documentElement.style.fontSize = '10px';
    const card = await open.open(wordAt('left: 480px; top: 100px'));
    expect(card.getBoundingClientRect().width).toBe(384);
    expect(getComputedStyle(card.querySelector('.definition') ?? card).fontSize).toBe('15px');
  });
});

describe('a page that moves', () => {
  it('takes the card along with the word', async () => {
    const mark = wordAt('left: 480px; top: 300px');
    const before = (await open.open(mark)).getBoundingClientRect();
    scrollBy(0, 120);
    await settle();
    expect(Math.round(cardElement().getBoundingClientRect().top)).toBe(Math.round(before.top - 120));
    expectBeside(cardElement(), mark);
  });

  it('notices a word that moves without any event', async () => {
    const mark = wordAt('left: 480px; top: 300px');
    const before = (await open.open(mark)).getBoundingClientRect().top;
    mark.element.setAttribute('style', `${mark.element.getAttribute('style')}; translate: 0 30px`);
    await until(() => Math.round(cardElement().getBoundingClientRect().top) === Math.round(before + 30));
  });

  it('closes the card when the word leaves the viewport', async () => {
    await open.open(wordAt('left: 480px; top: 300px'));
    scrollBy(0, 400);
    await until(() => !open.card.isOpen);
  });

  it('closes the card when the word leaves the box that scrolls it', async () => {
    const box = document.createElement('div');
    box.style.cssText = 'block-size: 120px; overflow: auto; margin-block-start: 200px';
    box.innerHTML = '<p>The DMZ is here.</p><div style="block-size: 900px"></div>';
    document.body.replaceChildren(box);
    await open.open(markOf(box, 'DMZ'));
    box.scrollTop = 300;
    await until(() => !open.card.isOpen);
  });

  it.each([
    ['is removed', (element: Element) => element.remove()],
    ['is hidden', (element: Element) => element.setAttribute('hidden', '')],
  ])('closes the card when the word %s', async (_, vanish) => {
    const mark = wordAt('left: 480px; top: 300px; display: revert');
    mark.element.removeAttribute('style');
    await open.open(mark);
    vanish(mark.element);
    await until(() => !open.card.isOpen && host() === null);
  });

  it('finds a new place when the window changes', async () => {
    const mark = wordAt('left: 60%; top: 100px');
    await open.open(mark);
    await page.viewport(600, 500);
    await wait(50);
    await settle();
    expectBeside(cardElement(), mark);
    await page.viewport(400, 500);
    await wait(50);
    await settle();
    expect(Math.round(cardElement().getBoundingClientRect().bottom)).toBe(500);
  });
});

describe('the ground behind the word', () => {
  it.each([
    ['light', 'white', 'black'],
    ['dark', '#111', '#eee'],
    ['dark', 'oklch(0.2 0.02 250)', 'white'],
    ['dark', 'linear-gradient(black, #333)', 'white'],
    ['light', 'transparent', 'black'],
  ])('makes the card %s on %s', async (theme, background, color) => {
    const mark = wordAt(`left: 480px; top: 100px; background: ${background}; color: ${color}`);
    const card = await open.open(mark);
    expect(getComputedStyle(card).colorScheme).toBe(theme);
  });
});
