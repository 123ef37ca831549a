import { computePosition, type Placement, type Platform, type Rect, shift } from '@floating-ui/core';

/** Where the reader's word stands, in the viewport's pixels. */
export type Anchor = {
  /** The box of the line that was pointed at: the card starts beside it. */
  readonly line: Rect;
  /** All lines of the word: none of them is covered. */
  readonly whole: Rect;
  /** How the text around the word runs. */
  readonly direction: 'ltr' | 'rtl';
  readonly vertical: 'vertical-rl' | 'vertical-lr' | undefined;
};

export type Room = {
  readonly anchor: Anchor;
  readonly card: { readonly width: number; readonly height: number };
  readonly view: { readonly width: number; readonly height: number };
};

/** A card's place: its start corner if it grows downwards, its lower edge if it stands above the word; all in pixels. */
export type Place = {
  readonly side: 'below' | 'above' | 'beside';
  readonly left: number;
  /** Distance of the near edge from the viewport's top (below, beside) or bottom (above). */
  readonly edge: number;
  /** How high and how wide the card may grow there. */
  readonly height: number;
  readonly width: number;
};

/** Distances in pixels: card to word, card to the viewport's edge, and how far the card begins before the word. */
const GAP = 6;
const MARGIN = 8;
const LEAD = 24;

/** The world as Floating UI sees it: boxes as plain numbers, so that it neither reads nor writes the page. */
const boxes = (view: Room['view']): Platform => ({
  getElementRects: ({ reference, floating }) => ({ reference, floating: { x: 0, y: 0, ...floating } }),
  getDimensions: (element) => element,
  getClippingRect: () => ({ x: 0, y: 0, ...view }),
});

/**
 * Finds the place of a card beside its word: under the line, or above it when there is more room, beside it in vertical text;
 * moved inwards to keep 8 px from the edges; never over the word. `height` is what is left there: the card scrolls inside.
 * Floating UI aligns and shifts; its flip, size and offset would ask in several rounds what is known here at once.
 */
export async function placeCard({ anchor, card, view }: Room): Promise<Place> {
  const { placement, room } = sideOf({ anchor, card, view });
  const floating = { width: Math.min(card.width, room.width), height: Math.min(card.height, room.height) };
  const { x, y } = await computePosition(referenceOf(anchor), floating, {
    platform: boxes(view),
    placement,
    middleware: [shift({ padding: MARGIN })],
  });
  const left = Math.round(x);
  if (placement.startsWith('top')) return { side: 'above', left, edge: Math.round(view.height - anchor.whole.y + GAP), ...room };
  if (placement.startsWith('bottom')) return { side: 'below', left, edge: Math.round(y), ...room };
  return { side: 'beside', left, edge: Math.round(y), width: room.width, height: Math.floor(view.height - MARGIN - y) };
}

type Side = { readonly placement: Placement; readonly room: { readonly width: number; readonly height: number } };

/** Under the line, or in vertical text where the next line will be; on the other side if the card fits only there, or better. */
function sideOf({ anchor: { whole, direction, vertical }, card, view }: Room): Side {
  const free = (space: number): number => Math.max(0, Math.floor(space - MARGIN));
  const all = { width: free(view.width - MARGIN), height: free(view.height - MARGIN) };
  const left = free(whole.x - GAP);
  const right = free(view.width - whole.x - whole.width - GAP);
  if (vertical) {
    const isLeft = vertical === 'vertical-rl' ? left >= Math.min(card.width, right) : right < Math.min(card.width, left);
    return { placement: isLeft ? 'left-start' : 'right-start', room: { ...all, width: isLeft ? left : right } };
  }
  const above = free(whole.y - GAP);
  const below = free(view.height - whole.y - whole.height - GAP);
  const isBelow = below >= Math.min(card.height, above);
  return {
    placement: `${isBelow ? 'bottom' : 'top'}-${direction === 'rtl' ? 'end' : 'start'}`,
    room: { ...all, height: isBelow ? below : above },
  };
}

/**
 * Beside the hovered line across, beyond the whole word along: a word on two lines keeps both free. The box is larger than the
 * word by the gap, and by how far the card begins before it.
 */
function referenceOf({ line, whole, vertical }: Anchor): Rect {
  const { x, width } = vertical ? whole : line;
  const { y, height } = vertical ? line : whole;
  const [wide, high] = vertical ? [GAP, LEAD] : [LEAD, GAP];
  return { x: x - wide, y: y - high, width: width + 2 * wide, height: height + 2 * high };
}
