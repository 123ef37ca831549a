import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { button, clickOn, host, insideCard, markOf, type Stage, settle, stage, until, wait } from './stage.ts';

let open: Stage | undefined;

beforeEach(() => page.viewport(1000, 700));

afterEach(async () => {
  open?.stop();
  document.body.replaceChildren();
  await commands.emulateMedia({ reducedMotion: null });
});

function article(text = 'Soldiers on both sides of the DMZ were told to stand down.'): Element {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.body.replaceChildren(paragraph);
  return paragraph;
}

describe('turning a term off', () => {
  it('closes the card, says so, and can be undone', async () => {
    open = stage();
    await open.open(markOf(article(), 'DMZ'));
    await wait(350);
    await clickOn(button('Turn this term off'));
    await until(() => insideCard().querySelector('.toast') !== null);
    expect(open.card.isOpen).toBe(false);
    expect(insideCard().querySelector('[role="status"]')?.textContent).toContain('DMZ turned off');
    await clickOn(button('Undo'));
    expect(open.asked).toEqual(['off korea/dmz', 'on korea/dmz']);
    await until(() => host() === null);
  });

  it('takes no click that came with the card', async () => {
    open = stage();
    const stopped = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    open.card.open({ mark: markOf(article(), 'DMZ'), by: 'hover' });
    await settle();
    await clickOn(button('Turn this term off'));
    expect(open.asked).toEqual([]);
    expect(open.card.isOpen).toBe(true);
    stopped.mockRestore();
    await wait(350);
    await clickOn(button('Turn this term off'));
    expect(open.asked).toEqual(['off korea/dmz']);
  });

  it('says so when it could not be kept', async () => {
    open = stage({ turnOff: async () => Promise.reject(new Error('full')) });
    await open.open(markOf(article(), 'DMZ'), 'command');
    button('Turn this term off').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => insideCard().querySelector('.toast') !== null);
    expect(insideCard().querySelector('.toast')?.textContent).toContain('could not be turned off');
    expect(() => button('Undo')).toThrow();
  });

  it('puts a keyboard on the undo, and gives the focus back afterwards', async () => {
    const text = article();
    const link = document.createElement('a');
    link.href = '#';
    link.textContent = 'a link';
    text.append(link);
    link.focus();
    open = stage();
    await open.open(markOf(text, 'DMZ'), 'command');
    button('Turn this term off').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => insideCard().querySelector('.toast') !== null);
    expect(insideCard().activeElement).toBe(button('Undo'));
    await userEvent.keyboard('{Enter}');
    expect(open.asked).toEqual(['off korea/dmz', 'on korea/dmz']);
    expect(document.activeElement).toBe(link);
  });
});

describe('closing', () => {
  it('leaves the page byte for byte as it was', async () => {
    const text = article();
    const before = document.documentElement.outerHTML;
    open = stage();
    const mark = markOf(text, 'DMZ');
    await open.open(mark);
    expect(document.documentElement.outerHTML).not.toBe(before);
    open.card.close();
    await until(() => host() === null);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(open.changes.map((target) => target?.mark)).toEqual([mark, undefined]);
  });

  it('takes everything away at once when the signal aborts', async () => {
    open = stage();
    await open.open(markOf(article(), 'DMZ'));
    open.stop();
    expect(host()).toBeNull();
  });

  it('does not fade where the reader wants no motion', async () => {
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    open = stage();
    const card = await open.open(markOf(article(), 'DMZ'));
    expect(getComputedStyle(card).animationName).toBe('none');
    open.card.close();
    expect(host()).toBeNull();
  });

  it('happens by its own button', async () => {
    open = stage();
    await open.open(markOf(article(), 'DMZ'));
    await clickOn(button('Close'));
    expect(open.card.isOpen).toBe(false);
  });
});
