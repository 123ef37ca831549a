import '../../../entrypoints/popup/popup.css';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup } from '../../../entrypoints/popup/popup.tsx';
import type { PageState, Settings } from '../../../lib/messages/protocol.ts';
import { type FakeBackground, startFakeBackground, startFakePage } from '../fake-background.ts';
import { fake, resetFakeBrowser } from '../fake-browser.ts';
import { element, mount, texts, unmount, until, violations } from '../mount.ts';

let background: FakeBackground;

beforeEach(async () => {
  await page.viewport(360, 560);
  resetFakeBrowser();
  background = startFakeBackground();
  startFakePage({ DMZ: 7 }, background);
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
});

afterEach(unmount);

function noPage(url?: string, type = 'text/html'): void {
  fake.type = type === 'closed to us' ? undefined : type;
  fake.tab = url === undefined ? { id: 7 } : { id: 7, url };
  fake.page = () => {
    throw new Error('Receiving end does not exist.');
  };
}

function settings(change: Partial<Settings>): void {
  background.settings = { ...background.settings, ...change };
}

function pageSays(state: PageState): void {
  fake.page = () => state;
}

function showsFile(text: string): void {
  fake.inTab = { name: 'desk.csv', text };
}

const cases: readonly [title: string, set: () => void, action: string | undefined][] = [
  ['This page is a glossary file', () => showsFile('term,definition\nJVP,A panel.\n'), 'Add to my glossaries'],
  ['This page belongs to the browser', () => noPage(), undefined],
  ['This page belongs to the browser', () => noPage('about:addons'), undefined],
  ['This is the browser’s extension store', () => noPage('https://chromewebstore.google.com/detail/x'), undefined],
  ['This is the browser’s extension store', () => noPage('https://addons.mozilla.org/firefox/'), undefined],
  ['This is a file on your computer', () => noPage('file:///home/reader/story.html'), undefined],
  ['This page is a PDF', () => noPage('https://example.org/report.PDF?page=2'), undefined],
  ['This page is part of Newsgloss', () => noPage('chrome-extension://newsgloss/options.html'), undefined],
  ['Not started on this page', () => noPage('https://example.org/'), 'Reload the page'],
  ['This is a picture', () => noPage('https://example.org/map', 'image/svg+xml'), undefined],
  ['This is a plain file', () => noPage('https://example.org/feed', 'application/rss+xml'), undefined],
  ['The browser shows this itself', () => noPage('https://example.org/data', 'closed to us'), undefined],
  [
    'The browser keeps Newsgloss out',
    () => {
      noPage();
      fake.allowed = false;
    },
    'Allow, and reload the page',
  ],
  ['Newsgloss is off', () => settings({ everywhere: false }), 'Turn on'],
  ['Newsgloss is off on example.org', () => settings({ offSites: ['example.org'] }), 'Turn on for example.org'],
  ['No terms on this page', () => startFakePage({}, background), undefined],
  ['This page is in French', () => pageSays({ kind: 'read', language: 'fr', terms: [], defined: [], unexplained: [] }), undefined],
  ['Reading this page …', () => pageSays({ kind: 'reading' }), undefined],
];

describe('an empty list', () => {
  it.each(cases)('says: %s', async (title, set, action) => {
    set();
    mount(<Popup />);
    await until(() => element('.empty h2', title));
    expect(texts('.empty p').join('').length, 'says more in plain words').toBeGreaterThan(20);
    expect(texts('.popup-panel button')).toEqual(action === undefined ? [] : [action]);
    expect(await violations()).toEqual([]);
  });

  it('still lets the reader search', async () => {
    noPage();
    mount(<Popup />);
    await until(() => element('.empty'));
    await userEvent.keyboard('dmz');
    await until(() => expect(texts('.row-term b')).toEqual(['DMZ']));
  });

  it('reloads a page that was open before, and shows its terms once it answers', async () => {
    noPage('https://example.org/');
    mount(<Popup />);
    await userEvent.click(await until(() => element('.empty .button', 'Reload the page')));
    startFakePage({ DMZ: 7 }, background);
    await until(() => expect(texts('.row-term b')).toEqual(['DMZ']));
    expect(fake.log).toContain('reload 7');
  });

  it('asks the browser for access, and reloads the page when it was given', async () => {
    noPage();
    fake.allowed = false;
    mount(<Popup />);
    await userEvent.click(await until(() => element('.empty .button', 'Allow, and reload the page')));
    await until(() => expect(fake.log.filter((line) => /^(request|reload)/.test(line))).toEqual(['request access', 'reload 7']));
  });

  it('gives way to the terms when a page has been read', async () => {
    fake.page = () => ({ kind: 'reading' });
    mount(<Popup />);
    await until(() => element('.empty h2', 'Reading this page …'));
    startFakePage({ DMZ: 7 }, background);
    await until(() => expect(texts('.row-term b')).toEqual(['DMZ']));
  });
});

describe('a background that does not answer', () => {
  it('is said, and asked again when the reader wants it', async () => {
    const answer = fake.background;
    fake.background = () => {
      throw new Error('Receiving end does not exist.');
    };
    mount(<Popup />);
    await until(() => element('.empty h2', 'Newsgloss does not answer'));
    expect(await violations()).toEqual([]);
    fake.background = answer;
    await userEvent.click(element('.empty .button', 'Try again'));
    await until(() => expect(texts('.row-term b')).toEqual(['DMZ']));
  });

  it('that was replaced by an update is called so, without a button that cannot help', async () => {
    fake.background = () => {
      throw new Error('Extension context invalidated.');
    };
    fake.id = undefined;
    mount(<Popup />);
    await until(() => element('.empty h2', 'Newsgloss was just updated'));
    expect(texts('.popup-panel button')).toEqual([]);
  });

  it('during a search leaves the page as it is and offers another try', async () => {
    mount(<Popup />);
    await until(() => element('.row-go'));
    const answer = fake.background;
    fake.background = (message) => {
      if (message.kind === 'search-concepts') throw new Error('asleep');
      return answer(message);
    };
    await userEvent.keyboard('d');
    await until(() => element('.empty h2', 'Newsgloss does not answer'));
    fake.background = answer;
    await userEvent.click(element('.empty .button', 'Try again'));
    await until(() => expect(texts('.row-term b').length).toBeGreaterThan(0));
  });
});

describe('axe', () => {
  it('finds nothing wrong with the list, the search and the explanation', async () => {
    mount(<Popup />);
    await until(() => element('.row-go'));
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('d');
    await until(() => element('mark'));
    expect(await violations()).toEqual([]);
    await userEvent.click(element('.row-go', /^DMZ/));
    await until(() => element('.definition'));
    expect(await violations()).toEqual([]);
  });
});
