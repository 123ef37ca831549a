import { holds } from './anchor-of.ts';
import type { Mark, Point } from './card-target.ts';
import { HoverIntent } from './hover-intent.ts';
import type { PageCard } from './page-card.ts';

type PointerOptions = {
  readonly card: PageCard;
  /** The mark whose text is under a point of the viewport. Asked only when the pointer rests or clicks. */
  readonly markAt: (point: Point) => Mark | undefined;
};

/** What has a click of its own, or is written in: there a click never opens a card. */
const OWN_CLICK =
  'a[href], area[href], button, summary, label, input, select, textarea, option, video, audio, ' +
  ':is([role="button"], [role="link"], [role="tab"], [role="option"], [role^="menuitem"], [role="checkbox"], [role="switch"]), ' +
  ':is([contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [role="textbox"])';

/** Opens and closes the card as mouse, pen and touch ask for it, until the signal. It never keeps an event from the page. */
export function watchPointer({ card, markAt }: PointerOptions, signal: AbortSignal): void {
  const intent = new HoverIntent<Mark>({
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    markAt,
    ...(card.prepare ? { expect: (point) => void (markAt(point) && card.prepare?.()) } : {}),
    isOver: (mark, point) => mark.anchorRects().some((box) => holds(box, point)),
    cardBox: () => card.rect,
    opened: () => card.target && { mark: card.target.mark, byHover: card.target.by === 'hover' },
    open: (mark, point) => card.open({ mark, by: 'hover', point }),
    close: () => card.close(),
  });
  signal.addEventListener('abort', () => intent.stop());
  watchMoves(intent, card, signal);
  const click = (event: MouseEvent): void => {
    if (!event.isTrusted || event.button !== 0 || card.contains(event) || isTheirs(event)) return;
    const point = { x: event.clientX, y: event.clientY };
    const mark = markAt(point);
    if (mark) card.open({ mark, by: 'click', point });
  };
  addEventListener('click', click, { capture: true, passive: true, signal });
}

function watchMoves(intent: HoverIntent<Mark>, card: PageCard, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  const move = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    intent.move({ x: event.clientX, y: event.clientY, pressed: event.buttons !== 0, inCard: card.contains(event) });
  };
  const leave = (event: PointerEvent): void => {
    // `pointerout` to nowhere is the pointer leaving the document; a finger's end is none of our business.
    if (event.isTrusted && event.relatedTarget === null && event.pointerType !== 'touch') intent.leave();
  };
  const pause = (event: Event): void => {
    if (event.isTrusted) intent.pause();
  };
  addEventListener('pointermove', move, options);
  addEventListener('pointerout', leave, options);
  for (const type of ['pointerdown', 'scroll', 'wheel', 'keydown', 'blur'] as const) addEventListener(type, pause, options);
}

/** A click that is not meant for us: with a key held, at the end of a selection, on something that answers clicks itself. */
function isTheirs(event: MouseEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.detail > 1) return true;
  if (getSelection()?.isCollapsed === false) return true;
  const [target] = event.composedPath();
  return target instanceof Element && Element.prototype.closest.call(target, OWN_CLICK) !== null;
}
