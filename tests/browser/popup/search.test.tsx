import '../../../entrypoints/popup/popup.css';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup } from '../../../entrypoints/popup/popup.tsx';
import { type FakeBackground, startFakeBackground, startFakePage } from '../fake-background.ts';
import { fake, resetFakeBrowser } from '../fake-browser.ts';
import { element, mount, settle, texts, unmount, until } from '../mount.ts';

const STORY = { DMZ: 7, sanctions: 11, 'six-party talks': 2, armistice: 3 };

let background: FakeBackground;
const close = vi.fn();

beforeEach(async () => {
  await page.viewport(360, 560);
  resetFakeBrowser();
  background = startFakeBackground();
  startFakePage(STORY, background);
  close.mockClear();
  vi.spyOn(window, 'close').mockImplementation(close);
});

afterEach(unmount);

async function open(): Promise<void> {
  mount(<Popup />);
  await until(() => element('.row-go'));
}

const names = () => texts('.row-term b');
const field = () => element<HTMLInputElement>('input[type=search]');
const selected = () => texts('.tab[aria-selected=true]');
const focused = () => document.activeElement?.querySelector('b')?.textContent ?? document.activeElement?.tagName;

/** Makes the answers to searches wait until they are let go, one by one. */
function holdSearches(): { readonly held: (() => void)[] } {
  const answer = fake.background;
  const held: (() => void)[] = [];
  fake.background = (message) => {
    const { text, among } = message.question as { text?: string; among?: unknown };
    if (message.kind !== 'search-concepts' || !text || among) return answer(message);
    return new Promise((resolve) => held.push(() => resolve(answer(message))));
  };
  return { held };
}

describe('searching', () => {
  it('goes through all terms, marks what it found and counts it in both lists', async () => {
    await open();
    await userEvent.keyboard('armis');
    await until(() => expect(names()).toEqual(['armistice', 'Military Armistice Commission']));
    expect(selected()).toEqual(['All terms2']);
    expect(texts('.tab')).toEqual(['On this page1', 'All terms2']);
    expect(texts('mark')).toEqual(['armis', 'Armis']);
    expect(element('.popup-foot [role=status]').textContent).toBe('2 terms match “armis”');
    expect(texts('.row-count')).toEqual(['3', '']);
  });

  it('can be narrowed to this page, in reading order', async () => {
    await open();
    await userEvent.keyboard('an');
    await until(() => expect(names().length).toBeGreaterThan(3));
    await userEvent.click(element('.tab', /^On this page/));
    await until(() =>
      expect(names()).toEqual(['DMZ', 'sanctions', 'six-party talks', 'armistice'].filter((name) => names().includes(name))),
    );
    expect(background.asked('search-concepts').at(-1)?.among ?? background.asked('search-concepts').at(-2)?.among).toHaveLength(4);
    expect(texts('mark').length).toBeGreaterThan(0);
  });

  it('drops the answer to an earlier text', async () => {
    await open();
    const { held } = holdSearches();
    await userEvent.keyboard('arm');
    await until(() => expect(held).toHaveLength(1));
    await settle();
    expect(held, 'one question at a time').toHaveLength(1);
    held[0]?.();
    await until(() => expect(held).toHaveLength(2));
    expect(
      background
        .asked('search-concepts')
        .filter(({ among }) => !among)
        .at(-1)?.text,
    ).toBe('a');
    held[1]?.();
    await until(() => expect(names()).toEqual(['armistice', 'Military Armistice Commission']));
    expect(
      background
        .asked('search-concepts')
        .filter(({ among }) => !among)
        .at(-1)?.text,
    ).toBe('arm');
  });

  it('takes Enter right after a letter for the row that this letter finds', async () => {
    await open();
    const { held } = holdSearches();
    await userEvent.keyboard('y');
    await until(() => expect(held).toHaveLength(1));
    await userEvent.keyboard('ong{Enter}');
    expect(document.querySelector('.explanation')).toBeNull();
    held[0]?.();
    await until(() => expect(held).toHaveLength(2));
    held[1]?.();
    await until(() => element('#explained-term', 'Yongbyon'));
  });

  it('says when nothing matches, and takes bars and brackets in the text as they are', async () => {
    await open();
    await userEvent.fill(field(), 'a | b | c | <d>');
    await until(() => element('.empty h2', 'No term matches “a | b | c | <d>”'));
    expect(element('.popup-foot [role=status]').textContent).toBe('0 terms match “a | b | c | <d>”');
  });

  it('ends with the empty field, back at the page', async () => {
    await open();
    await userEvent.keyboard('dmz');
    await until(() => expect(selected()).toEqual(['All terms1']));
    await userEvent.click(element('button', 'Clear the search'));
    await until(() => expect(names()).toEqual(Object.keys(STORY)));
    expect(selected()).toEqual(['On this page4']);
    expect(document.activeElement).toBe(field());
  });
});

