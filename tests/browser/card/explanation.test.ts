import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Explanation } from '../../../lib/messages/explanation.ts';
import { bare, dmz, hebrew } from './explanations.ts';
import { button, cardElement, clickOn, insideCard, markOf, type Stage, settle, stage, until } from './stage.ts';

let open: Stage | undefined;

beforeEach(() => page.viewport(1000, 700));

afterEach(() => {
  open?.stop();
  document.body.replaceChildren();
});

function article(text = 'Soldiers on both sides of the DMZ were told to stand down.'): Element {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.body.replaceChildren(paragraph);
  return paragraph;
}

describe('an explanation', () => {
  it('has all its parts in their order', async () => {
    open = stage();
    const card = await open.open(markOf(article(), 'DMZ'));
    expect(card.querySelector('.chip')?.textContent).toBe('Places and borders');
    expect(card.querySelector('h2')?.textContent).toBe('DMZ Korean Demilitarized Zone');
    expect([...card.querySelectorAll('h3')].map((head) => head.textContent)).toEqual(['Why it matters', 'Related']);
    expect([...card.querySelectorAll('.chips button')].map((chip) => chip.textContent)).toEqual(dmz.related.map(({ label }) => label));
    expect(card.querySelector('.apart')?.textContent).toBe(
      'Not the same as Northern Limit Line. The disputed border at sea, west of the peninsula.',
    );
    expect(card.querySelector('p.small-print')?.textContent).toBe('Armistice Agreement, Article I · as of March 2025');
  });

  it('leaves no trace of what the glossary does not have', async () => {
    open = stage({ explain: async () => bare('korea/dmz', 'DMZ') });
    const card = await open.open(markOf(article(), 'DMZ'));
    expect(card.querySelector('h2')?.textContent).toBe('DMZ');
    expect([...(card.querySelector('.body')?.children ?? [])].map(({ className }) => className)).toEqual(['definition']);
  });

  it('names itself and its language, and runs as that language runs', async () => {
    open = stage({ explain: async () => hebrew });
    const card = await open.open(markOf(article('חיילים באזור מפורז עומדים'), 'אזור מפורז', { id: 'he/border' }));
    expect(card.dir).toBe('rtl');
    expect(card.getAttribute('role')).toBe('dialog');
    expect(card.hasAttribute('aria-modal')).toBe(false);
    expect(insideCard().getElementById(card.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('אזור מפורז');
    const definition = insideCard().getElementById(card.getAttribute('aria-describedby') ?? '');
    expect(definition?.textContent).toBe(hebrew.concept.definition);
    expect(definition?.lang).toBe('he');
  });

  it('links to the open web only, and tells the site behind the link nothing', async () => {
    open = stage();
    const card = await open.open(markOf(article(), 'DMZ'));
    const link = card.querySelector('a');
    expect(link?.href).toBe('https://example.org/armistice');
    expect([link?.target, link?.rel, link?.referrerPolicy]).toEqual(['_blank', 'noopener noreferrer', 'no-referrer']);
  });

  it.each(['javascript:alert(1)', 'data:text/html,<p>', 'file:///etc', 'no address'])('does not link to %s', async (url) => {
    open = stage({ explain: async () => bare('korea/dmz', 'DMZ', { source: { title: 'A source', url } }) });
    const card = await open.open(markOf(article(), 'DMZ'));
    expect(card.querySelector('a')).toBeNull();
    expect(card.textContent).toContain('A source');
  });

  it('shows markup as the text that it is', async () => {
    const text = '<img src=x onerror=alert(1)> is only text in this definition, and stays text.';
    open = stage({ explain: async () => bare('korea/dmz', '<b>DMZ</b>', { definition: text }) });
    const card = await open.open(markOf(article(), 'DMZ'));
    expect(card.querySelector('.definition')?.textContent).toBe(text);
    expect(card.querySelectorAll('img, b')).toHaveLength(0);
  });

  it('holds no place to type in, in any state', async () => {
    open = stage();
    await open.open(markOf(article(), 'DMZ'));
    expect(insideCard().querySelectorAll('input, textarea, select, [contenteditable]')).toHaveLength(0);
  });
});

describe('an answer that is late', () => {
  it('shows the word and bars, then the explanation in the same place', async () => {
    let answer: (explanation: Explanation) => void = () => undefined;
    open = stage({ explain: () => new Promise((resolve) => (answer = resolve)) });
    open.card.open({ mark: markOf(article(), 'DMZ'), by: 'hover' });
    await settle();
    expect(insideCard().querySelector('.card')).toBeNull();
    await until(() => insideCard().querySelector('.bars') !== null);
    expect(cardElement().ariaBusy).toBe('true');
    expect(cardElement().querySelector('h2')?.textContent).toBe('DMZ');
    await settle();
    const head = cardElement().querySelector('h2')?.getBoundingClientRect();
    answer(dmz);
    await until(() => insideCard().querySelector('.definition') !== null);
    expect(cardElement().ariaBusy).toBe('false');
    expect(cardElement().querySelector('h2')?.getBoundingClientRect().top).toBe(head?.top);
  });

  it('is dropped when the reader has gone on', async () => {
    const answers = new Map<string, (explanation: Explanation) => void>();
    open = stage({ explain: ({ id }) => new Promise((resolve) => answers.set(id, resolve)) });
    const text = article('The DMZ and the JSA');
    open.card.open({ mark: markOf(text, 'DMZ'), by: 'hover' });
    open.card.open({ mark: markOf(text, 'JSA', { id: 'korea/jsa' }), by: 'hover' });
    answers.get('korea/dmz')?.(dmz);
    answers.get('korea/jsa')?.(bare('korea/jsa', 'Joint Security Area'));
    await until(() => insideCard().querySelector('.definition') !== null);
    expect(cardElement().querySelector('h2')?.textContent).toBe('JSA Joint Security Area');
  });

  it.each([
    ['is missing', async () => undefined],
    ['fails', async () => Promise.reject(new Error('gone'))],
  ])('says so plainly when it %s, and can be asked for again', async (_, fail) => {
    let answer: () => Promise<Explanation | undefined> = fail;
    open = stage({ explain: () => answer() });
    const card = await open.open(markOf(article(), 'DMZ'));
    expect(card.textContent).toContain('Newsgloss could not read its glossary.');
    answer = async () => dmz;
    await clickOn(button('Try again'));
    await until(() => insideCard().querySelector('.chips') !== null);
    expect(cardElement().textContent).not.toContain('could not read');
  });
});

describe('a walk through related terms', () => {
  it('stays in the same card and finds the way back', async () => {
    open = stage();
    const card = await open.open(markOf(article(), 'DMZ'));
    const { top, left } = card.getBoundingClientRect();
    await clickOn(button('Armistice Agreement'));
    await until(() => cardElement().querySelector('h2')?.textContent === 'Armistice Agreement');
    expect(cardElement().getBoundingClientRect()).toMatchObject({ top, left });
    await clickOn(button('Back to DMZ'));
    await until(() => cardElement().querySelector('h2')?.textContent === 'DMZ Korean Demilitarized Zone');
    expect(insideCard().querySelector('.back')).toBeNull();
  });

  it('keeps the focus in the card when it goes on by keyboard', async () => {
    open = stage();
    await open.open(markOf(article(), 'DMZ'), 'command');
    button('Armistice Agreement').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => cardElement().querySelector('h2')?.textContent === 'Armistice Agreement');
    await settle();
    expect(insideCard().activeElement).toBe(cardElement());
  });
});
