import '../../../entrypoints/options/options.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Options } from '../../../entrypoints/options/options.tsx';
import type { Concept } from '../../../lib/terms/concept.ts';
import { type FakeBackground, startFakeBackground } from '../fake-background.ts';
import { resetFakeBrowser } from '../fake-browser.ts';
import { element, mount, settle, texts, unmount, until, violations } from '../mount.ts';
import { FOREIGN, payloads, wasHacked } from '../payloads.ts';

let background: FakeBackground;

beforeEach(async () => {
  await page.viewport(1100, 900);
  resetFakeBrowser();
  background = startFakeBackground();
});

afterEach(unmount);

const concept = (id: string, prefLabel: string, definition: string): Concept => ({
  id: `my-terms/${id}`,
  prefLabel,
  altLabels: [],
  hiddenLabels: [],
  definition,
  subjectField: 'Desk',
  cues: ['Bolton'],
  related: [],
});

async function open(): Promise<void> {
  mount(<Options />);
  await until(() => element('#own h2'));
}

const field = (name: string) => element<HTMLInputElement>(`#own [name="${name}"]`);
const problem = (name: string) => field(name).closest('.own-field')?.querySelector('.problem')?.textContent ?? '';

describe('own terms', () => {
  it('are added with a preview, and taken back', async () => {
    await open();
    expect(texts('#own .empty h2')).toEqual(['No terms of your own yet']);
    await userEvent.click(element('#own button', 'Add a term'));
    await until(() => expect(document.activeElement).toBe(field('term')));
    await userEvent.keyboard('JVP');
    await userEvent.fill(field('definition'), 'A panel that never met.');
    await userEvent.fill(field('altLabels'), 'Joint Verification Panel\n\n JV Panel ');
    expect(texts('.preview-head')).toEqual(['JVP Joint Verification Panel']);
    expect(texts('.preview-text')).toEqual(['A panel that never met.']);
    await userEvent.click(element('#own button', 'Save'));
    await until(() => expect(texts('#own .row-term b')).toEqual(['JVP']));
    expect(background.own.concepts).toMatchObject([
      { id: 'my-terms/jvp', altLabels: ['Joint Verification Panel', 'JV Panel'], subjectField: 'My terms' },
    ]);
    expect(document.activeElement).toBe(element('#own button', 'Add a term'));
    await userEvent.click(element('.toast button', 'Undo'));
    await until(() => expect(texts('#own .empty h2')).toEqual(['No terms of your own yet']));
  });

  it('say what is wrong once a field was left, and only then', async () => {
    await open();
    await userEvent.click(element('#own button', 'Add a term'));
    await until(() => expect(problem('definition')).toBe(''));
    await userEvent.click(element('#own button', 'Save'));
    await until(() => expect(problem('term')).toBe('“Term” is empty.'));
    expect(problem('definition')).toBe('“Explanation” is empty.');
    expect(document.activeElement).toBe(field('term'));
    await userEvent.keyboard('…');
    await until(() => expect(problem('term')).toBe('“Term” has no letter or digit.'));
    await userEvent.fill(field('term'), 'JVP');
    await until(() => expect(problem('term')).toBe(''));
    await userEvent.click(element('#own summary', 'More'));
    await userEvent.fill(field('sourceUrl'), 'javascript:alert(1)');
    await userEvent.fill(field('asOf'), 'yesterday');
    await userEvent.click(field('sourceTitle'));
    await until(() => expect(problem('asOf')).toMatch(/^“yesterday” is not a date/));
    expect(problem('sourceUrl')).toBe('“javascript:alert(1)” is not a web address.');
    expect(background.asked('put-own-term')).toEqual([]);
  });

  it('are changed and deleted, each with a way back to what was', async () => {
    const before = [concept('a', 'DMZ', 'A strip.'), concept('b', 'JVP', 'A panel.')];
    background.own.concepts.push(...before);
    await open();
    await userEvent.click(await until(() => element('#own button', 'Change DMZ')));
    await userEvent.fill(await until(() => field('definition')), 'Another strip.');
    await userEvent.click(element('#own button', 'Save'));
    await until(() => expect(texts('#own .row-text')).toEqual(['Another strip.', 'A panel.']));
    await userEvent.click(element('.toast button', 'Undo'));
    await until(() => expect(background.own.concepts).toEqual(before));
    await userEvent.click(element('#own button[aria-label="Delete DMZ"]'));
    await until(() => expect(texts('#own .row-term b')).toEqual(['JVP']));
    await userEvent.click(element('.toast button', 'Undo'));
    await until(() => expect(background.own.concepts).toEqual(before));
  });

  it('are underlined on pages only when the reader says so', async () => {
    background.own.concepts.push(concept('a', 'DMZ', 'A strip.'));
    await open();
    const underline = await until(() => element('#own .switch', 'Pages may know the terms of My terms'));
    expect(underline.ariaChecked).toBe('false');
    await userEvent.click(underline);
    await until(() => expect(underline.ariaChecked).toBe('true'));
    expect(background.asked('set-own-private')).toEqual([{ id: 'my-terms', private: false }]);
  });

  it('satisfy axe with the form open and a field in error, and fit a narrow page', async () => {
    background.own.concepts.push(concept('a', 'DMZ', 'A strip.'));
    await page.viewport(390, 800);
    await open();
    await userEvent.click(element('#own button', 'Add a term'));
    await userEvent.click(await until(() => element('#own button', 'Save')));
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  });
});

describe('hostile texts', () => {
  it('are shown as texts, in the list and in the form', async () => {
    const all = payloads();
    await open();
    for (let from = 0; from < all.length; from += 8) {
      const some = all.slice(from, from + 8);
      background.own.concepts.splice(0, Number.POSITIVE_INFINITY, ...some.map((text, at) => hostile(`h${from + at}`, text)));
      await unmount();
      await open();
      await until(() => expect(texts('#own .row-text')).toEqual(some.map((text) => text.trim())));
      await userEvent.click(element('#own .row-acts button'));
      await until(() => expect(texts('.preview-text')).toEqual([some[0]?.trim()]));
      expect(texts('#own .row-term b').length).toBe(some.length);
      expect(element('main').querySelectorAll(FOREIGN)).toHaveLength(0);
    }
    await settle();
    expect(wasHacked()).toBe(false);
  }, 300_000);
});

function hostile(id: string, text: string): Concept {
  const source = { title: text, url: 'https://example.org/' };
  return { ...concept(id, text, text), altLabels: [text], scopeNote: text, subjectField: text, cues: [text], source };
}
