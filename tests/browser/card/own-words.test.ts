import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { CardContent, PageExplanation } from '../../../lib/card/card-content.ts';
import type { Mark } from '../../../lib/card/card-target.ts';
import type { ConceptId } from '../../../lib/terms/concept.ts';
import { armistice, dmz } from './explanations.ts';
import { button, cardElement, clickOn, markOf, type Stage, stage, until } from './stage.ts';

let open: Stage | undefined;

beforeEach(() => page.viewport(1000, 700));

afterEach(() => {
  open?.stop();
  document.body.replaceChildren();
});

const jvp: PageExplanation = {
  kind: 'page',
  full: 'Joint Verification Panel',
  own: {
    quote: [
      { text: 'A ', isTerm: false },
      { text: 'Joint Verification Panel (JVP)', isTerm: true },
      { text: ' is to meet <b>daily</b>.', isTerm: false },
    ],
    defines: true,
  },
  others: [],
};

async function openAt(content: CardContent, more: Partial<Parameters<typeof stage>[0]> = {}): Promise<HTMLElement> {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Its critics say that the JVP can verify only what it is shown.';
  document.body.replaceChildren(paragraph);
  open = stage({ explain: async () => content, ...more });
  return open.open(markOf(paragraph, 'JVP', { id: ':page/JVP' }));
}

const byId = (id: string) => document.getElementById(id) ?? document.body;

const heads = (card: HTMLElement) => [...card.querySelectorAll('h3')].map(({ textContent }) => textContent);

describe('a card in the words of the page', () => {
  it('says so, quotes the sentence as text and sets the term apart in it', async () => {
    const card = await openAt(jvp);
    expect(card.querySelector('.chip')?.textContent).toBe('From this page');
    expect(card.querySelector('h2')?.textContent).toBe('JVP Joint Verification Panel');
    expect(card.querySelector('.quote')?.textContent).toBe('“A Joint Verification Panel (JVP) is to meet <b>daily</b>.”');
    expect([...card.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['Joint Verification Panel (JVP)']);
    expect(card.querySelectorAll('b, script')).toHaveLength(0);
    expect(card.getAttribute('aria-describedby')).toBe('definition');
    expect(card.querySelector('#definition')?.className).toBe('quote');
  });

  it('leads to the place and from there back, and nowhere where the reader is there', async () => {
    document.body.innerHTML = '<p id="first">The JVP is a panel.</p><p id="later" style="margin-block: 100px 2000px">So the JVP says.</p>';
    const [there, here] = ['first', 'later'].map((id) => markOf(byId(id), 'JVP', { id: ':page/JVP' })) as [Mark, Mark];
    const revealed: Mark[] = [];
    const definitionOf = (_: ConceptId, from: Mark) => (from === there ? undefined : there);
    open = stage({ explain: async () => jvp, definitionOf, reveal: (mark) => void revealed.push(mark) });
    await open.open(here, 'click');
    await clickOn(button('Go to this place'));
    expect(revealed).toEqual([there]);
    expect(open.card.target?.mark).toBe(there);
    expect(open.changes.at(-1)?.mark).toBe(there);
    await clickOn(button('Back to where you were'));
    expect(open.card.target?.mark).toBe(here);
    open.card.close();
    await open.open(there, 'click');
    expect(cardElement().querySelectorAll('.own-words button')).toHaveLength(0);
  });

  it('shows beside them what the glossaries mean by the same letters, and opens it', async () => {
    const card = await openAt({ ...jvp, others: [armistice] });
    expect(heads(card)).toEqual(['In the article’s words', 'Elsewhere it can also mean']);
    expect(card.textContent).toContain(armistice.concept.definition);
    open?.stop();
    await openAt(
      { ...jvp, others: [armistice] },
      { explain: async ({ id }) => (id === armistice.concept.id ? armistice : { ...jvp, others: [armistice] }) },
    );
    await clickOn(button('Armistice Agreement'));
    await until(() => cardElement().querySelector('h2')?.textContent === 'Armistice Agreement');
  });

  it('is turned off for this page, with undo', async () => {
    await openAt(jvp);
    await new Promise((resolve) => setTimeout(resolve, 350));
    await clickOn(button('Turn off on this page'));
    await until(() => open?.asked.includes('off :page/JVP') ?? false);
    await clickOn(button('Undo'));
    expect(open?.asked).toEqual(['off :page/JVP', 'on :page/JVP']);
  });
});

describe('a glossary’s card on a page with words of its own', () => {
  it('has them after why it matters and before what is related', async () => {
    const card = await openAt({ ...dmz, own: jvp.own });
    expect(heads(card)).toEqual(['Why it matters', 'In the article’s words', 'Related']);
    expect(card.querySelector('#definition')?.className).toBe('definition');
  });
});
