import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { button, clickOn, host, insideCard, markOf, type Stage, settle, stage, until, wait } from './stage.ts';

let open: Stage;

beforeEach(async () => {
  await page.viewport(1200, 800);
  document.body.innerHTML = '<p style="margin: 40px 100px">Along the DMZ and the DMZ again.</p><div style="height: 3000px"></div>';
  open = stage();
});

afterEach(() => {
  open.stop();
  document.body.replaceChildren();
  scrollTo(0, 0);
});

const cards = () => [...insideCard().querySelectorAll<HTMLElement>('.card:not(.closing)')];

async function pin(): Promise<void> {
  await clickOn(button('Keep this card open'));
}

describe('a pinned card', () => {
  it('stays where it is when the page scrolls and the word goes, beside a card that is opened later', async () => {
    await open.open(markOf(document.body, 'DMZ'), 'click');
    await pin();
    expect(open.card.target).toBeUndefined();
    const before = cards()[0]?.getBoundingClientRect();
    scrollTo(0, 30);
    await settle();
    open.card.open({ mark: markOf(document.body, 'DMZ', { nth: 1 }), by: 'click' });
    await until(() => cards().length === 2);
    scrollTo(0, 1500);
    await until(() => cards().length === 1);
    document.body.replaceChildren();
    await wait(400);
    expect(cards()[0]?.getBoundingClientRect()).toEqual(before);
    expect(button('Keep this card open').ariaPressed).toBe('true');
  });

  it('is named and described by itself, however many there are', async () => {
    await open.open(markOf(document.body, 'DMZ'), 'click');
    await pin();
    open.card.open({ mark: markOf(document.body, 'DMZ', { nth: 1 }), by: 'click' });
    await until(() => cards().length === 2);
    const ids = [...insideCard().querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const card of cards()) expect(card.querySelector(`#${card.getAttribute('aria-labelledby')}`)?.tagName).toBe('H2');
  });

  it('is dragged by its head, and by nothing else', async () => {
    await open.open(markOf(document.body, 'DMZ'), 'click');
    await pin();
    const { x, y } = cards()[0]?.getBoundingClientRect() ?? new DOMRect();
    await commands.mouseDrag({ x: x + 150, y: y + 14 }, { x: x + 350, y: y + 114 });
    const moved = cards()[0]?.getBoundingClientRect();
    expect([moved?.x, moved?.y]).toEqual([x + 200, y + 100]);
    await commands.mouseDrag({ x: x + 350, y: y + 214 }, { x: x + 100, y: y + 100 });
    expect(cards()[0]?.getBoundingClientRect().x).toBe(x + 200);
  });

  it('closes by its button, by pressing the pin again, and by Escape one by one', async () => {
    for (const nth of [0, 1]) {
      open.card.open({ mark: markOf(document.body, 'DMZ', { nth }), by: 'click' });
      await until(() => open.card.rect !== undefined);
      await settle();
      const pins = insideCard().querySelectorAll('[aria-pressed="false"]');
      await clickOn(pins[0] as Element);
    }
    expect(cards()).toHaveLength(2);
    await userEvent.keyboard('{Escape}');
    await until(() => cards().length === 1);
    await pin();
    await until(() => host() === null);
  });
});

describe('the other acts of a card', () => {
  it('copy what it says as plain text', async () => {
    await open.open(markOf(document.body, 'DMZ'), 'click');
    const copied = new Promise<string>((resolve) => {
      navigator.clipboard.writeText = async (text) => resolve(text);
    });
    await clickOn(button('Copy'));
    expect(await copied).toBe(
      'DMZ (Korean Demilitarized Zone): A strip of land, about 250 km long and 4 km wide, that has divided the Korean Peninsula since the armistice of 1953.\n' +
        'Armistice Agreement, Article I, https://example.org/armistice',
    );
    await until(() => insideCard().querySelector('.toast')?.textContent?.includes('Copied') ?? false);
  });

  it('lead to the term in the settings', async () => {
    open.stop();
    const asked: string[] = [];
    open = stage({ openSettings: (label) => void asked.push(label) });
    await open.open(markOf(document.body, 'DMZ'), 'click');
    await clickOn(button('Show in settings'));
    expect(asked).toEqual(['Korean Demilitarized Zone']);
  });
});
