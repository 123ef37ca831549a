import type { Passage, Span } from '../text/passage.ts';
import { dataOf, isConnectedOf } from './native.ts';

/** A stretch of a text node that lies in a block's text. */
export type Part = {
  readonly node: Text;
  /** Where the stretch begins in the node's data. */
  readonly from: number;
  /** Where it begins in the block's text, and how long it is. */
  readonly start: number;
  readonly length: number;
};

/** A passage together with the place it was read from. */
export type Block = {
  readonly passage: Passage;
  readonly element: Element;
  readonly parts: readonly Part[];
};

/** The stretch of the page that a span of a block's text covers; `undefined` when it is not there any more. */
export function rangeOf(block: Block, span: Span): StaticRange | undefined {
  const first = partAt(block.parts, span.start);
  const last = partAt(block.parts, span.end - 1);
  if (!first || !last || !isConnectedOf(first.node) || !isConnectedOf(last.node)) return undefined;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.from + span.start - first.start,
    endContainer: last.node,
    endOffset: last.from + span.end - last.start,
  });
}

/** What stands on the page now where a span of the block was read, gaps between its parts as the line break they were read as. */
export function textAt(block: Block, span: Span): string {
  let text = '';
  let end = span.start;
  for (const { node, from, start, length } of block.parts) {
    if (start + length <= span.start) continue;
    if (start >= span.end) break;
    const first = Math.max(span.start, start);
    text += '\n'.repeat(first - end);
    end = Math.min(span.end, start + length);
    text += dataOf(node).slice(from + first - start, from + end - start);
  }
  return text;
}

/** The offset in the block's text of a place in one of its text nodes; `undefined` for a node of another block. */
export function offsetIn(block: Block, node: Node, offset: number): number | undefined {
  const part = block.parts.find(
    (candidate) => candidate.node === node && offset >= candidate.from && offset <= candidate.from + candidate.length,
  );
  return part && part.start + offset - part.from;
}

function partAt(parts: readonly Part[], offset: number): Part | undefined {
  let low = 0;
  let high = parts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const part = parts[middle];
    if (!part) return undefined;
    if (offset < part.start) high = middle - 1;
    else if (offset >= part.start + part.length) low = middle + 1;
    else return part;
  }
  return undefined;
}
