import { createFontRuler } from './font-ruler.ts';
import type { Line, LineStyle } from './line.ts';
import { type Clip, type Surroundings, SurroundingsMeter } from './surroundings.ts';
import { textPieces } from './text-pieces.ts';

/** One line as it is drawn: a box of the viewport (CSS pixels), its look and its place among what is drawn. */
export type Stroke = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly style: LineStyle;
  readonly color: string;
  readonly isLight: boolean;
  readonly isVertical: boolean;
  readonly thick: number;
  readonly around: Surroundings;
};

/** What the measuring needs to know of colours and trees. */
export type PageLook = {
  /** The element and everything around it as it is drawn, up to `<html>`. */
  readonly outwards: (element: Element) => Iterable<Element>;
  /** How light a computed colour looks, 0 to 1. */
  readonly lightness: (color: string) => number | undefined;
};

type TextLook = {
  readonly around: Surroundings;
  readonly color: string;
  readonly isLight: boolean;
  readonly isVertical: boolean;
  readonly size: number;
  readonly ascent: number;
  readonly reach: number;
};

/** CSS pixels, and the share of the font's size between baseline and line: as in marks.css. */
const THICK = { dotted: 1.5, 'dotted-here': 1.5, solid: 1, 'solid-here': 1, tint: 2, 'tint-here': 2, current: 2 } as const;
const OFFSET = 0.22;

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Measures where lines are to be drawn. What it learns of an element's style is kept until `forget`. */
export class StrokeMeter {
  readonly #page: PageLook;
  readonly #ruler = createFontRuler();
  readonly #range = document.createRange();
  #looks = new Map<Element, TextLook>();
  #surroundings = new SurroundingsMeter();

  constructor(page: PageLook) {
    this.#page = page;
  }

  /** Forgets every style; of fonts too when they have come anew. */
  forget(fonts = false): void {
    this.#looks = new Map();
    this.#surroundings = new SurroundingsMeter();
    if (fonts) this.#ruler.forget();
  }

  /** The strokes of a line as the page stands now, without what is cut away around its text. */
  strokesOf({ range, style }: Line): Stroke[] {
    return textPieces(range).flatMap(({ node, start, end }) => {
      const element = node.parentElement;
      if (!element) return [];
      const look = this.#lookOf(element);
      this.#range.setStart(node, start);
      this.#range.setEnd(node, end);
      const clips = look.around.clips.map(innerBox);
      return [...this.#range.getClientRects()].flatMap((rect) => strokeIn(rect, { look, style, clips }));
    });
  }

  #lookOf(element: Element): TextLook {
    const known = this.#looks.get(element);
    if (known) return known;
    const style = getComputedStyle(element);
    const { ascent, descent } = this.#ruler.reachOf(style);
    const look = {
      around: this.#surroundings.of(this.#page.outwards(element)),
      color: style.color,
      isLight: (this.#page.lightness(style.color) ?? 0) > 0.6,
      isVertical: !style.writingMode.startsWith('horizontal'),
      size: Number.parseFloat(style.fontSize),
      ascent,
      reach: ascent + descent,
    };
    this.#looks.set(element, look);
    return look;
  }
}

type Drawing = { readonly look: TextLook; readonly style: LineStyle; readonly clips: readonly Box[] };

/** The stroke under (or, for a tint, over) one box of text; none where nothing of it can be seen. */
function strokeIn(rect: DOMRect, { look, style, clips }: Drawing): Stroke[] {
  const { isVertical, ascent, reach, size, color, isLight, around } = look;
  // A page may scale its text by a transform: the box then tells by how much.
  const scale = (isVertical ? rect.width : rect.height) / reach || 1;
  const thick = Math.max(1, Math.round(THICK[style] * scale * devicePixelRatio)) / devicePixelRatio;
  const box = isTint(style) ? rect : under(rect, { isVertical, below: (ascent + OFFSET * size) * scale, thick });
  const { left, top, right, bottom } = clips.reduce(meet, box);
  if (right - left <= 0 || bottom - top <= 0) return [];
  return [{ left, top, width: right - left, height: bottom - top, style, color, isLight, isVertical, thick, around }];
}

function isTint(style: LineStyle): boolean {
  return style.startsWith('tint') && !matchMedia('(forced-colors: active)').matches;
}

/** A line `below` a box's upper side; in vertical text, whose upper side is on the right, left of it. On whole device pixels. */
function under(rect: DOMRect, line: { readonly isVertical: boolean; readonly below: number; readonly thick: number }): Box {
  const { left, top, right, bottom } = rect;
  const snap = (at: number): number => Math.round(at * devicePixelRatio) / devicePixelRatio;
  if (line.isVertical) return { left: snap(right - line.below - line.thick), top, right: snap(right - line.below), bottom };
  return { left, top: snap(top + line.below), right, bottom: snap(top + line.below + line.thick) };
}

function meet(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** A clipping element's box inside its borders. */
function innerBox({ element, left, top, right, bottom }: Clip): Box {
  const box = Element.prototype.getBoundingClientRect.call(element);
  return { left: box.left + left, top: box.top + top, right: box.right - right, bottom: box.bottom - bottom };
}
