import '../../../entrypoints/options/options.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Options } from '../../../entrypoints/options/options.tsx';
import { type FakeBackground, startFakeBackground } from '../fake-background.ts';
import { fake, resetFakeBrowser } from '../fake-browser.ts';
import { element, mount, settle, texts, unmount, until, violations } from '../mount.ts';

let background: FakeBackground;

beforeEach(async () => {
  await page.viewport(1100, 800);
  resetFakeBrowser();
  background = startFakeBackground();
});

afterEach(unmount);

async function open(): Promise<void> {
  mount(<Options />);
  await until(() => element('#terms tbody .switch'));
}

const field = () => element<HTMLInputElement>('#sites input');
const sites = () => texts('#sites .panel-list .name').slice(1);

describe('glossaries', () => {
  it('say what they hold, and are turned off with all their terms, and on again by undo', async () => {
    await open();
    expect(texts('#glossaries li')).toEqual(['North KoreaVersion 1.0.0, CC0-1.010 terms']);
    await userEvent.click(element('#glossaries .switch', 'Mark the terms of North Korea'));
    await until(() => element('.toast', /North Korea turned off/));
    await until(() => expect(texts('#terms .row-note')[0]).toBe('North Korea is off.'));
    expect(element('#terms tbody .switch', 'Mark DMZ')).toHaveProperty('disabled', true);
    expect(await violations()).toEqual([]);
    await userEvent.click(element('.toast button', 'Undo'));
    await until(() => expect(element('#terms tbody .switch', 'Mark DMZ')).toHaveProperty('disabled', false));
    expect(background.asked('turn-glossary')).toEqual([
      { id: 'north-korea', on: false },
      { id: 'north-korea', on: true },
    ]);
  });
});

describe('categories', () => {
  it('are turned off with all their terms, and on again by undo', async () => {
    await open();
    await userEvent.click(element('.switch', 'Mark Places and borders'));
    await until(() => element('.toast', /^Places and borders turned off/));
    await until(() => expect(element('#terms .switch', 'Mark DMZ')).toHaveProperty('disabled', true));
    expect(element('#terms tbody tr:nth-child(3)').textContent).toContain('Places and borders is off.');
    await userEvent.click(element('.toast button', 'Undo'));
    await until(() => expect(element('#terms .switch', 'Mark DMZ')).toHaveProperty('disabled', false));
    expect(background.asked('turn-category')).toEqual([
      { name: 'Places and borders', on: false },
      { name: 'Places and borders', on: true },
    ]);
  });

  it('show their terms', async () => {
    await open();
    await userEvent.click(element('#categories button', /^3 terms/));
    await until(() => expect(texts('#terms .row-term b')).toEqual(['DMZ', 'Panmunjom', 'Yongbyon']));
    expect(element<HTMLSelectElement>('select', 'Category').value).toBe('Places and borders');
  });
});

describe('sites', () => {
  it('are turned off by name or address, and on again by undo', async () => {
    await open();
    await userEvent.fill(field(), 'https://www.example.com/news');
    await userEvent.keyboard('{Enter}');
    await until(() => expect(sites()).toEqual(['example.com']));
    expect(field().value).toBe('');
    await userEvent.click(element('.toast button', 'Undo'));
    await until(() => expect(texts('#sites .nothing')).toEqual(['None. Newsgloss works on every site.']));
    expect(background.asked('turn-site')).toEqual([
      { site: 'example.com', on: false },
      { site: 'example.com', on: true },
    ]);
  });

  it('are turned on again together with the site above, and off again together by undo', async () => {
    background.settings = { ...background.settings, offSites: ['news.example.org', 'example.org', 'example.net'] };
    await open();
    expect(sites()).toEqual(['example.net', 'example.org', 'news.example.org']);
    await userEvent.click(element('#sites .text-button', /news\.example\.org/));
    await until(() => expect(sites()).toEqual(['example.net']));
    await userEvent.click(element('.toast button', 'Undo'));
    await until(() => expect(sites()).toEqual(['example.net', 'example.org', 'news.example.org']));
  });

  it.each([
    ['', 'Type the name of a site, such as example.com.'],
    ['nytimes', 'That is only part of a name. Type it with its ending, such as example.com.'],
    ['ftp://example.com', 'Newsgloss only reads pages that begin with http or https.'],
    ['sub.example.org', 'Nothing to do: example.org is off already.'],
  ])('that cannot be meant (%s) are explained', async (typed, problem) => {
    background.settings = { ...background.settings, offSites: ['example.org'] };
    await open();
    if (typed) await userEvent.fill(field(), typed);
    await userEvent.click(element('#sites .button', 'Turn off here'));
    await until(() => expect(texts('.problem')).toEqual([problem]));
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field());
    expect(background.asked('turn-site')).toEqual([]);
    expect(await violations()).toEqual([]);
    await userEvent.type(field(), 'x');
    expect(texts('.problem')).toEqual(['']);
  });

  it('are all turned off and on by the main switch', async () => {
    await open();
    await userEvent.click(element('.switch.main'));
    await until(() => element('#sites .name', 'Newsgloss is off everywhere'));
    await userEvent.click(element('.toast button', 'Undo'));
    await until(() => element('#sites .name', 'Newsgloss is on'));
    expect(background.asked('turn-everywhere')).toEqual([{ on: false }, { on: true }]);
  });
});

