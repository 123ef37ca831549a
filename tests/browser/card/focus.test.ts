import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, cardElement, host, insideCard, markOf, type Stage, stage, until } from './stage.ts';

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
});

function article(): Element {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Soldiers on both sides of the DMZ were told to stand down.';
  document.body.replaceChildren(paragraph);
  return paragraph;
}

describe('focus', () => {
  function link(text: Element): HTMLAnchorElement {
    const made = document.createElement('a');
    made.href = '#there';
    made.textContent = ' a link';
    text.append(made);
    return made;
  }

  it('stays on the page when hovering opened the card, and nothing scrolls', async () => {
    const text = article();
    const before = link(text);
    before.focus();
    const heard: string[] = [];
    for (const type of ['focusin', 'focusout', 'scroll'])
      addEventListener(type, () => heard.push(type), { capture: true, signal: life.signal });
    await open.open(markOf(text, 'DMZ'));
    expect(document.activeElement).toBe(before);
    await userEvent.keyboard('{Escape}');
    await until(() => host() === null);
    expect(document.activeElement).toBe(before);
    expect(heard).toEqual([]);
  });

  it('goes into the card by command and back where it was by Escape', async () => {
    const text = article();
    const before = link(text);
    before.focus();
    await open.open(markOf(text, 'DMZ'), 'command');
    expect(insideCard().activeElement).toBe(cardElement());
    await userEvent.keyboard('{Tab}');
    expect(insideCard().activeElement).toBe(button('Close'));
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(before);
  });

  it('closes the card behind it when Tab takes it out to the page', async () => {
    const text = article();
    const before = link(text);
    await open.open(markOf(text, 'DMZ'), 'command');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).toBe(before);
    expect(open.card.isOpen).toBe(false);
  });

  it('survives the loss of what had it', async () => {
    const text = article();
    const before = link(text);
    before.focus();
    await open.open(markOf(text, 'DMZ'), 'command');
    before.remove();
    await userEvent.keyboard('{Escape}');
    await until(() => host() === null);
    expect(document.activeElement).toBe(document.body);
  });

  it('is not fought for with a page that pulls it back', async () => {
    const text = article();
    const trap = link(text);
    trap.focus();
    let pulls = 0;
    const pull = (event: Event): void => {
      if (event.target === trap || pulls > 20) return;
      pulls++;
      trap.focus();
    };
    document.addEventListener('focusin', pull, { signal: life.signal });
    await open.open(markOf(text, 'DMZ'), 'command');
    expect(pulls).toBe(1);
    expect(open.card.isOpen).toBe(true);
  });
});
