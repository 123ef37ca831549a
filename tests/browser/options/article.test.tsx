import '../../../entrypoints/options/options.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Options } from '../../../entrypoints/options/options.tsx';
import type { Article, BackgroundQuestions, FoundMatches } from '../../../lib/messages/protocol.ts';
import { createGlossaryStore } from '../../../lib/storage/glossary-store.ts';
import { startFakeBackground } from '../fake-background.ts';
import { fake, resetFakeBrowser } from '../fake-browser.ts';
import { element, mount, settle, texts, unmount, until, violations } from '../mount.ts';
import { FOREIGN, payloads, wasHacked } from '../payloads.ts';

const TEXTS = [
  'The DMZ talks went on, Nadia Ferro said on the second day of the visit to the border.',
  'A Joint Verification Panel (JVP), inspectors from five states, is to look again, and Nadia Ferro doubts that it will.',
];

/** An article in tab 7 in which the background finds every DMZ. */
function startArticle(texts: readonly string[] = TEXTS, title = 'The talks'): void {
  const background = startFakeBackground();
  const answers = fake.background;
  fake.background = (message) => (message.kind === 'find-matches' ? found(message.question) : answers(message));
  const article: Article = { title, language: 'en', passages: texts.map((text, id) => ({ id, text })) };
  fake.page = ({ kind }) => (kind === 'get-article' ? article : undefined);
  background.settings = { ...background.settings };
}

function found({ passages }: BackgroundQuestions['find-matches']['ask']): FoundMatches {
  const rows = passages.flatMap(({ id, text }) => (text.includes('DMZ') ? [id, text.indexOf('DMZ'), text.indexOf('DMZ') + 3, 0] : []));
  const labels = [{ conceptId: 'north-korea/dmz', label: 'DMZ', off: false }] as const;
  return { labels, rows, evidence: {}, undecided: [], definitions: [], unexplained: [] };
}

beforeEach(async () => {
  await page.viewport(1100, 900);
  resetFakeBrowser();
  history.replaceState(undefined, '', '#article?tab=7');
});

afterEach(async () => {
  unmount();
  history.replaceState(undefined, '', '#');
  const store = createGlossaryStore();
  for (const { id } of await store.list()) await store.remove(id);
});

async function open(): Promise<void> {
  mount(<Options />);
  await until(() => element('.article-bar'));
}

const values = (selector: string) => [...document.querySelectorAll<HTMLInputElement>(selector)].map(({ value }) => value);
const row = (label: string) => {
  const input = [...document.querySelectorAll<HTMLInputElement>('.draft-name input')].find(({ value }) => value === label);
  const found = input?.closest('li');
  if (!found) throw new Error(`no entry ${label} among ${values('.draft-name input')}`);
  return found;
};

