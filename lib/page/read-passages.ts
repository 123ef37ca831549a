import type { Block } from './block.ts';
import { isLeftOut } from './element-roles.ts';
import { createSlice } from './slice.ts';
import { Walk } from './walk.ts';

/** How many steps of the walk go between two looks at the clock: some 20 µs of work. */
const STEPS_PER_LOOK = 64;

/** What one slice of reading found. */
export type Reading = {
  readonly blocks: readonly Block[];
  /** An element that the page changed while it was being read: it must be read again as a whole. */
  readonly changed?: Element;
  /** The main-thread time this slice took, in milliseconds. */
  readonly spent: number;
};

/**
 * Reads the blocks of text under an element in reading order, in slices of at most some milliseconds each, with the
 * page's own work let in between. Yields what each slice found, possibly nothing; ends early when the signal stops it.
 * Asks the page for no style and no layout: whether a block is shown is a later question.
 */
export async function* readPassages(root: Element, signal: AbortSignal): AsyncGenerator<Reading, void, undefined> {
  if (isLeftOut(root)) return;
  const slice = createSlice();
  const walk = new Walk(root);
  let steps = 0;
  while (walk.step()) {
    if (++steps % STEPS_PER_LOOK !== 0 || !slice.isOver()) continue;
    yield { blocks: walk.take(), spent: slice.spent() };
    const path = walk.path();
    await slice.next();
    if (signal.aborted) return;
    const changed = walk.mend(path);
    if (changed) yield { blocks: [], changed, spent: 0 };
  }
  yield { blocks: walk.end(), spent: slice.spent() };
}
