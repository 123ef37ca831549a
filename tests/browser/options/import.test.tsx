import '../../../entrypoints/options/options.css';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Options } from '../../../entrypoints/options/options.tsx';
import { startExchange } from '../../../entrypoints/options/start-exchange.ts';
import { ownRevisions, takeBackSince } from '../../../entrypoints/options/take-back.ts';
import { createGlossaryStore } from '../../../lib/storage/glossary-store.ts';
import { type FakeBackground, startFakeBackground } from '../fake-background.ts';
import { resetFakeBrowser } from '../fake-browser.ts';
import { element, mount, settle, texts, unmount, until, violations } from '../mount.ts';
import { FOREIGN, payloads, wasHacked } from '../payloads.ts';

let background: FakeBackground;
const store = createGlossaryStore();

// The first worker is put together by the test server, which takes its time on a busy machine.
beforeAll(async () => {
  const exchange = startExchange();
  await expect(exchange.ask('rows', { offset: 0, limit: 1 })).rejects.toThrow();
  exchange.stop();
}, 60_000);

beforeEach(async () => {
  await page.viewport(1100, 900);
  resetFakeBrowser();
  background = startFakeBackground();
  for (const { id } of await store.list()) await store.remove(id);
});

afterEach(unmount);

async function open(): Promise<void> {
  mount(<Options />);
  await until(() => element('#exchange input[type="file"]'));
}

/** Hands over a file as the browser's dialog does; the test's own way sends large ones through another process first. */
function give(text: string, name: string): void {
  const input = element<HTMLInputElement>('#exchange input[type="file"]');
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const KOREA = 'term,definition\nJVP,A panel\nCVID,What was asked\n,nothing\n';
const tally = () => texts('.tally b');
const rows = () => texts('.terms.import .result');

describe('an import', () => {
  it('shows what would happen, does it, and can be undone', async () => {
    await open();
    give(KOREA, 'korea.csv');
    await until(() => expect(rows()).toEqual(['Bad', 'New', 'New']));
    expect(tally()).toEqual(['2', '0', '0', '1']);
    expect(texts('.terms.import .line').slice(1)).toEqual(['4', '2', '3']);
    expect(texts('.why-text')[0]).toBe('“Term” is empty.');
    expect(document.activeElement?.textContent).toBe('Import “korea.csv”');
    expect(await store.list()).toEqual([]);
    await userEvent.click(element('.review button', 'Import 2 terms'));
    await until(() => element('.toast', /^2 terms imported/));
    expect(await store.list()).toMatchObject([{ id: 'korea', title: 'korea', count: 2, private: true }]);
    expect(background.asked('own-changed')).toHaveLength(1);
    await userEvent.click(element('.toast button', 'Undo'));
    await until(() => expect(background.asked('undo-own-glossary')).toEqual([{ id: 'korea', revision: 1 }]));
  });

  it('asks about every conflict', async () => {
    const header = { id: 'my-terms', title: 'My terms', language: 'en', version: '1', licence: 'private', private: true };
    const mine = { altLabels: [], hiddenLabels: [], subjectField: 'x', cues: [], related: [] };
    await store.replace({
      ...header,
      concepts: [
        { ...mine, id: 'my-terms/jvp', prefLabel: 'JVP', definition: 'Mine' },
        { ...mine, id: 'my-terms/cvid', prefLabel: 'CVID', definition: 'Mine too' },
      ],
    });
    await open();
    give(KOREA, 'korea.csv');
    await userEvent.selectOptions(await until(() => element<HTMLSelectElement>('select', 'Where the terms go')), 'my-terms');
    await until(() => expect(rows()).toEqual(['Conflict', 'Conflict', 'Bad']));
    expect(texts('.why-text')[0]).toBe('Yours: Mine');
    expect(element<HTMLButtonElement>('.review button', 'Nothing to import').disabled).toBe(true);
    await userEvent.selectOptions(element('select', 'All conflicts'), 'both');
    await until(() => element('.review button', 'Import 2 terms'));
    await userEvent.selectOptions(element('select', 'What becomes of JVP'), 'theirs');
    await userEvent.click(await until(() => element('.review button', 'Import 2 terms')));
    await until(() => element('.toast', /imported/));
    expect((await store.read('my-terms'))?.concepts.map(({ id, definition }) => `${id} ${definition}`)).toEqual([
      'my-terms/jvp A panel',
      'my-terms/cvid Mine too',
      'my-terms/cvid-2 What was asked',
    ]);
  });

  it('says why a file cannot be read, and is left without a trace', async () => {
    await open();
    give('<!doctype html><p>Log in', 'glossary.json');
    await until(() => expect(texts('.why-text')).toEqual(['This is a web page, not a glossary file.']));
    await userEvent.click(element('.review button', 'Cancel'));
    await until(() => element('.drop'));
    expect(document.activeElement?.textContent).toBe('Import and export');
    expect(await store.list()).toEqual([]);
  });

  it('is stopped at once', async () => {
    await open();
    give(`term;definition\n${'a word;its meaning\n'.repeat(200_000)}`, 'large.csv');
    await userEvent.click(await until(() => element('.working button', 'Cancel')));
    await until(() => element('.drop'));
    expect(await store.list()).toEqual([]);
  });

  it('leaves nothing when it is stopped as the last of it was written', async () => {
    const glossary = (id: string) => ({ id, title: id, language: 'mul', version: '1', licence: 'private', private: true, concepts: [] });
    const concept = {
      id: 'old/a',
      prefLabel: 'a',
      altLabels: [],
      hiddenLabels: [],
      definition: 'b',
      subjectField: 'c',
      cues: [],
      related: [],
    } as const;
    await store.replace({ ...glossary('old'), concepts: [concept] });
    const before = await ownRevisions();
    await takeBackSince(before);
    expect(background.asked('undo-own-glossary')).toEqual([]);
    const revision = await store.replace({ ...glossary('late'), concepts: [{ ...concept, id: 'late/a' }] });
    await takeBackSince(before);
    expect(background.asked('undo-own-glossary')).toEqual([{ id: 'late', revision }]);
  });

  it('satisfies axe, and fits a narrow page', async () => {
    await page.viewport(390, 800);
    await open();
    give(KOREA, 'korea.csv');
    await until(() => expect(rows()).toHaveLength(3));
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  });

  it('shows hostile texts as texts', async () => {
    await page.viewport(1100, 2000);
    await open();
    const all = payloads();
    for (let from = 0; from < all.length; from += 6) {
      const some = all.slice(from, from + 6).map((text) => text.replaceAll('\t', ' '));
      give(
        JSON.stringify(
          some.map((text, at) => ({
            term: `${at}${text}`,
            definition: text,
            category: text,
            source: { title: text, url: text },
            [text]: text,
          })),
        ),
        `${from}.json`,
      );
      await until(() => expect(texts('.terms.import .row-text')).toEqual(some.map((text) => text.trim())));
      for (const details of document.querySelectorAll('details')) details.open = true;
      expect(element('main').querySelectorAll(FOREIGN)).toHaveLength(0);
      await userEvent.click(element('.review button', 'Cancel'));
      await until(() => element('.drop'));
    }
    await settle();
    expect(wasHacked()).toBe(false);
  }, 300_000);
});