describe('a glossary of an article', () => {
  it('is drafted from what the article defines, what glossaries know of it, and its names', async () => {
    startArticle();
    await open();
    expect(texts('#article h3')).toEqual(['Defined in this article', 'From your glossaries', 'Names and frequent terms']);
    expect(values('.draft-name input').slice(0, 3)).toEqual(['JVP', 'DMZ', 'Nadia Ferro']);
    expect(values('.article-name input')).toEqual(['The talks']);
    expect(row('JVP').textContent).toContain('Joint Verification Panel');
    expect(values('.draft-list textarea')[0]).toBe(TEXTS[1]);
    expect(row('DMZ').querySelector('blockquote')?.textContent).toBe(`“${TEXTS[0]}”`);
    expect(row('Nadia Ferro').querySelector<HTMLInputElement>('.check')?.checked).toBe(false);
    expect(texts('.article-bar [role=status]')).toEqual(['2 terms']);
    expect(texts('.nav [aria-current]')).toEqual([]);
  });

  it('is kept as the reader leaves it, and taken back', async () => {
    startArticle();
    await open();
    await userEvent.fill(element('.article-name input'), 'Peace');
    await userEvent.fill(row('JVP').querySelector('textarea') as HTMLElement, 'A panel that never met.'); // every row has one
    await userEvent.click(element('.check', 'Keep DMZ'));
    await userEvent.click(element('.check', 'Keep Nadia Ferro'));
    await userEvent.click(element('.article-bar .button', 'Keep as my glossary'));
    await until(() => expect(texts('.toast-text, .toast')[0]).toContain('2 terms kept in “Peace”'));
    expect(location.hash).toBe('#own');
    await until(() => element('#own h2'));
    const kept = await createGlossaryStore().read('peace');
    expect(kept).toMatchObject({ title: 'Peace', language: 'en', private: true });
    expect(kept?.concepts).toMatchObject([
      { id: 'peace/jvp', prefLabel: 'JVP', definition: 'A panel that never met.', subjectField: 'Peace' },
      { id: 'peace/nadia-ferro', prefLabel: 'Nadia Ferro', subjectField: 'Peace' },
    ]);
    expect(fake.log).toContain('own-changed {}');
    await userEvent.click(element('.toast button', 'Undo'));
    await until(() => expect(fake.log.some((line) => line.startsWith('undo-own-glossary {"id":"peace"'))).toBe(true));
  });

  it('is not kept with an entry that says nothing, nor without any', async () => {
    startArticle();
    await open();
    const text = row('JVP').querySelector<HTMLTextAreaElement>('textarea');
    if (!text) throw new Error('an entry has no explanation');
    await userEvent.clear(text);
    await until(() => expect(texts('.draft-entry .problem')[0]).toBe('“Explanation” is empty.'));
    await userEvent.click(element('.article-bar .button', 'Keep as my glossary'));
    expect(document.activeElement).toBe(text);
    expect(await createGlossaryStore().list()).toEqual([]);
    await userEvent.click(element('.check', 'Keep all: Defined in this article'));
    await userEvent.click(element('.check', 'Keep all: From your glossaries'));
    await until(() => expect(element<HTMLButtonElement>('.article-bar .button', 'Keep as my glossary').disabled).toBe(true));
  });

  it('says when the article has gone, and when there is nothing in it', async () => {
    startArticle();
    fake.page = () => {
      throw new Error('Receiving end does not exist.');
    };
    mount(<Options />);
    await until(() => expect(texts('.empty h2')).toEqual(['The article is not open any more']));
    unmount();
    startArticle([]);
    mount(<Options />);
    await until(() => expect(texts('.empty h2')).toEqual(['There is nothing to draft from']));
  });

  it('gives way to the settings', async () => {
    startArticle();
    await open();
    await userEvent.click(element('.nav a', 'Sites'));
    await until(() => element('#sites h2'));
    expect(document.querySelector('#article')).toBeNull();
  });

  it('shows what a page says as text, whatever it says', async () => {
    const hostile = payloads().map(
      (payload) => `The Joint Verification Panel (JVP), ${payload}, met. A ${payload} is a thing that met the DMZ.`,
    );
    startArticle(hostile, payloads()[0]);
    await open();
    await settle();
    expect(values('.draft-name input').length).toBeGreaterThan(1);
    expect(document.body.querySelectorAll(FOREIGN).length).toBe(0);
    expect(wasHacked()).toBe(false);
  });

  it('is accessible, on a narrow page too', async () => {
    startArticle();
    await open();
    expect(await violations()).toEqual([]);
    await page.viewport(360, 700);
    await settle();
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});

describe('a term that the popup has begun', () => {
  it('waits for its explanation beside the sentence of the article', async () => {
    startFakeBackground();
    const text = 'Nothing yet. The QLR left Geneva. Nothing more.';
    fake.page = ({ kind }) => (kind === 'get-acronym' ? { text, language: 'en', start: 17, end: 20 } : undefined);
    history.replaceState(undefined, '', '#own?label=QLR&tab=7');
    mount(<Options />);
    await until(() => expect(texts('.article-quote blockquote')).toEqual(['The QLR left Geneva.']));
    expect(location.hash).toBe('#own');
    expect(values('#own [name="term"]')).toEqual(['QLR']);
    expect(document.activeElement).toBe(element('#own [name="definition"]'));
    await userEvent.keyboard('A league of rivers.');
    await userEvent.click(element('#own button', 'Save'));
    await until(() => expect(texts('#own .row-term b')).toEqual(['QLR']));
  });

  it('can be written without the article', async () => {
    startFakeBackground();
    history.replaceState(undefined, '', '#own?label=QLR&tab=7');
    mount(<Options />);
    await until(() => expect(values('#own [name="term"]')).toEqual(['QLR']));
    expect(document.querySelector('.article-quote')).toBeNull();
  });
});

describe('a glossary file in a tab', () => {
  it('is read for its dry run at once', async () => {
    startFakeBackground();
    fake.inTab = { name: 'desk.csv', text: 'term,definition\nflumjack,A thing.\n' };
    history.replaceState(undefined, '', '#exchange?tab=7');
    mount(<Options />);
    await until(() => expect(texts('.review h3')).toEqual(['Import “desk.csv”']));
    expect(texts('.tally .new')).toEqual(['1 new']);
    expect(location.hash).toBe('#exchange');
  });

  it('may have gone meanwhile', async () => {
    startFakeBackground();
    history.replaceState(undefined, '', '#exchange?tab=7');
    mount(<Options />);
    await until(() => expect(texts('.toast')[0]).toContain('The file is not open in that tab any more.'));
  });
});
