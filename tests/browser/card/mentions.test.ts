import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Mark } from '../../../lib/card/card-target.ts';
import { button, cardElement, clickOn, insideCard, markOf, type Stage, settle, stage } from './stage.ts';

let open: Stage;
let marks: Mark[];

const TEXT = 'The DMZ is a line. Soldiers guard the DMZ at night. Far to the right of it all lies what they call the DMZ.';

beforeEach(async () => {
  await page.viewport(1000, 700);
  document.body.innerHTML = `<p style="font: 16px/2 serif; width: 300px; margin: 40px 200px 2000px">${TEXT}</p>`;
  marks = [0, 1, 2].map((nth) => markOf(document.body, 'DMZ', { nth }));
  open = stage({ mentions: (id) => (id === 'korea/dmz' ? marks : []) });
});

afterEach(() => {
  open.stop();
  document.body.replaceChildren();
});

const place = () => cardElement().querySelector('.steps [role="status"]')?.textContent;
const at = () => (open.card.target ? marks.indexOf(open.card.target.mark) : -1);

describe('the mentions of a term', () => {
  it('are counted, and walked through in a ring with the card and the focus coming along', async () => {
    await open.open(marks[0] as Mark, 'command');
    expect(place()).toBe('1 of 3');
    const next = button('Next mention');
    next.focus();
    await clickOn(next);
    expect([at(), place()]).toEqual([1, '2 of 3']);
    expect(insideCard().activeElement).toBe(button('Next mention'));
    await clickOn(next);
    await clickOn(next);
    expect([at(), place()]).toEqual([0, 'First mention · 1 of 3']);
    await clickOn(button('Previous mention'));
    expect([at(), place()]).toEqual([2, 'Last mention · 3 of 3']);
    const [card, word] = [cardElement().getBoundingClientRect(), marks[2]?.anchorRects()[0] as DOMRect];
    expect(card.top).toBeGreaterThanOrEqual(word.bottom);
  });

  it('are lit for a moment, where they stand', async () => {
    await open.open(marks[0] as Mark, 'click');
    await clickOn(button('Next mention'));
    const light = insideCard().querySelector('.flash')?.getBoundingClientRect();
    const word = marks[1]?.anchorRects()[0];
    expect([light?.x, light?.width]).toEqual([word?.x, word?.width]);
    open.card.close();
    await settle();
    expect(insideCard().querySelector('.flash')).toBeNull();
  });

  it('are left by one button that goes back to where the reader was', async () => {
    await open.open(marks[1] as Mark, 'click');
    const before = cardElement().getBoundingClientRect();
    await clickOn(button('Go to first mention'));
    expect(at()).toBe(0);
    await clickOn(button('Next mention'));
    await clickOn(button('Next mention'));
    await clickOn(button('Back to where you were'));
    expect([at(), place()]).toEqual([1, '2 of 3']);
    expect(cardElement().getBoundingClientRect().top).toBe(before.top);
    expect(() => button('Back to where you were')).toThrow();
  });

  it('have no steps where there is one only, or none', async () => {
    marks = marks.slice(0, 1);
    await open.open(marks[0] as Mark, 'click');
    expect(cardElement().querySelector('.own-words')).toBeNull();
  });
});
