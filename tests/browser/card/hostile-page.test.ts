import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { button, cardElement, centre, host, markOf, type Stage, settle, stage, until } from './stage.ts';

let open: Stage;
let life: AbortController;

beforeEach(async () => {
  await page.viewport(1000, 700);
  life = new AbortController();
  open = stage();
});

afterEach(() => {
  open.stop();
  life.abort();
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  for (const style of document.querySelectorAll('style[data-hostile]')) style.remove();
});

function article(text = 'Soldiers on both sides of the DMZ were told to stand down.'): Element {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.body.replaceChildren(paragraph);
  return paragraph;
}

function hostileStyle(css: string): void {
  const style = document.createElement('style');
  style.dataset['hostile'] = '';
  style.textContent = css;
  document.head.append(style);
}

/** What can be seen and touched of the card at its headword. */
function isReachable(): boolean {
  const box = cardElement().querySelector('h2')?.getBoundingClientRect() ?? new DOMRect();
  return document.elementFromPoint(box.x + 4, box.y + 4) === host();
}

describe('the page’s style', () => {
  it.each([
    ['* { all: unset !important }'],
    ['html { direction: rtl !important; filter: invert(1); opacity: 0; transform: scale(0.5) }'],
    ['newsgloss-card { display: none !important; opacity: 0 !important; transform: translate(-5000px) !important }'],
    ['* { position: static !important; pointer-events: none !important; visibility: hidden !important; font: 40px monospace !important }'],
    ['* { --ink: red; --surface: red; --rem: 60px; --card-w: 10px; --t-15: 3px }'],
    [':popover-open { inset: auto !important; width: 10px !important; clip-path: circle(0) !important }'],
    ['@layer a { newsgloss-card { display: none !important } }'],
  ])('does not reach the card: %s', async (css) => {
    const clean = await open.open(markOf(article(), 'DMZ'));
    const look = (card: HTMLElement) => {
      const { color, backgroundColor, fontFamily, display, opacity, visibility, direction } = getComputedStyle(card);
      return { color, backgroundColor, fontFamily, display, opacity, visibility, direction, width: card.offsetWidth };
    };
    const expected = look(clean);
    open.card.close();
    await until(() => host() === null);
    const mark = markOf(article(), 'DMZ');
    hostileStyle(css);
    const box = new DOMRect(200, 100, 40, 20); // Such a page does not lay out its own words any more.
    const card = await open.open({ ...mark, anchorRects: () => [box] });
    expect(look(card)).toEqual(expected);
    expect(isReachable()).toBe(true);
  });
});

describe('modal dialogs and menus of the page', () => {
  it('hold the card when they hold the word', async () => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'News from the DMZ';
    document.body.replaceChildren(dialog);
    dialog.showModal();
    await open.open(markOf(dialog, 'DMZ'));
    expect(host()?.parentElement).toBe(dialog);
    await commands.mouseClick(centre({ ...markOf(dialog, 'DMZ'), anchorRects: () => [button('Close').getBoundingClientRect()] }));
    await until(() => host() === null);
    expect(dialog.open).toBe(true);
    expect(dialog.innerHTML).toBe('News from the DMZ');
  });

  it('take the card with them when they close', async () => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'News from the DMZ';
    document.body.replaceChildren(dialog);
    dialog.showModal();
    await open.open(markOf(dialog, 'DMZ'));
    dialog.close();
    await until(() => host() === null && !open.card.isOpen);
  });

  it('stay open when the card opens and is clicked', async () => {
    const text = article();
    const menu = document.createElement('div');
    menu.popover = 'auto';
    menu.textContent = 'A menu';
    document.body.append(menu);
    menu.showPopover();
    await open.open(markOf(text, 'DMZ'));
    expect(menu.matches(':popover-open')).toBe(true);
    let heard = 0;
    document.addEventListener('click', () => heard++, { signal: life.signal });
    await commands.mouseClick(
      centre({ ...markOf(text, 'DMZ'), anchorRects: () => [button('Armistice Agreement').getBoundingClientRect()] }),
    );
    await settle();
    expect(heard).toBe(0);
  });
});

describe('keys', () => {
  const swallow = (event: Event): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };

  it('close the card with Escape on a page that swallows every key', async () => {
    for (const type of ['keydown', 'keyup', 'keypress']) {
      for (const target of [window, document]) target.addEventListener(type, swallow, { capture: true, signal: life.signal });
    }
    await open.open(markOf(article(), 'DMZ'));
    await userEvent.keyboard('{Escape}');
    expect(open.card.isOpen).toBe(false);
  });

  it('reach the page unless they closed something', async () => {
    const heard: string[] = [];
    for (const type of ['keydown', 'keyup']) {
      document.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key}`), { signal: life.signal }); // Its type says so.
    }
    await open.open(markOf(article(), 'DMZ'));
    await userEvent.keyboard('a{Escape}');
    expect(heard).toEqual(['keydown a', 'keyup a']);
    await userEvent.keyboard('{Escape}');
    expect(heard.slice(2)).toEqual(['keydown Escape', 'keyup Escape']);
  });

  it('and clicks that the page has made up do nothing', async () => {
    await open.open(markOf(article(), 'DMZ'));
    for (const target of [window, document, host()]) {
      target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: 900, clientY: 600 }));
      target?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, clientX: 900, clientY: 600 }));
    }
    button('Close').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(open.card.isOpen).toBe(true);
  });
});

describe('a page that fights the card', () => {
  it.each([
    ['hides its popover', (element: HTMLElement) => element.hidePopover()],
    ['removes it', (element: HTMLElement) => element.remove()],
    ['takes its style', (element: HTMLElement) => element.setAttribute('style', 'display: none')],
    ['makes it inert', (element: HTMLElement) => element.setAttribute('inert', '')],
  ])('sees it come back when it %s', async (_, attack) => {
    await open.open(markOf(article(), 'DMZ'));
    const attacked = host();
    if (attacked) attack(attacked);
    await until(() => host() !== null && isReachable());
    expect(open.card.isOpen).toBe(true);
  });

  it('wins in the end, and is left alone', async () => {
    const mark = markOf(article(), 'DMZ');
    await open.open(mark);
    const timer = setInterval(() => host()?.remove(), 20);
    await until(() => !open.card.isOpen);
    clearInterval(timer);
    expect(open.card.open({ mark, by: 'hover' })).toBe(false);
    expect(host()).toBeNull();
  });

  it('cannot clobber the walk up to the word’s layer', async () => {
    const form = document.createElement('form');
    form.innerHTML = '<p>The DMZ</p><input name="parentNode"><input name="assignedSlot"><input name="matches"><input name="closest">';
    document.body.replaceChildren(form);
    expect(form.parentNode).toBeInstanceOf(HTMLInputElement);
    await open.open(markOf(form, 'DMZ'));
    expect(host()?.parentElement).toBe(document.documentElement);
  });
});
