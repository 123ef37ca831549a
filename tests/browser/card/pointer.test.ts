import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands, page } from 'vitest/browser';
import type { Mark, Point } from '../../../lib/card/card-target.ts';
import { watchPointer } from '../../../lib/card/watch-pointer.ts';
import { cardElement, centre, host, markOf, type Stage, settle, stage, until, wait } from './stage.ts';

// How long things take is told by a clock of the tests' own in tests/unit/card/hover-intent.test.ts. Here are real events.

let open: Stage;
let life: AbortController;
let marks: Mark[];

beforeEach(async () => {
  await page.viewport(1000, 700);
  await commands.mouseMove({ x: 5, y: 690 });
  life = new AbortController();
  open = stage();
  watchPointer(
    { manner: () => ({ opening: 'rest', delay: 250 }), card: open.card, markAt: (point) => marks.find((mark) => isAt(mark, point)) },
    life.signal,
  );
});

afterEach(() => {
  open.stop();
  life.abort();
  document.body.replaceChildren();
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
});

function isAt(mark: Mark, { x, y }: Point): boolean {
  return mark.anchorRects().some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

function article(html: string): Element {
  const text = document.createElement('article');
  text.style.cssText = 'margin: 100px; font: 20px/2 serif; block-size: 2000px';
  text.innerHTML = html;
  document.body.replaceChildren(text);
  marks = ['DMZ', 'JSA'].filter((word) => text.textContent.includes(word)).map((word) => markOf(text, word));
  return text;
}

const first = (): Mark => {
  const [mark] = marks;
  if (!mark) throw new Error('The page of the test has no mark');
  return mark;
};

describe('a mouse', () => {
  it('opens the card by resting on the word, goes into it, and closes it by going away', async () => {
    article('Along the DMZ the loudspeakers have fallen silent.');
    await commands.mouseMove(centre(first()));
    await until(() => open.card.isOpen && host() !== null);
    expect(open.card.target?.by).toBe('hover');
    await settle();
    const box = cardElement().getBoundingClientRect();
    await commands.mouseMove({ x: box.x + 200, y: box.y + 150 }, 8);
    await wait(500);
    expect(open.card.isOpen).toBe(true);
    await commands.mouseMove({ x: 900, y: 650 }, 4);
    await until(() => !open.card.isOpen && host() === null);
  });

  it('does not open the card again on a word whose card was closed by Escape, until it has left it', async () => {
    article('Along the DMZ the loudspeakers have fallen silent.');
    const at = centre(first());
    await commands.mouseMove(at);
    await until(() => open.card.isOpen);
    open.card.escape();
    await commands.mouseMove({ x: at.x + 9, y: at.y });
    await wait(400);
    expect(open.card.isOpen).toBe(false);
    await commands.mouseMove({ x: at.x, y: at.y + 150 });
    await commands.mouseMove(at);
    await until(() => open.card.isOpen);
  });

  it('opens nothing when the page brings a word under it by scrolling', async () => {
    article('<p style="margin-block-start: 300px">Along the DMZ the loudspeakers have fallen silent.</p>');
    const at = centre(first());
    await commands.mouseMove({ x: at.x, y: at.y - 200 });
    await commands.mouseWheel(200);
    await until(() => isAt(first(), { x: at.x, y: at.y - 200 }));
    await wait(500);
    expect(open.card.isOpen).toBe(false);
  });
});

describe('a click', () => {
  it('opens the card of a word at once, and it stays when the mouse goes', async () => {
    article('Along the DMZ the loudspeakers have fallen silent.');
    await commands.mouseClick(centre(first()));
    expect(open.card.target?.by).toBe('click');
    await until(() => host() !== null);
    await commands.mouseMove({ x: 900, y: 650 });
    await wait(500);
    expect(open.card.isOpen).toBe(true);
    await commands.mouseClick({ x: 900, y: 650 });
    expect(open.card.isOpen).toBe(false);
  });

  it('keeps open a card that hovering opened', async () => {
    article('Along the DMZ the loudspeakers have fallen silent.');
    await commands.mouseMove(centre(first()));
    await until(() => open.card.isOpen);
    await commands.mouseClick(centre(first()));
    expect(open.card.target?.by).toBe('click');
    expect(open.changes).toHaveLength(1);
  });

  it('opens another word’s card in place of the one that is open', async () => {
    article('The DMZ<span style="margin-inline-start: 500px">and the JSA</span>');
    await commands.mouseClick(centre(first()));
    await until(() => host() !== null);
    await commands.mouseClick(centre(marks[1] ?? first()));
    expect(open.card.target?.mark.word).toBe('JSA');
  });

  it.each([
    ['a link', 'See <a href="#dmz">the DMZ</a> now'],
    ['a button', '<button>DMZ</button>'],
    ['text that is written in', '<p contenteditable>The DMZ</p>'],
    ['something that says it is a button', '<span role="button" tabindex="0">DMZ</span>'],
  ])('on %s is left to the page', async (_, html) => {
    const text = article(html);
    const heard: string[] = [];
    text.addEventListener('click', (event) => heard.push(String(event.defaultPrevented)));
    await commands.mouseClick(centre(first()));
    expect(heard).toEqual(['false']);
    expect(open.card.isOpen).toBe(false);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('at the end of a selection opens nothing', async () => {
    const text = article('Along the DMZ the loudspeakers have fallen silent.');
    document.addEventListener('mouseup', () => getSelection()?.selectAllChildren(text), { signal: life.signal });
    await commands.mouseClick(centre(first()));
    expect(open.card.isOpen).toBe(false);
  });
});
