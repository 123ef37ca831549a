import type { Block } from './block.ts';
import { isLeftOut, type Scope } from './element-roles.ts';
import type { Root } from './shadow.ts';
import { createSlice, type Slice } from './slice.ts';
import { Walk } from './walk.ts';

/** How many steps of the walk go between two looks at the clock: some 20 µs of work. */
const STEPS_PER_LOOK = 64;

export type ReadingOptions = { readonly scope: Scope; readonly signal: AbortSignal };

/** What one slice of reading found. */
export type Reading = {
  readonly blocks: readonly Block[];
  /** An element that the page changed while it was being read: it must be read again as a whole. */
  readonly changed?: Element;
  /** Shadow roots met on the way: their text comes in later slices, their changes are heard of by no one else. */
  readonly shadowRoots?: readonly ShadowRoot[];
  /** Components without a shadow root that may get one later. */
  readonly components?: readonly Element[];
  /** The main-thread time this slice took, in milliseconds. */
  readonly spent: number;
};

/**
 * Reads the blocks of text under an element in reading order, in slices of at most some milliseconds each, with the
 * page's own work let in between; then what the shadow roots in it hold, root by root. Yields what each slice found, possibly
 * nothing; ends early when the signal stops it. Asks the page for no style and no layout: whether a block is shown is a later question.
 */
export async function* readPassages(root: Element, { scope, signal }: ReadingOptions): AsyncGenerator<Reading, void, undefined> {
  if (isLeftOut(root, scope)) return;
  const slice = createSlice();
  const roots: Root[] = [root];
  for (let at = 0; at < roots.length && !signal.aborted; at++) {
    const next = roots[at];
    if (next) yield* readRoot(new Walk(next, scope), slice, { signal, roots });
  }
}

/** Reads one root and adds the shadow roots in it to those that are to be read. */
async function* readRoot(walk: Walk, slice: Slice, { signal, roots }: { signal: AbortSignal; roots: Root[] }) {
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
  const shadowRoots = walk.takeShadowRoots();
  roots.push(...shadowRoots);
  yield { blocks: walk.end(), shadowRoots, components: walk.takeComponents(), spent: slice.spent() };
}