describe('appearance', () => {
  const marks = () => [...document.querySelectorAll('.sample .term')].map((term) => `${term.textContent} ${term.classList[1]}`);

  it('shows each choice in the sample', async () => {
    await open();
    expect(marks()).toEqual(['armistice dotted', 'DMZ dotted']);
    await userEvent.click(element('.choice', /^Every mention/));
    await until(() => expect(marks()).toEqual(['armistice dotted', 'DMZ dotted', 'armistice dotted', 'DMZ dotted']));
    await userEvent.click(element('.choice', /^Tint/));
    await until(() => expect(marks()[3]).toBe('DMZ tint'));
    await userEvent.click(element('.choice', /^Thin line/));
    await until(() => expect(marks()[3]).toBe('DMZ solid'));
    expect(background.asked('set-appearance')).toEqual([{ density: 'all' }, { markStyle: 'tint' }, { markStyle: 'solid' }]);
  });

  it('leaves the article’s own words alone when the reader says so', async () => {
    await open();
    const isOn = () => element('.switch', 'Explain what the article itself defines').ariaChecked === 'true';
    expect(isOn()).toBe(true);
    await userEvent.click(element('.switch', 'Explain what the article itself defines'));
    await until(() => expect(isOn()).toBe(false));
    expect(background.asked('set-appearance')).toEqual([{ definedHere: false }]);
  });

  it('is chosen with the arrow keys', async () => {
    await open();
    element('.radio:checked').focus();
    await userEvent.keyboard('{ArrowDown}');
    await until(() => expect(marks()[0]).toBe('armistice solid'));
  });

  it('goes back to what is kept when a choice could not be', async () => {
    await open();
    const answer = fake.background;
    fake.background = (message) => {
      if (message.kind === 'set-appearance') throw new Error('the disk is full');
      return answer(message);
    };
    await userEvent.click(element('.choice', /^Tint/));
    await until(() => element('.toast', /could not be saved/));
    await until(() => expect(element<HTMLInputElement>('.choice:first-of-type .radio').checked).toBe(true));
  });
});

describe('the page', () => {
  it('names the keys as the browser has them', async () => {
    fake.shortcuts = { 'next-term': 'Alt+Period', 'previous-term': '', _execute_action: 'Alt+Shift+G' };
    await open();
    await until(() => expect(texts('#keyboard dd')).toEqual(['Alt + Shift + G', 'Alt + .', 'No key set']));
  });

  it('marks in its menu the part that is in front', async () => {
    await open();
    const here = () => texts('.nav [aria-current]');
    expect(here()).toEqual(['Terms']);
    document.getElementById('sites')?.scrollIntoView();
    await until(() => expect(here()).toEqual(['Sites']));
    window.scrollTo(0, document.documentElement.scrollHeight);
    await until(() => expect(here()).toEqual(['Privacy']));
  });

  it('leads from its menu to parts that exist', async () => {
    await open();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.nav a')) expect(document.querySelector(link.hash)).not.toBeNull();
  });

  it('says when the background does not answer, and asks again', async () => {
    const answer = fake.background;
    fake.background = () => {
      throw new Error('Receiving end does not exist.');
    };
    mount(<Options />);
    await until(() => element('.empty h2', 'Newsgloss does not answer'));
    expect(await violations()).toEqual([]);
    fake.background = answer;
    await userEvent.click(element('.empty .button', 'Try again'));
    await until(() => element('#terms tbody .switch'));
    expect(document.querySelector('main > .empty')).toBeNull();
  });

  it('follows what another window changes', async () => {
    await open();
    background.settings = { ...background.settings, offSites: ['example.org'], markStyle: 'tint' };
    fake.storageChanged.raise({});
    await until(() => expect(sites()).toEqual(['example.org']));
    expect(element('.sample .term').classList).toContain('tint');
  });

  it('has nothing that axe finds wrong, with a note and without', async () => {
    await open();
    expect(await violations()).toEqual([]);
    await userEvent.click(element('.switch', 'Mark DMZ'));
    await until(() => element('.toast'));
    await settle();
    expect(await violations()).toEqual([]);
  });

  it.each([320, 550, 1280])('never scrolls sideways at %i px, in either direction of writing', async (width) => {
    await page.viewport(width, 700);
    await open();
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      await settle();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    }
  });
});