describe('the keyboard', () => {
  it('moves from row to row and back to the field', async () => {
    await open();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('sanctions');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('armistice');
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe('DMZ');
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(field());
  });

  it('goes to the term with Enter, and its switch is one Tab further', async () => {
    await open();
    await userEvent.keyboard('{ArrowDown}{Tab}');
    expect(document.activeElement?.ariaLabel).toBe('Mark DMZ');
    await userEvent.keyboard(' ');
    await until(() => expect(background.asked('turn-term')).toEqual([{ id: 'north-korea/dmz', on: false }]));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await until(() => expect(close).toHaveBeenCalled());
    // The switch before it may still be asking for the newest rows.
    expect(fake.log.filter((line) => line.startsWith('go-to-term'))).toEqual(['go-to-term {"id":"north-korea/sanctions"}']);
  });

  it('takes letters typed on a row into the field', async () => {
    await open();
    await userEvent.keyboard('{ArrowDown}jon');
    expect(field().value).toBe('jon');
    expect(document.activeElement).toBe(field());
  });

  it('shows the row that Enter takes while something is searched', async () => {
    await open();
    await userEvent.keyboard('armis');
    await until(() => expect(texts('.row.at b')).toEqual(['armistice']));
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Military Armistice Commission');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(field());
  });

  it('clears with Escape, then closes', async () => {
    await open();
    await userEvent.keyboard('dmz{Escape}');
    expect(field().value).toBe('');
    expect(close).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('leaves keys of the browser and of unfinished characters alone', async () => {
    await open();
    const key = (options: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...options });
      field().dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(key({ key: 'ArrowDown', ctrlKey: true })).toBe(false);
    expect(key({ key: 'Escape', isComposing: true })).toBe(false);
    expect(close).not.toHaveBeenCalled();
  });

  it('changes between the tabs with the arrow keys', async () => {
    await open();
    element('.tab[aria-selected=true]').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(selected()).toEqual(['All terms10']);
    expect(document.activeElement?.id).toBe('tab-all');
    await userEvent.keyboard('{ArrowLeft}');
    expect(selected()).toEqual(['On this page4']);
  });
});

describe('a hundred thousand terms', () => {
  it('are a few rows in the document, wherever the list is scrolled', async () => {
    background = startFakeBackground(100_000);
    startFakePage(STORY, background);
    await open();
    await userEvent.click(element('.tab', /^All terms/));
    await until(() => expect(names().length).toBeGreaterThan(5));
    expect(element('.virtual-rows').getBoundingClientRect().height).toBe(100_000 * 56);
    const list = element('.virtual-list');
    list.scrollTop = list.scrollHeight;
    await until(() => expect(names()).toContain('term 099999'));
    expect(document.querySelectorAll('*').length).toBeLessThan(500);
    const offsets = background.asked('search-concepts').map(({ offset }) => offset);
    expect(offsets, 'only the ends were asked for').toEqual([0, 99_900]);
  });

  it('keep the focus in the document while the list is scrolled away', async () => {
    background = startFakeBackground(100_000);
    startFakePage(STORY, background);
    await open();
    await userEvent.click(element('.tab', /^All terms/));
    await until(() => expect(names()).toContain('armistice'));
    await userEvent.keyboard('{ArrowDown}');
    element('.virtual-list').scrollTop = 2_000_000;
    await until(() => expect(names()).toContain('term 035720'));
    expect(focused()).toBe('armistice');
    await userEvent.keyboard('{ArrowDown}');
    await until(() => expect(focused()).toBe('CVID'));
    expect(element('.virtual-list').scrollTop).toBeLessThan(200);
  });
});
