import { commands } from 'vitest/browser';
import type { CardTarget, Mark, OpenedBy, Point } from '../../../lib/card/card-target.ts';
import { createCard, type ExplanationCard } from '../../../lib/card/open-card.tsx';
import type { CardOptions } from '../../../lib/card/page-card.ts';
import type { ConceptId } from '../../../lib/terms/concept.ts';
import { explain } from './explanations.ts';

let closedRoot: ShadowRoot | undefined;
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function attach(init) {
  const root = attachShadow.call(this, init);
  if (this.localName === 'newsgloss-card') closedRoot = root;
  return root;
};

/** The closed root of the card that was made last. */
export function insideCard(): ShadowRoot {
  if (!closedRoot) throw new Error('No card was made yet');
  return closedRoot;
}

export function host(): HTMLElement | null {
  return document.querySelector('newsgloss-card');
}

/** The drawn card; throws when there is none. */
export function cardElement(): HTMLElement {
  const card = host() && insideCard().querySelector<HTMLElement>('.card:not(.closing)');
  if (!card) throw new Error('No card is drawn');
  return card;
}

/** A button of the card or its toast, by its name as a reader hears it. */
export function button(name: string): HTMLButtonElement {
  const found = [...insideCard().querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent.trim()) === name);
  if (!found) throw new Error(`No button ${name}`);
  return found;
}

type Which = { readonly id?: ConceptId; readonly nth?: number };

/** A mark at the `nth` place (from 0) where `word` stands in the text of `element`. */
export function markOf(element: Element, word: string, { id = 'korea/dmz', nth = 0 }: Which = {}): Mark {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let seen = 0; walker.nextNode(); ) {
    const text = walker.currentNode as Text; // SHOW_TEXT yields nothing else.
    for (let at = text.data.indexOf(word); at >= 0; at = text.data.indexOf(word, at + 1)) {
      if (seen++ !== nth) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + word.length);
      return { id, word, element: text.parentElement ?? element, anchorRects: () => [...range.getClientRects()] };
    }
  }
  throw new Error(`No ${word} in the text`);
}

export function centre(mark: Mark, line = 0): Point {
  const box = mark.anchorRects()[line] ?? new DOMRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export type Stage = {
  readonly card: ExplanationCard;
  readonly changes: (CardTarget | undefined)[];
  readonly asked: string[];
  readonly stop: () => void;
  /** Opens a card and waits until it is drawn. */
  readonly open: (mark: Mark, by?: OpenedBy, point?: Point) => Promise<HTMLElement>;
};

/** A card on the page of the test. */
export function stage(options: Partial<CardOptions> = {}): Stage {
  const life = new AbortController();
  const changes: (CardTarget | undefined)[] = [];
  const asked: string[] = [];
  const note = (what: string) => async (id: ConceptId) => {
    asked.push(`${what} ${id}`);
    return true;
  };
  const card = createCard(
    { explain, turnOff: note('off'), turnOn: note('on'), onChange: (target) => changes.push(target), ...options },
    life.signal,
  );
  const open = async (mark: Mark, by: OpenedBy = 'hover', point?: Point): Promise<HTMLElement> => {
    card.open({ mark, by, ...(point ? { point } : {}) });
    await until(() => card.rect !== undefined && host() !== null && card.rect.width > 0);
    await settle();
    return cardElement();
  };
  return { card, changes, asked, stop: () => life.abort(), open };
}

/** Resolves when `condition` holds; throws after two seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 2000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Lets what is under way be drawn: promises, two frames, and every animation that has an end. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const moving = (host() ? [...insideCard().querySelectorAll('*')] : []).flatMap((element) => element.getAnimations());
  for (const animation of moving) if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
}

/** Milliseconds that really have to go by: the card takes no changing click right after it came. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A reader's click in the middle of an element. */
export async function clickOn(target: Element): Promise<void> {
  const box = target.getBoundingClientRect();
  await commands.mouseClick({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  await settle();
}
