/** A stretch of one text node. */
export type TextPiece = { readonly node: Text; readonly start: number; readonly end: number };

/** The text nodes that a range covers, each with its stretch; empty when the page has shortened or moved the text. */
export function textPieces({ startContainer, startOffset, endContainer, endOffset }: StaticRange): TextPiece[] {
  if (!(startContainer instanceof Text) || !(endContainer instanceof Text)) return [];
  if (startContainer === endContainer) return pieceOf(startContainer, startOffset, endOffset);
  const range = document.createRange();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    return [];
  }
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer;
  const pieces = pieceOf(startContainer, startOffset, startContainer.length);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text; // the walker shows nothing else
    if (node === endContainer) return [...pieces, ...pieceOf(node, 0, endOffset)];
    pieces.push(...pieceOf(node, 0, node.length));
  }
  return [];
}

function pieceOf(node: Text, start: number, end: number): TextPiece[] {
  return start < end && end <= node.length ? [{ node, start, end }] : [];
}
