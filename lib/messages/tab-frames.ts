import { browser } from 'wxt/browser';

/** One frame of a tab, as our code in it found it. */
export type TabFrame = {
  readonly id: number;
  /** Its place in the tree of frames: of each frame around it, and of itself, which child it is. Empty for the tab's own document. */
  readonly path: readonly number[];
  /** Whether our content script reads it, or waits for it to hold enough text. */
  readonly reader?: 'reading' | 'waiting';
  /** The MIME type of its document. */
  readonly type: string;
  readonly hasFocus: boolean;
};

/**
 * The frames of a tab that the browser lets us into, the tab's own document first, each before those in it. Empty where there are
 * none: a page of the browser's, one of its viewers, a page that could not be loaded.
 */
export async function tabFrames(tabId: number): Promise<readonly TabFrame[]> {
  const found = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: lookAround }).catch(() => []);
  const frames = found.flatMap(({ frameId, result }) => (result ? [{ ...(result as Omit<TabFrame, 'id'>), id: frameId }] : [])); // what lookAround gave
  return frames.sort((one, other) => comparePaths(one.path, other.path));
}

/** Runs in each frame, so it may use nothing from outside itself. The symbol is the content script's own mark (entrypoints/content). */
function lookAround(): Omit<TabFrame, 'id'> {
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    let place = 0;
    while (place < at.parent.length && at.parent[place] !== at) place++;
    path.unshift(place);
  }
  const reader = (globalThis as unknown as Record<symbol, TabFrame['reader']>)[Symbol.for('newsgloss')]; // our own mark
  return { path, type: document.contentType, hasFocus: document.hasFocus(), ...(reader ? { reader } : {}) };
}

function comparePaths(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, level) => place !== other[level]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
}
