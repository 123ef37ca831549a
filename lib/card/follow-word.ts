import { ancestorsOf } from './ancestors-of.ts';
import { anchorOf } from './anchor-of.ts';
import type { CardTarget } from './card-target.ts';
import type { Anchor } from './place-card.ts';

/** Milliseconds between two looks at a word that may move without any event: a picture above it has come, say. */
const LOOK = 250;

type WordEvents = {
  /** The word may have moved. */
  readonly moved: (anchor: Anchor) => void;
  /** The viewport has another size: every place is to be found anew. */
  readonly resized: (anchor: Anchor) => void;
  /** The word has left the viewport, its scroller or the page. */
  readonly gone: () => void;
  /** Called at every look. */
  readonly look: () => void;
};

/** Keeps telling where the target's word stands, until the signal. */
export function followWord(target: CardTarget, events: WordEvents, signal: AbortSignal): void {
  const around = [...ancestorsOf(target.mark.element)];
  const look = (scroller?: Element): void => {
    const anchor = anchorOf(target);
    if (!anchor || !isInView(anchor, scroller)) events.gone();
    else events.moved(anchor);
  };
  // Whether the word is still to be seen is left to the next look: a window may pass through sizes that nobody sees.
  const resized = (): void => {
    const anchor = anchorOf(target);
    if (anchor && isInView(anchor)) events.resized(anchor);
  };
  const scrolled = (event: Event): void => {
    const scroller = around.find((element) => element === event.target);
    if (scroller || event.target === document) look(scroller);
  };
  addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  addEventListener('resize', resized, { signal });
  const timer = setInterval(() => {
    events.look();
    if (!signal.aborted) look();
  }, LOOK);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** Whether the word can still be seen in the viewport and, when given, in the element that was scrolled around it. */
function isInView({ whole }: Anchor, scroller?: Element): boolean {
  const view = new DOMRect(0, 0, innerWidth, innerHeight);
  return (scroller ? [view, Element.prototype.getBoundingClientRect.call(scroller)] : [view]).every(
    (box) => whole.x < box.right && whole.x + whole.width > box.left && whole.y < box.bottom && whole.y + whole.height > box.top,
  );
}
