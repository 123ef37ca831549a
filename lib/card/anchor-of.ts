import type { CardTarget, Point } from './card-target.ts';
import type { Anchor } from './place-card.ts';

/** Where a word stands now and how the text runs there; `undefined` when the word is no longer on the page. */
export function anchorOf({ mark, point }: CardTarget): Anchor | undefined {
  const lines = mark.element.isConnected ? mark.anchorRects().filter((line) => line.width > 0 || line.height > 0) : [];
  const line = (point && lines.find((candidate) => holds(candidate, point))) ?? lines[0];
  if (!line) return undefined;
  const { direction, writingMode } = getComputedStyle(mark.element);
  return {
    line,
    whole: around(lines),
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
    vertical: /^(vertical|sideways)/.test(writingMode) ? (writingMode.endsWith('lr') ? 'vertical-lr' : 'vertical-rl') : undefined,
  };
}

/** Whether a point lies in a box or within `slack` pixels of it. */
export function holds(box: DOMRectReadOnly, { x, y }: Point, slack = 1): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
}

function around(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
