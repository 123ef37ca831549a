import type { TabQuestions } from '../../lib/messages/protocol.ts';
import type { Marks } from './marks.ts';
import type { PageMention } from './page-text.ts';

type Step = TabQuestions['step-term']['ask'];

/**
 * The mention that a step leads to: the one after (or before) the current one; without a current one, the first that
 * stands at or below the top of the viewport (or the last above it). At the ends it goes round or leads nowhere, as it is asked to;
 * a fresh one begins at an end. `undefined` on a page without marks too.
 */
export function stepFrom(current: PageMention | undefined, { by, end, fresh }: Step, marks: Marks): PageMention | undefined {
  const order = marks.inOrder();
  if (fresh) return order.at(by === 1 ? 0 : -1);
  const at = current ? order.indexOf(current) : -1;
  if (at >= 0) return end === 'leave' && !order[at + by] ? undefined : order.at((at + by) % order.length);
  const below = order.findIndex((mention) => (marks.rectsOf(mention)[0]?.bottom ?? -1) >= 0);
  if (end === 'leave' && (by === 1 ? below < 0 : below === 0)) return undefined;
  if (below < 0) return order.at(by === 1 ? 0 : -1);
  return by === 1 ? order[below] : order.at(below - 1);
}

/** Above and below a word in view there is room for a card, in pixels. */
const ABOVE = 80;
const BELOW = 240;

/**
 * Brings a mention into the middle of the view, through every scrolling box around it, and its line then to `top` pixels below
 * the edge, where that leaves room for a card. Moves nothing where the mention is in view and no `top` is asked.
 */
export function scrollToMention(mention: PageMention, marks: Marks, top?: number): void {
  const rect = marks.rectsOf(mention)[0];
  const isIn = rect && rect.top >= ABOVE && rect.bottom <= innerHeight - BELOW && rect.left >= 0 && rect.right <= innerWidth;
  if (!isIn) mention.place.parts[0]?.node.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const now = marks.rectsOf(mention)[0];
  const isWanted = top !== undefined && top >= ABOVE && top <= innerHeight - BELOW;
  // A block taller than the view: its middle is not yet the word's line.
  if (now && (isWanted || now.top < 0 || now.bottom > innerHeight)) {
    scrollBy({ top: now.top - (isWanted ? top : innerHeight / 3), behavior: 'instant' });
  }
}
