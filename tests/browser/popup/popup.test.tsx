import '../../../entrypoints/popup/popup.css';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup } from '../../../entrypoints/popup/popup.tsx';
import { type FakeBackground, inGroup, startFakeBackground, startFakePage } from '../fake-background.ts';
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
const switchOf = (label: string) => element('.switch', `Mark ${label}`);
const isOn = (label: string) => switchOf(label).ariaChecked === 'true';
const focused = () => document.activeElement?.querySelector('b')?.textContent ?? document.activeElement?.tagName;

describe('the list of this page', () => {
  it('shows its terms in reading order with their counts, and both tabs with theirs', async () => {
    await open();
    expect(names()).toEqual(Object.keys(STORY));
    expect(texts('.row-count')).toEqual(['7', '11', '2', '3']);
    expect(texts('.tab')).toEqual(['On this page4', 'All terms10']);
    expect(element('.row-go', /^DMZ/).textContent).toContain('7 mentions on this page');
  });

  it('begins with the focus in the search field', async () => {
    await open();
    expect(document.activeElement).toBe(field());
  });

  it('goes to a term on the page and closes', async () => {
    await open();
    await userEvent.click(element('.row-go', /^six-party/));
    await until(() => expect(close).toHaveBeenCalled());
    expect(fake.log).toContain('go-to-term {"id":"north-korea/six-party-talks"}');
  });

  it('stays and says so when the term is no longer there', async () => {
    await open();
    const page = fake.page;
    fake.page = (message) => (message.kind === 'go-to-term' ? false : page(message));
    await userEvent.click(element('.row-go', /^DMZ/));
    await until(() => element('.toast', /^DMZ is no longer on this page/));
    expect(close).not.toHaveBeenCalled();
  });

  it('turns a term off and on in its place', async () => {
    await open();
    await userEvent.click(switchOf('sanctions'));
    await until(() => expect(isOn('sanctions')).toBe(false));
    expect(background.asked('turn-term')).toEqual([{ id: 'north-korea/sanctions', on: false }]);
    expect(names()).toEqual(Object.keys(STORY));
    await userEvent.click(switchOf('sanctions'));
    await until(() => expect(isOn('sanctions')).toBe(true));
    expect(background.rows.filter(({ off }) => off)).toEqual([]);
  });

  it('keeps a term in its place that the page no longer counts', async () => {
    await open();
    startFakePage({ DMZ: 7, 'six-party talks': 2, armistice: 3 }, background);
    await userEvent.click(switchOf('sanctions'));
    await until(() => expect(fake.log.filter((line) => line.startsWith('get-page-state')).length).toBeGreaterThan(1));
    await settle();
    expect(names()).toEqual(Object.keys(STORY));
  });

  it('shows the old state again, and says so, when a switch could not be kept', async () => {
    await open();
    const answer = fake.background;
    fake.background = (message) => {
      if (message.kind === 'turn-term') throw new Error('the disk is full');
      return answer(message);
    };
    await userEvent.click(switchOf('DMZ'));
    await until(() => element('.toast', /could not be saved/));
    expect(isOn('DMZ')).toBe(true);
  });

  it('follows what another window turns', async () => {
    await open();
    background.rows.forEach((row, place) => {
      if (row.label === 'DMZ') background.rows[place] = { ...row, off: true };
    });
    fake.storageChanged.raise({});
    await until(() => expect(isOn('DMZ')).toBe(false));
  });

  it('explains a term that is off instead of going to it', async () => {
    await open();
    await userEvent.click(switchOf('DMZ'));
    await until(() => expect(isOn('DMZ')).toBe(false));
    await userEvent.click(element('.row-go', /^DMZ/));
    await until(() => element('#explained-term', /^DMZ/));
    expect(fake.log.some((line) => line.startsWith('go-to-term'))).toBe(false);
  });

  it('says that a whole category is off, and leaves its switch there', async () => {
    background.rows.forEach((row, place) => {
      if (row.label === 'DMZ') background.rows[place] = inGroup(row, row.subjectField);
    });
    await open();
    expect(element('.row-go', /^DMZ/).textContent).toContain('Places and borders is off.');
    expect(switchOf('DMZ')).toHaveProperty('disabled', true);
  });

  it('shows the words of a glossary as text, whatever stands in them', async () => {
    const evil = '<img src=x onerror="document.title=1">';
    background.rows[0] = { ...background.rows[0], label: evil, definition: evil, otherLabel: evil } as never;
    startFakePage({ [evil]: 1 }, background);
    await open();
    expect(names()).toEqual([evil]);
    expect(document.querySelector('img')).toBeNull();
    await userEvent.keyboard('<img');
    await until(() => expect(texts('mark')).toContain('<img'));
    expect(document.title).toBe('Newsgloss');
  });
});

