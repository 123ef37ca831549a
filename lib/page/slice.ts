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

/** Resolves after the page had a turn; where `scheduler.yield` is missing, by a message task, which is not clamped as timers are. */
export function yieldToPage(): Promise<void> {
  // Not yet in the DOM library of TypeScript for every browser we run in, so it is asked for by hand.
  const scheduler = (globalThis as { scheduler?: Scheduler }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(undefined);
  });
}
