import { ancestorsOf } from './ancestors-of.ts';
import { anchorOf } from './anchor-of.ts';
import type { CardTarget } from './card-target.ts';
import { type Anchor, type Place, placeCard } from './place-card.ts';

/** Under this width of the viewport the card is a sheet at its edge. Pixels. */
const SHEET_BELOW = 480;
/** A card with less room than this, in steps of the reader's text size, lets its head and foot scroll away with the text. */
const SHORT = 16;
/** The height a card is given in thought when its side is chosen, so that it need not change sides when its text grows. */
const EXPECTED = 15;
/** The part of the viewport's height that a sheet takes at most; the same as in card.css. */
const SHEET_HEIGHT = 0.64;
const MARGIN = 8;

type View = { readonly width: number; readonly height: number };
type Lay = {
  readonly box: HTMLElement;
  readonly target: CardTarget;
  readonly anchor: Anchor;
  readonly view: View;
  /** Where the box stood from the left; it stays there if it then still touches the column of its word. */
  readonly held?: number;
};

/** Puts the card's box where it belongs beside its word, or makes it a sheet when the viewport is narrow. */
export async function layOutCard(lay: Lay): Promise<void> {
  lay.box.removeAttribute('style');
  if (lay.view.width < SHEET_BELOW) layOutSheet(lay);
  else await layOutBeside(lay);
}

async function layOutBeside({ box, anchor, view, held }: Lay): Promise<void> {
  box.className = 'place';
  const { width, height } = box.getBoundingClientRect();
  const rem = remOf(box);
  const place = await placeCard({ anchor, view, card: { width, height: Math.max(height, EXPECTED * rem) } });
  box.classList.toggle('above', place.side === 'above');
  box.classList.toggle('short', place.height < SHORT * rem);
  const isHeld = held !== undefined && place.side !== 'beside' && touches(held, { width, anchor, view });
  move(box, isHeld ? { ...place, left: held } : place, width);
}

type Column = { readonly width: number; readonly anchor: Anchor; readonly view: View };

function touches(left: number, { width, anchor: { line }, view }: Column): boolean {
  return left >= MARGIN && left + width <= view.width - MARGIN && left <= line.x + line.width && line.x <= left + width;
}

function move({ style }: HTMLElement, place: Place, width: number): void {
  // Floating UI speaks of the screen's sides, and the box's own sides would turn with the language of the text in it.
  style.left = `${place.left}px`;
  style[place.side === 'above' ? 'bottom' : 'top'] = `${place.edge}px`;
  style.setProperty('--room', `${place.height}px`);
  if (place.width < width) style.width = `${place.width}px`;
}

/**
 * A sheet must not cover its word either. After a tap or a command the page is scrolled until the line stands above the sheet;
 * under a hovering pointer nothing scrolls: there the sheet takes the edge that has more room, and no more than that.
 */
function layOutSheet(lay: Lay, mayScroll = lay.target.by !== 'hover'): void {
  const { box, target, anchor, view } = lay;
  box.className = 'place sheet';
  box.style.bottom = '0';
  const above = anchor.whole.y - MARGIN;
  const below = view.height - MARGIN - (anchor.whole.y + anchor.whole.height);
  const most = SHEET_HEIGHT * view.height;
  const missing = box.getBoundingClientRect().height - below;
  const isScrolled = mayScroll && missing <= above;
  const isOnTop = !isScrolled && below < most && above > below;
  const room = Math.floor(isScrolled ? most : Math.max(0, isOnTop ? above : below));
  box.style.setProperty('--room', `${room}px`);
  box.classList.toggle('short', Math.min(room, most) < SHORT * remOf(box));
  if (isScrolled && missing > 0) {
    scrollerOf(target.mark.element).scrollBy({ top: missing, behavior: 'instant' });
    const moved = anchorOf(target);
    // A page that ends here does not scroll so far: the sheet then takes the room there is.
    if (moved && anchor.whole.y - moved.whole.y < missing - 1) layOutSheet({ ...lay, anchor: moved }, false);
    return;
  }
  if (!isOnTop) return;
  box.classList.add('atop');
  box.style.bottom = '';
  box.style.top = '0';
}

function remOf(box: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(box).getPropertyValue('--rem'));
}

function scrollerOf(element: Element): Element | Window {
  for (const ancestor of ancestorsOf(element)) {
    if (ancestor === document.body || ancestor === document.documentElement) break;
    if (ancestor.scrollHeight > ancestor.clientHeight && /auto|scroll/.test(getComputedStyle(ancestor).overflowY)) return ancestor;
  }
  return window;
}
