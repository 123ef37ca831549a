import '../../../entrypoints/options/options.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Options } from '../../../entrypoints/options/options.tsx';
import { type FakeBackground, startFakeBackground } from '../fake-background.ts';
import { fake, resetFakeBrowser } from '../fake-browser.ts';
import { element, mount, settle, texts, unmount, until } from '../mount.ts';

let background: FakeBackground;

beforeEach(async () => {
  await page.viewport(1100, 800);
  resetFakeBrowser();
  background = startFakeBackground();
});

afterEach(unmount);

async function open(count?: number): Promise<void> {
  if (count !== undefined) background = startFakeBackground(count);
  mount(<Options />);
  await until(() => element('#terms tbody .switch'));
}

const names = () => texts('#terms .row-term b');
const switchOf = (label: string) => element('.switch', `Mark ${label}`);
const isOn = (label: string) => switchOf(label).ariaChecked === 'true';
const select = (name: string) => element<HTMLSelectElement>('select', name);

describe('the table of terms', () => {
  it('lists every term with its category and glossary, and counts them', async () => {
    await open();
    expect(names()).toContain('DMZ');
    expect(texts('#terms tbody tr:nth-child(3) td')).toEqual([
      'DMZ Korean Demilitarized ZoneA strip of land that has kept North and South Korea apart since 1953.',
      'Places and borders',
      'North Korea',
      '',
    ]);
    await until(() => expect(texts('.counts span')).toEqual(['Rows 1 to 9 of 10', '10 on, 0 off']));
    expect(element('table').getAttribute('aria-rowcount')).toBe('11');
  });

  it('turns a term off, says so, and takes it back', async () => {
    await open();
    await userEvent.click(switchOf('DMZ'));
    await until(() => element('.toast', /^DMZ turned off/));
    expect(isOn('DMZ')).toBe(false);
    await until(() => expect(texts('.counts span').at(-1)).toBe('9 on, 1 off'));
    await userEvent.click(element('.toast button', 'Undo'));
    await until(() => expect(isOn('DMZ')).toBe(true));
    expect(background.asked('turn-term')).toEqual([
      { id: 'north-korea/dmz', on: false },
      { id: 'north-korea/dmz', on: true },
    ]);
    expect(document.querySelector('.toast')).toBeNull();
  });

  it('shows the old state again, and says so, when a change could not be kept', async () => {
    await open();
    const answer = fake.background;
    fake.background = (message) => {
      if (message.kind === 'turn-term') throw new Error('the disk is full');
      return answer(message);
    };
    await userEvent.click(switchOf('DMZ'));
    await until(() => element('.toast', /could not be saved/));
    expect(isOn('DMZ')).toBe(true);
    expect(document.querySelector('.toast-acts .text-button'), 'there is nothing to undo').toBeNull();
  });

  it('follows another window, without moving', async () => {
    await open();
    element('#terms .virtual-list').scrollTop = 30;
    background.rows.forEach((row, place) => {
      background.rows[place] = { ...row, off: row.label === 'juche' };
    });
    fake.storageChanged.raise({});
    await until(() => expect(isOn('juche')).toBe(false));
    expect(element('#terms .virtual-list').scrollTop).toBe(30);
  });

  it('shows the words of a glossary as text', async () => {
    background.rows[0] = { ...background.rows[0], label: '<script>alert(1)</script>', subjectField: '<b>bold</b>' } as never;
    await open();
    expect(names()[0]).toBe('<script>alert(1)</script>');
    expect(document.querySelector('#terms td script, #terms td.wide b, #categories b')).toBeNull();
    expect(texts('#categories .name')).toContain('<b>bold</b>');
  });
});

describe('search and filters', () => {
  it('search in names and definitions', async () => {
    await open();
    await userEvent.fill(element('#terms input'), 'armis');
    await until(() => expect(names()).toEqual(['armistice', 'Military Armistice Commission']));
    expect(texts('.counts span')[0]).toBe('Rows 1 to 2 of 2');
  });

  it('filter by category and by state, together', async () => {
    await open();
    await userEvent.selectOptions(select('Category'), 'Places and borders');
    await until(() => expect(names()).toEqual(['DMZ', 'Panmunjom', 'Yongbyon']));
    await userEvent.click(switchOf('Panmunjom'));
    await until(() => expect(isOn('Panmunjom')).toBe(false));
    await userEvent.selectOptions(select('On or off'), 'Only off');
    await until(() => expect(names()).toEqual(['Panmunjom']));
    expect(background.asked('search-concepts').at(-1)).toMatchObject({ category: 'Places and borders', state: 'off', text: '' });
  });

  it('keep a term in its place that no longer fits, until the list is asked for anew', async () => {
    await open();
    await userEvent.selectOptions(select('On or off'), 'Only on');
    await until(() => expect(background.asked('search-concepts').at(-1)?.state).toBe('on'));
    await until(() => expect(names()).toContain('DMZ'));
    await userEvent.click(switchOf('DMZ'));
    await until(() => expect(isOn('DMZ')).toBe(false));
    await settle();
    expect(names()).toContain('DMZ');
    expect(document.activeElement).toBe(switchOf('DMZ'));
    await userEvent.fill(element('#terms input'), 'korea');
    await until(() => expect(names().length).toBeLessThan(9));
    expect(names()).not.toContain('DMZ');
  });

  it('say when nothing fits, and lead back to everything', async () => {
    await open();
    await userEvent.fill(element('#terms input'), 'xyzzy');
    await userEvent.click(await until(() => element('.empty .button', 'Show all terms')));
    await until(() => expect(names()).toContain('DMZ'));
    expect(element<HTMLInputElement>('#terms input').value).toBe('');
  });
});

describe('the keyboard', () => {
  it('leads from switch to switch, and Space turns', async () => {
    await open();
    switchOf('armistice').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(switchOf('DMZ'));
    await userEvent.keyboard(' ');
    await until(() => expect(isOn('DMZ')).toBe(false));
    expect(document.activeElement).toBe(switchOf('DMZ'));
    await userEvent.keyboard('{End}');
    await until(() => expect(document.activeElement).toBe(switchOf('Yongbyon')));
  });
});

describe('a hundred thousand terms', () => {
  it('are a few rows in the document, and any place is one question away', async () => {
    await open(100_000);
    const list = element('#terms .virtual-list');
    list.scrollTop = 50_000 * 56;
    await until(() => expect(names()).toContain('term 050000'));
    expect(document.querySelectorAll('#terms tbody tr').length).toBeLessThan(30);
    expect(texts('.counts span')[0]).toBe('Rows 50,001 to 50,009 of 100,000');
    await userEvent.click(switchOf('term 050003'));
    await until(() => expect(isOn('term 050003')).toBe(false));
    expect(list.scrollTop).toBe(50_000 * 56);
    expect(background.asked('search-concepts').length).toBeLessThan(6);
  });
});
