import '../../../entrypoints/popup/popup.css';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup } from '../../../entrypoints/popup/popup.tsx';
import type { DefinedTerm } from '../../../lib/messages/protocol.ts';
import { startFakeBackground, startFakePage } from '../fake-background.ts';
import { fake, resetFakeBrowser } from '../fake-browser.ts';
import { element, mount, texts, unmount, until } from '../mount.ts';

const JVP: DefinedTerm = {
  id: ':page/JVP',
  label: 'JVP',
  full: 'Joint Verification Panel',
  words: 'Joint Verification Panel (JVP), <b>inspectors</b>',
  count: 3,
  off: false,
};
const close = vi.fn();

beforeEach(async () => {
  await page.viewport(360, 560);
  resetFakeBrowser();
  close.mockClear();
  vi.spyOn(window, 'close').mockImplementation(close);
});

afterEach(unmount);

async function open(terms: Readonly<Record<string, number>>): Promise<void> {
  startFakePage(terms, startFakeBackground(), { defined: [JVP], unexplained: [{ acronym: 'QLR', count: 2 }] });
  mount(<Popup />);
  await until(() => element('.row-go'));
}

describe('the list of a page that explains itself', () => {
  it('has what it defines first, then the glossaries’ terms, then what nobody explains', async () => {
    await open({ DMZ: 7 });
    await until(() => expect(texts('.row-term b')).toEqual(['JVP', 'DMZ', 'QLR']));
    expect(texts('h2.row-head')).toEqual(['Defined in this article', 'From your glossaries', 'Nobody explains']);
    expect(texts('.tab')[0]).toBe('On this page2');
    expect(element('.row-go', /^JVP/).textContent).toContain('“Joint Verification Panel (JVP), <b>inspectors</b>”');
  });

  it('is there when no glossary knows the page', async () => {
    await open({});
    await until(() => expect(texts('h2.row-head')).toEqual(['Defined in this article', 'Nobody explains']));
  });

  it('leads to one’s own terms from what nobody explains, and from a search for what is not there', async () => {
    await open({ DMZ: 7 });
    await userEvent.click(element('.icon-button', 'Add QLR to my terms'));
    await until(() => expect(fake.log.at(-1)).toBe('create tab chrome-extension://newsgloss/options.html#own?label=QLR&tab=7'));
    await userEvent.type(element('input[type=search]'), 'q & #r');
    await userEvent.click(await until(() => element('.empty .button', 'Add q & #r to my terms')));
    await until(() => expect(fake.log.at(-1)).toBe('create tab chrome-extension://newsgloss/options.html#own?label=q+%26+%23r&tab=7'));
  });

  it('is made into a glossary on demand', async () => {
    await open({ DMZ: 7 });
    await userEvent.click(element('.popup-foot button', 'Make a glossary'));
    await until(() => expect(fake.log.at(-1)).toBe('create tab chrome-extension://newsgloss/options.html#article?tab=7'));
    expect(close).toHaveBeenCalled();
  });

  it('gives way to a search', async () => {
    await open({ DMZ: 7 });
    await userEvent.type(element('input[type=search]'), 'armis');
    await until(() => expect(texts('h2.row-head')).toEqual([]));
  });

  it('turns a term off on the page, and on again', async () => {
    await open({ DMZ: 7 });
    const isOn = () => element('.switch', 'Mark JVP').ariaChecked === 'true';
    await userEvent.click(element('.switch', 'Mark JVP'));
    await until(() => expect(isOn()).toBe(false));
    await userEvent.click(element('.switch', 'Mark JVP'));
    await until(() => expect(isOn()).toBe(true));
    expect(fake.log).toContain('turn-defined {"id":":page/JVP","on":false}');
  });

  it('leads to the place of each', async () => {
    await open({ DMZ: 7 });
    await userEvent.click(element('.row-go', /^JVP/));
    await until(() => expect(fake.log).toContain('go-to-term {"id":":page/JVP"}'));
    await userEvent.click(element('.row-go', /^QLR/));
    await until(() => expect(fake.log).toContain('go-to-acronym {"acronym":"QLR"}'));
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('keeps its rows on the screen while it scrolls under them', async () => {
    startFakePage(
      Object.fromEntries(Array.from({ length: 400 }, (_, place) => [`term ${String(place + 10).padStart(6, '0')}`, 1])),
      startFakeBackground(500),
      {
        defined: [JVP],
      },
    );
    mount(<Popup />);
    await until(() => element('.row-go', /^term/));
    const box = element('.virtual-list');
    box.scrollTop = 200 * 56;
    await until(() => {
      const { top, bottom } = box.getBoundingClientRect();
      const shown = [...document.querySelectorAll('.virtual-rows .row-go')].map((row) => row.getBoundingClientRect());
      expect(Math.min(...shown.map((row) => row.top))).toBeLessThanOrEqual(top);
      expect(Math.max(...shown.map((row) => row.bottom))).toBeGreaterThanOrEqual(bottom);
    });
  });
});
