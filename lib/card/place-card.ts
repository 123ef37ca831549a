import { computePosition, flip, offset, type Placement, type Platform, type Rect, shift, size } from '@floating-ui/core';

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
  getElementRects: ({ reference, floating }) => ({ reference, floating: { x: 0, y: 0, width: floating.width, height: floating.height } }),
  getDimensions: (element) => element,
  getClippingRect: () => ({ x: 0, y: 0, ...view }),
});

/**
 * Finds the place of a card beside its word: under the line, or above it when there is more room, beside it in vertical text;
 * moved inwards to keep 8 px from the edges; never over the word. `height` is what is left there: the card scrolls inside.
 */
export async function placeCard({ anchor, card, view }: Room): Promise<Place> {
  const floating = { ...card };
  let room = { height: view.height, width: view.width };
  const { placement, x, y } = await computePosition(referenceOf(anchor), floating, {
    platform: boxes(view),
    placement: preferred(anchor),
    middleware: [
      offset({ mainAxis: GAP, alignmentAxis: -LEAD }),
      flip({ padding: MARGIN, crossAxis: false }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply({ availableHeight, availableWidth }) {
          room = { height: Math.max(0, Math.floor(availableHeight)), width: Math.max(0, Math.floor(availableWidth)) };
          floating.height = Math.min(floating.height, room.height);
          floating.width = Math.min(floating.width, room.width);
        },
      }),
    ],
  });
  const left = Math.round(x);
  if (placement.startsWith('top')) return { side: 'above', left, edge: Math.round(view.height - anchor.whole.y + GAP), ...room };
  if (placement.startsWith('bottom')) return { side: 'below', left, edge: Math.round(y), ...room };
  return { side: 'beside', left, edge: Math.round(y), width: room.width, height: Math.floor(view.height - MARGIN - y) };
}

/** Beside the hovered line across, beyond the whole word along: a word on two lines keeps both free. */
function referenceOf({ line, whole, vertical }: Anchor): Rect {
  return vertical
    ? { x: whole.x, width: whole.width, y: line.y, height: line.height }
    : { x: line.x, width: line.width, y: whole.y, height: whole.height };
}

function preferred({ direction, vertical }: Anchor): Placement {
  if (vertical) return vertical === 'vertical-rl' ? 'left-start' : 'right-start';
  return direction === 'rtl' ? 'bottom-end' : 'bottom-start';
}
