import type { MakeCard } from '../../lib/card/late-card.ts';
import type { LinePainter } from '../../lib/highlight/line.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { CardWorld } from './card-world.ts';

/** What may be put beside the content script once it is wanted. */
type Parts = { readonly card: MakeCard<CardWorld>; readonly lines: LinePainter };

/** Where a part leaves what it brings, on the isolated world's global: no page can see it. */
const PLACES = { card: Symbol.for('newsgloss.card'), lines: Symbol.for('newsgloss.lines') } as const satisfies Record<keyof Parts, symbol>;

const world: Record<symbol, unknown> = globalThis as never; // our own keys on the isolated world's global

/** What the script of a part calls once it runs. */
export function offerPart<K extends keyof Parts>(part: K, brought: Parts[K]): void {
  world[PLACES[part]] = brought;
}

/** Has the background put a part's script into this frame. Throws when it could not: the page is going, or we were removed. */
export async function loadPart<K extends keyof Parts>(part: K): Promise<Parts[K]> {
  if (!world[PLACES[part]]) await ask('load-part', { part });
  const brought = world[PLACES[part]];
  if (!brought) throw new Error(`The part ${part} did not come`);
  return brought as Parts[K]; // only offerPart writes it
}

/** Leaves nothing of this copy of the extension to a later one. */
export function forgetParts(): void {
  for (const place of Object.values(PLACES)) delete world[place];
}
