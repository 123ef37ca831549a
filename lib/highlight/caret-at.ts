/** A place in the text of the page. */
export type Caret = { readonly node: Node; readonly offset: number };

/** The place in the text under a point of the viewport (CSS pixels), also in the given shadow roots; `undefined` when there is no text. */
export function caretAt(x: number, y: number, shadowRoots: Iterable<ShadowRoot> = []): Caret | undefined {
  const position = document.caretPositionFromPoint?.(x, y, { shadowRoots: [...shadowRoots] });
  return position ? { node: position.offsetNode, offset: position.offset } : undefined;
}

/** The boxes of a range in the viewport, one for each line it touches; empty when its nodes are gone. */
export function rectsOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect[] {
  const range = document.createRange();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    return []; // the page has shortened the text
  }
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** Whether a point of the viewport lies in one of some boxes. */
export function isInRects(x: number, y: number, rects: readonly DOMRect[]): boolean {
  return rects.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
}
