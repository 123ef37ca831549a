import { isConnectedOf } from './native.ts';
import { shadowRootOf } from './shadow.ts';

/** Between two looks at components that have no shadow root yet, in milliseconds: a page's scripts come late, but seldom much later. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 8000;

/** No page has more components that are worth a look. */
const MOST = 5000;

/**
 * Tells of components that get their shadow root after they were read (their script came late), until the signal stops it: no
 * event does. Components are looked at more and more rarely, and no more after some 16 seconds without a new one.
 */
export function watchLateRoots(onRoot: (host: Element) => void, signal: AbortSignal): { add(components: readonly Element[]): void } {
  const waiting = new Set<Element>();
  let wait = FIRST_WAIT;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    timer = undefined;
    for (const element of waiting) {
      const isConnected = isConnectedOf(element);
      if (isConnected && !shadowRootOf(element)) continue;
      waiting.delete(element);
      if (isConnected) onRoot(element);
    }
    wait *= 2;
    lookSoon();
  };
  const lookSoon = (): void => {
    if (timer === undefined && waiting.size > 0 && wait <= LONGEST_WAIT && !signal.aborted) timer = setTimeout(look, wait);
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    add(components) {
      for (const element of components) if (waiting.size < MOST) waiting.add(element);
      if (components.length > 0) wait = FIRST_WAIT;
      lookSoon();
    },
  };
}
