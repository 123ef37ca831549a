import type { DrawnLine } from './page-questions.ts';
import type { Box } from './surface.ts';
import type { Tab } from './tab.ts';
import { waitUntil } from './wait-until.ts';

/** The boxes of a word, one for each text node of it; only words inside one block are looked for. */
export function boxesOf(tab: Tab, word: string): Promise<Box[]> {
  return tab.evaluate((wanted) => {
    for (const block of document.querySelectorAll('p')) {
      const at = block.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const boxes: Box[] = [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let passed = 0; walker.nextNode(); passed += (walker.currentNode as Text).data.length) {
        const node = walker.currentNode as Text; // the walker shows nothing else
        const [start, end] = [Math.max(0, at - passed), Math.min(node.data.length, at + wanted.length - passed)];
        if (start >= end) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, end);
        const { x, y, width, height } = range.getBoundingClientRect();
        boxes.push({ x, y, width, height });
      }
      return boxes;
    }
    return [];
  }, word);
}

/** Whether a line stands under each box: as wide, and in the lower part of it. */
export function areUnder(lines: readonly DrawnLine[], boxes: readonly Box[]): boolean {
  const isUnder = ({ box }: DrawnLine, { x, y, width, height }: Box) =>
    Math.abs(box.x - x) < 1 && Math.abs(box.width - width) < 1 && box.y > y + height * 0.7 && box.y + box.height < y + height * 1.2;
  return boxes.length > 0 && boxes.every((box) => lines.some((line) => isUnder(line, box)));
}

export async function waitUntilUnder(tab: Tab, word: string, layer = 'html'): Promise<void> {
  await waitUntil(`line under ${word}`, async () => areUnder((await tab.lines(layer)) ?? [], await boxesOf(tab, word)));
}

/** How a page finds what we have put into it: everything outside of its own `<head>` and `<body>`. */
export const strangers = () =>
  [...document.documentElement.children].filter((each) => !/^(HEAD|BODY)$/.test(each.tagName)).map((each) => each.outerHTML);