describe('the switches of the popup', () => {
  it('turn the site off and on again', async () => {
    await open();
    await userEvent.click(element('.switch.main'));
    await until(() => element('.empty h2', 'Newsgloss is off on news.example.org'));
    expect(background.asked('turn-site')).toEqual([{ site: 'news.example.org', on: false }]);
    expect(element('.popup-site').textContent).toBe('Off for news.example.org');
    await userEvent.click(element('.empty .button', 'Turn on for news.example.org'));
    await until(() => expect(names()).toEqual(Object.keys(STORY)));
    expect(background.settings.offSites).toEqual([]);
  });

  it('turn everything off and on again', async () => {
    await open();
    await userEvent.click(element('.popup-foot button', 'Turn off everywhere'));
    await until(() => element('.empty h2', 'Newsgloss is off'));
    expect(document.querySelector('.popup-site')).toBeNull();
    expect(document.querySelector('.popup-foot button')).toBeNull();
    await userEvent.click(element('.empty .button', 'Turn on'));
    await until(() => expect(names()).toEqual(Object.keys(STORY)));
    expect(background.asked('turn-everywhere')).toEqual([{ on: false }, { on: true }]);
  });

  it('open the settings', async () => {
    await open();
    await userEvent.click(element('button', 'Settings'));
    await until(() => expect(close).toHaveBeenCalled());
    expect(fake.log).toContain('openOptionsPage');
  });
});

describe('the explanation inside the popup', () => {
  beforeEach(async () => {
    await open();
    await userEvent.click(element('.tab', /^All terms/));
    await until(() => expect(names()).toHaveLength(10));
    await userEvent.click(element('.row-go', /^DMZ/));
    await until(() => element('#explained-term', /^DMZ/));
  });

  it('holds the whole definition and takes the focus', () => {
    expect(texts('.definition')).toEqual(['A strip of land that has kept North and South Korea apart since 1953.']);
    expect(document.activeElement).toBe(element('.explanation button', 'Back'));
    expect(element('.popup-lists').inert).toBe(true);
  });

  it('gives the focus back to the row', async () => {
    await userEvent.click(element('.explanation button', 'Back'));
    await settle();
    expect(document.querySelector('.explanation')).toBeNull();
    expect(focused()).toBe('DMZ');
  });

  it('leads to related terms, and Escape leads back one by one', async () => {
    await userEvent.click(element('.explanation .chip-button', 'Panmunjom'));
    await until(() => element('#explained-term', 'Panmunjom'));
    await userEvent.keyboard('{Escape}');
    await until(() => element('#explained-term', /^DMZ/));
    await userEvent.keyboard('{Escape}');
    await settle();
    expect(document.querySelector('.explanation')).toBeNull();
    expect(close).not.toHaveBeenCalled();
  });

  it('switches the term and goes to it on the page', async () => {
    const own = () => element('.explanation .switch');
    await userEvent.click(own());
    await until(() => expect(own().ariaChecked).toBe('false'));
    expect(document.querySelector('.explanation-foot .text-button'), 'nothing is marked to go to').toBeNull();
    await userEvent.click(own());
    await until(() => expect(own().ariaChecked).toBe('true'));
    await userEvent.click(element('.explanation-foot .text-button', 'Show on the page'));
    await until(() => expect(close).toHaveBeenCalled());
    expect(fake.log.at(-1)).toBe('go-to-term {"id":"north-korea/dmz"}');
  });
});
