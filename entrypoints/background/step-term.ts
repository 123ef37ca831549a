import { browser } from 'wxt/browser';
import { askFrame } from '../../lib/messages/ask.ts';
import { tabFrames } from '../../lib/messages/tab-frames.ts';

/**
 * Opens the next or the previous term of a page, from frame to frame: in the frame that has the focus, else in the first, and at its end
 * in the next one that has terms. Nothing happens on a page that we may not read.
 */
export async function stepTerm(by: 1 | -1, commandTab: number | undefined): Promise<void> {
  const tab = commandTab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tab === undefined) return;
  const frames = (await tabFrames(tab)).filter(({ reader }) => reader === 'reading');
  const step = (at: number, question: { end: 'round' | 'leave'; fresh?: boolean }): Promise<boolean> => {
    const frame = frames.at(at % frames.length)?.id ?? 0;
    return askFrame({ tab, frame }, 'step-term', { by, ...question }).catch(() => false);
  };
  const current = Math.max(
    0,
    frames.findLastIndex(({ hasFocus }) => hasFocus),
  );
  if (await step(current, { end: frames.length > 1 ? 'leave' : 'round' })) return;
  for (let away = 1; away <= frames.length; away++) if (await step(current + by * away, { end: 'round', fresh: true })) return;
}
