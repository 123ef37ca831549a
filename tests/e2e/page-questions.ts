import type { Box } from './surface.ts';

// Each function here is sent to the page as source: it may use nothing from outside itself.

/** A word on the page: its first line box, and whether the page had to be scrolled to show it. */
export type FoundText = { readonly box: Box; readonly scrolled: boolean };

/**
 * Finds the nth rendered mention of a text, across inline elements and in open shadow roots, and scrolls it into view.
 * Answers the number of mentions when there is no nth one.
 */
export function bringTextIntoView(text: string, nth: number): FoundText | number {
  const nodes: Text[] = [];
  const collect = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) nodes.push(node);
      else if (node instanceof Element && node.shadowRoot) collect(node.shadowRoot);
    }
  };
  collect(document.documentElement);
  const ends: number[] = [];
  let whole = '';
  for (const node of nodes) {
    whole += node.data;
    ends.push(whole.length);
  }
  const place = (offset: number, isEnd: boolean): [Text, number] | undefined => {
    const at = ends.findIndex((end) => (isEnd ? offset <= end : offset < end));
    const node = nodes[at];
    return node && [node, offset - ((ends[at] ?? 0) - node.data.length)];
  };
  let mentions = 0;
  for (let start = whole.indexOf(text); start >= 0; start = whole.indexOf(text, start + text.length)) {
    const from = place(start, false);
    const to = place(start + text.length, true);
    if (!from || !to) continue;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    if (range.getClientRects().length === 0) continue;
    if (mentions++ !== nth) continue;
    const isShown = ({ top, bottom, left, right }: DOMRect) => top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    const first = () => [...range.getClientRects()].find((rect) => rect.width > 0) ?? range.getBoundingClientRect();
    const scrolled = !isShown(first());
    if (scrolled) from[0].parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    if (!isShown(first())) scrollBy({ top: first().top - innerHeight / 2, behavior: 'instant' });
    const { x, y, width, height } = first();
    return { box: { x, y, width, height }, scrolled };
  }
  return mentions;
}

/** The centre of the first rendered element for a selector, scrolled into view; `undefined` when there is none. */
export function bringElementIntoView(selector: string): { readonly box: Box; readonly scrolled: boolean } | undefined {
  const element = [...document.querySelectorAll(selector)].find((each) => each.getClientRects().length > 0);
  if (!element) return undefined;
  const before = element.getBoundingClientRect().top;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { box: { x, y, width, height }, scrolled: before !== y };
}

/** What any page can read of our marks: for each of our registry entries the texts of its ranges, in the registry's order. */
export function readHighlights(): Record<string, string[]> {
  const textOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString();
  };
  const ours = [...CSS.highlights].filter(([name]) => name.startsWith('newsgloss'));
  return Object.fromEntries(ours.map(([name, highlight]) => [name, [...highlight].map(textOf)]));
}

/** A line that we draw ourselves: its box in the viewport, its look and its level. */
export type DrawnLine = { readonly box: Box; readonly look: string; readonly color: string; readonly level: string };

/** The lines in one of our closed roots. */
export function readLines(root: ShadowRoot): DrawnLine[] {
  return [...root.querySelectorAll('i')].map((line) => {
    const { x, y, width, height } = line.getBoundingClientRect();
    const { color, zIndex } = getComputedStyle(line);
    return { box: { x, y, width, height }, look: line.className, color, level: zIndex };
  });
}

/** The text a reader can see in the card; `undefined` when nothing of it is shown. */
export function readCardText(root: ShadowRoot): string | undefined {
  const shown = [...root.children].filter((child) => child.checkVisibility({ visibilityProperty: true }));
  // Only HTML elements have innerText, which leaves out what is hidden.
  const text = shown.map((child) => (child as HTMLElement).innerText ?? '').join('\n');
  return shown.length === 0 ? undefined : text.trim();
}

/** A control of the card under the pointer's aim, or the names of those there are. */
export type FoundControl =
  | { readonly kind: 'found'; readonly box: Box }
  | { readonly kind: 'absent' | 'covered' | 'outside the viewport'; readonly names: string[] };

/**
 * Finds a control of the card by its name or visible text: the same text first, else one that begins with it, else one
 * that holds it, else the word itself where it stands in the card's text.
 */
export function findInCard(root: ShadowRoot, name: string): FoundControl {
  const controls = [...root.querySelectorAll<HTMLElement>('a, button, summary, input, select, label, [role], [tabindex]')].filter(
    (each) => each.checkVisibility({ visibilityProperty: true }) && each.role !== 'dialog',
  );
  const flat = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const labels = (element: HTMLElement) => flat(element.getAttribute('aria-labelledby')).split(' ').filter(Boolean);
  const namesOf = (element: HTMLElement) =>
    [
      flat(element.getAttribute('aria-label')),
      flat(
        labels(element)
          .map((id) => root.getElementById(id)?.textContent)
          .join(' '),
      ),
      flat(element.innerText),
      flat(element.title),
    ].filter(Boolean);
  const tests = [(each: string) => each === name, (each: string) => each.startsWith(name), (each: string) => each.includes(name)];
  // The innermost of several that fit: a dialog holds the text of all its buttons.
  const matches = tests.map((test) => controls.filter((each) => namesOf(each).some(test)).at(-1));
  const control = matches.find((each) => each !== undefined);
  const names = controls.flatMap((each) => namesOf(each).slice(0, 1));
  const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = words.nextNode(); node && !control && range.collapsed; node = words.nextNode()) {
    const at = node.textContent?.indexOf(name) ?? -1;
    if (at < 0 || !node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
    range.setStart(node, at);
    range.setEnd(node, at + name.length);
  }
  const element = control ?? (range.collapsed ? undefined : range.startContainer.parentElement);
  if (!element) return { kind: 'absent', names };
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = (control ?? range).getBoundingClientRect();
  const aim = { x: x + width / 2, y: y + height / 2 };
  if (aim.x < 0 || aim.y < 0 || aim.x > innerWidth || aim.y > innerHeight) return { kind: 'outside the viewport', names };
  const hit = root.elementFromPoint(aim.x, aim.y);
  if (!hit || !element.contains(hit)) return { kind: 'covered', names };
  return { kind: 'found', box: { x, y, width, height } };
}

/** Waits until nothing moves: every animation that ends has ended. */
export async function waitForStillness(root: DocumentOrShadowRoot = document): Promise<true> {
  const ending = root.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(ending.map(({ finished }) => finished));
  return true;
}
