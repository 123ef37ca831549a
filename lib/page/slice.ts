/** How long we may hold the page's main thread at a time, in milliseconds: half a frame. */
const SLICE = 8;

/** A measured turn on the page's main thread. */
export type Slice = {
  /** Whether this turn has used up its time. */
  isOver(): boolean;
  /** How long this turn has taken so far, in milliseconds. */
  spent(): number;
  /** Lets the page work first; a new turn has begun when it resolves. */
  next(): Promise<void>;
};

/** Begins a turn now. */
export function createSlice(): Slice {
  let start = performance.now();
  return {
    isOver: () => performance.now() - start >= SLICE,
    spent: () => performance.now() - start,
    async next() {
      await yieldToPage();
      start = performance.now();
    },
  };
}

type Scheduler = { yield?: () => Promise<void> };

/** Resolves after the page had a turn. `scheduler.yield` is missing in Chrome 128 alone, which then reads a little slower. */
export function yieldToPage(): Promise<void> {
  // Not yet in the DOM library of TypeScript for every browser we run in, so it is asked for by hand.
  const scheduler = (globalThis as { scheduler?: Scheduler }).scheduler;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
