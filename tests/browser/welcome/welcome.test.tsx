import '../../../entrypoints/welcome/welcome.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WelcomeEnd } from '../../../entrypoints/welcome/welcome-end.tsx';
import { WelcomeIntro } from '../../../entrypoints/welcome/welcome-intro.tsx';
import type { OpenedBy } from '../../../lib/card/card-target.ts';
import { ask } from '../../../lib/messages/ask.ts';
import { startFakeBackground } from '../fake-background.ts';
import { fake, resetFakeBrowser } from '../fake-browser.ts';
import { element, mount, settle, texts, unmount, until, violations } from '../mount.ts';

let tellCard: (by: OpenedBy) => void;
let life: AbortSignal | undefined;

const startReading = (onCard: (by: OpenedBy) => void, signal: AbortSignal) => {
  tellCard = onCard;
  life = signal;
};

beforeEach(async () => {
  await page.viewport(1000, 700);
  resetFakeBrowser();
  life = undefined;
  fake.shortcuts = { 'next-term': 'Alt+Period', _execute_action: 'Alt+Shift+G' };
  startFakeBackground();
});

afterEach(unmount);

async function open(): Promise<void> {
  mount(
    <main class="welcome">
      <WelcomeIntro startReading={startReading} />
      <WelcomeEnd />
    </main>,
  );
  await until(() => {
    element('kbd', 'Alt + .');
    expect(life, 'the reader has been started').toBeDefined();
  });
}

const done = () => texts('.steps .done h2');
const current = () => texts('.steps [aria-current=step] h2');

describe('the steps', () => {
  it('stand open at first, with the keys that the browser has', async () => {
    await open();
    expect(done()).toEqual([]);
    expect(current()).toEqual(['Rest on a dotted word']);
    expect(texts('kbd')).toEqual(['Esc', 'Alt + .', 'Alt + Shift + G']);
  });

  it('are ticked when they have been done, in any order', async () => {
    await open();
    tellCard('hover');
    await until(() => expect(done()).toEqual(['Rest on a dotted word, done']));
    expect(current()).toEqual(['Quiet what you know']);
    await ask('turn-term', { id: 'north-korea/dmz', on: false });
    await until(() => expect(done()).toHaveLength(2));
    tellCard('click');
    await settle();
    expect(current(), 'a click is no key').toEqual(['Go by keyboard']);
    tellCard('command');
    await until(() => expect(done()).toHaveLength(3));
    expect(current()).toEqual([]);
  });

  it('stay ticked when a term is turned on again', async () => {
    await open();
    await ask('turn-term', { id: 'north-korea/dmz', on: false });
    await until(() => expect(done()).toEqual(['Quiet what you know, done']));
    await ask('turn-term', { id: 'north-korea/dmz', on: true });
    await settle();
    expect(done()).toEqual(['Quiet what you know, done']);
  });

  it('do not count what was off before', async () => {
    await ask('turn-term', { id: 'north-korea/dmz', on: false });
    await open();
    await ask('turn-everywhere', { on: true });
    await settle();
    expect(done()).toEqual([]);
  });

  it('say where to set a key when there is none', async () => {
    fake.shortcuts = {};
    mount(<WelcomeIntro startReading={startReading} />);
    await until(() => expect(element('.steps').textContent).toContain('no key to the next term'));
  });

  it('end the reading with the page', async () => {
    await open();
    const signal = life;
    expect(signal?.aborted).toBe(false);
    await unmount();
    await until(() => expect(signal?.aborted).toBe(true));
  });
});

describe('the ways on', () => {
  it('lead to the settings', async () => {
    await open();
    await userEvent.click(element('button', 'Change the settings'));
    expect(fake.log).toContain('openOptionsPage');
  });

  it('open a new tab in the place of this one', async () => {
    await open();
    await userEvent.click(element('button', 'Start reading'));
    await until(() => expect(fake.log.slice(-2)).toEqual([expect.stringMatching(/^create tab /), 'remove tab 3']));
  });

  it('have nothing that axe finds wrong', async () => {
    await open();
    tellCard('hover');
    await until(() => expect(done()).toHaveLength(1));
    expect(await violations()).toEqual([]);
  });
});
