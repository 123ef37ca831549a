import type { MakeCard } from '../../lib/card/late-card.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { CardWorld } from './card-world.ts';

/** Where the card's script leaves what it brings, on the isolated world's global: no page can see it. */
const CARD = Symbol.for('newsgloss.card');

const world: Record<symbol, unknown> = globalThis as never; // our own key on the isolated world's global

/** What the card's script calls once it runs. */
export function offerCard(make: MakeCard<CardWorld>): void {
  world[CARD] = make;
}

/** Has the background put the card's script into this frame. Throws when it could not: the page is going, or we were removed. */
export async function loadCard(): Promise<MakeCard<CardWorld>> {
  if (!world[CARD]) await ask('load-card', {});
  const make = world[CARD];
  if (!make) throw new Error('The card did not come');
  return make as MakeCard<CardWorld>; // only offerCard writes it
}

/** Leaves nothing of this copy of the extension to a later one. */
export function forgetCard(): void {
  delete world[CARD];
}
