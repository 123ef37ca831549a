import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Step } from '../../../lib/card/card-state.ts';
import type { Explanation, Meaning } from '../../../lib/messages/explanation.ts';
import { armistice, bare, dmz } from './explanations.ts';
import { button, cardElement, clickOn, host, insideCard, markOf, type Stage, stage, until, wait } from './stage.ts';

let open: Stage;
let said: string[] = [];

const plain = { subjectField: 'Technology', language: 'en', named: false } as const;
const network: Meaning = {
  ...plain,
  id: 'net/dmz',
  name: 'DMZ network',
  definition: 'A part of a network that stands apart.',
  reasons: [],
};
const vietnam: Meaning = {
  ...plain,
  id: 'viet/dmz',
  name: 'Vietnamese Demilitarized Zone',
  definition: 'A border of old.',
  reasons: ['Saigon'],
};
const chosen: Explanation = {
  ...dmz,
  here: { name: 'Korean Demilitarized Zone', reasons: ['Panmunjom', 'armistice'], named: false, others: [vietnam, network] },
};

beforeEach(async () => {
  await page.viewport(1000, 900);
  said = [];
  document.body.innerHTML = '<p style="margin: 40px 200px">Soldiers stood along the DMZ.</p>';
});

afterEach(() => {
  open.stop();
  document.body.replaceChildren();
});

async function openCard(explain: (step: Step) => Promise<Explanation | undefined>): Promise<HTMLElement> {
  open = stage({
    explain,
    choose: async (mark, id, choice) => {
      said.push(`${mark.word} ${choice} ${id}`);
      return true;
    },
  });
  const card = await open.open(markOf(document.body, 'DMZ'), 'click');
  await wait(350);
  return card;
}

const text = () => cardElement().textContent ?? '';

describe('a label with several meanings', () => {
  it('says why it means this, and what else it may mean with what speaks for that', async () => {
    const card = await openCard(async () => chosen);
    expect(card.querySelector('.why')?.textContent).toContain('Because the page says “Panmunjom” and “armistice”.');
    const others = [...card.querySelectorAll('.meaning')].map((each) => each.textContent);
    expect(others[0]).toContain('Because the page says “Saigon”.');
    expect(others[1]).toContain('Little on this page speaks for it.');
  });

  it('is explained anew when the reader says what it means, and as before by undo', async () => {
    await openCard(async ({ id }) => (id === 'net/dmz' ? bare('net/dmz', 'DMZ network') : chosen));
    await clickOn(cardElement().querySelectorAll('.meaning .text-button')[1] as Element);
    await until(() => text().includes('What DMZ network is'));
    expect(insideCard().querySelector('.toast')?.textContent).toContain('DMZ');
    await clickOn(button('Undo'));
    await until(() => text().includes('Panmunjom'));
    expect(said).toEqual(['DMZ is net/dmz', 'DMZ forget net/dmz']);
  });

  it('offers what is left when the reader says that it does not mean this', async () => {
    await openCard(async () => chosen);
    await clickOn(button('Not this meaning'));
    await until(() => cardElement().querySelector('h2')?.textContent === 'DMZ can mean');
    expect(text()).not.toContain('Korean Demilitarized Zone');
    expect(cardElement().querySelectorAll('.meaning')).toHaveLength(2);
    expect(said).toEqual(['DMZ not korea/dmz']);
  });

  it('is left alone when nothing is left, with the way back in the toast', async () => {
    const { here, ...rest } = chosen;
    await openCard(async () => ({ ...rest, here: { name: here?.name ?? '', reasons: [], named: true, others: [] } }));
    expect(text()).toContain('Because the page also names it in full.');
    await clickOn(button('Not this meaning'));
    await until(() => open.card.target === undefined);
    await clickOn(button('Undo'));
    expect(said).toEqual(['DMZ not korea/dmz', 'DMZ forget korea/dmz']);
    await until(() => host() === null);
  });

  it('shows all its meanings alike when the page does not decide, and opens one in place with a way back', async () => {
    open = stage({
      explain: async ({ isChosen }) => (isChosen ? armistice : { kind: 'several', meanings: [vietnam, network] }),
      choose: async () => true,
    });
    const card = await open.open(markOf(document.body, 'DMZ'), 'click');
    expect(card.querySelector('.chip')?.textContent).toBe('More than one meaning');
    expect(card.querySelector('#definition')?.tagName).toBe('UL');
    expect(() => button('Turn this term off')).toThrow();
    await clickOn(button('DMZ network'));
    await until(() => text().includes(armistice.concept.definition));
    await clickOn(button('Back to DMZ'));
    await until(() => text().includes('can mean'));
  });
});
