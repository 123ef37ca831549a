import { dataOf } from './native.ts';

/** A smaller frame holds a button or a counting pixel; with less text there is nothing to explain. CSS pixels, UTF-16 units. */
const LEAST_WIDTH = 120;
const LEAST_HEIGHT = 80;
const LEAST_TEXT = 200;

/** Between the looks at a frame whose text has not come yet, in milliseconds; each wait is twice the one before. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 8000;

/**
 * Resolves when the frame we are in is large enough and has enough text to be worth reading, or when the signal stops it. Until then it
 * observes nothing: a large frame is looked at a few times while it loads, any frame again when its size changes or the reader uses it.
 */
export function untilWorthReading(signal: AbortSignal): Promise<void> {
  const found = Promise.withResolvers<void>();
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    if (!isWorthReading()) return;
    stop.abort();
    clearTimeout(timer);
    found.resolve();
  };
  const lookAgain = (wait: number): void => {
    timer = setTimeout(() => {
      look();
      if (!stop.signal.aborted && wait < LONGEST_WAIT && isLarge()) lookAgain(wait * 2);
    }, wait);
  };
  const options = { capture: true, passive: true, signal: stop.signal };
  for (const type of ['DOMContentLoaded', 'load', 'resize', 'pointerdown', 'focusin'] as const) addEventListener(type, look, options);
  signal.addEventListener('abort', () => {
    stop.abort();
    clearTimeout(timer);
    found.resolve();
  });
  lookAgain(FIRST_WAIT);
  return found.promise;
}

function isLarge(): boolean {
  return innerWidth >= LEAST_WIDTH && innerHeight >= LEAST_HEIGHT;
}

/** Counts until it is enough; of a frame full of scripts no text at all. */
function isWorthReading(): boolean {
  if (!isLarge() || !document.body) return false;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (length < LEAST_TEXT && walker.nextNode()) {
    const text = walker.currentNode as Text; // nothing else is shown
    if (!/^(script|style|noscript|template)$/i.test(text.parentElement?.localName ?? '')) length += dataOf(text).trim().length;
  }
  return length >= LEAST_TEXT;
}
