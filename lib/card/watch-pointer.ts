import type { Opening } from '../terms/preferences.ts';
import { holds } from './anchor-of.ts';
import type { Mark, Point } from './card-target.ts';
import { HoverIntent } from './hover-intent.ts';
import type { PageCard } from './page-card.ts';

type PointerOptions = {
  readonly card: PageCard;
  /** The mark whose text is under a point of the viewport. Asked only when the pointer rests or clicks. */
  readonly markAt: (point: Point) => Mark | undefined;
  /** What opens a card, and after how many milliseconds of rest. */
  readonly manner: () => Manner;
};

export type Manner = { readonly opening: Opening; readonly delay: number };

/** What has a click of its own, or is written in: there a click never opens a card. */
const OWN_CLICK =
  'a[href], area[href], button, summary, label, input, select, textarea, option, video, audio, ' +
  ':is([role="button"], [role="link"], [role="tab"], [role="option"], [role^="menuitem"], [role="checkbox"], [role="switch"]), ' +
  ':is([contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [role="textbox"])';

/** The keys that may be asked for, by their names in events. */
const KEYS: Readonly<Record<string, Opening>> = { Alt: 'alt', Control: 'ctrl', Shift: 'shift' };

/** Opens and closes the card as mouse, pen and touch ask for it, until the signal. It never keeps an event from the page. */
export function watchPointer({ card, markAt, manner }: PointerOptions, signal: AbortSignal): void {
  const intent = new HoverIntent<Mark>({
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    dwell: () => manner().delay,
    markAt,
    ...(card.prepare ? { expect: (point) => void (markAt(point) && card.prepare?.()) } : {}),
    isOver: (mark, point) => mark.anchorRects().some((box) => holds(box, point)),
    cardBox: () => card.rect,
    opened: () => card.target && { mark: card.target.mark, byHover: card.target.by === 'hover' },
    open: (mark, point) => card.open({ mark, by: 'hover', point }),
    close: () => card.close(),
  });
  signal.addEventListener('abort', () => intent.stop());
  watchMoves(intent, { card, manner }, signal);
  const click = (event: MouseEvent): void => {
    if (!event.isTrusted || event.button !== 0 || card.contains(event) || isTheirs(event)) return;
    const point = { x: event.clientX, y: event.clientY };
    const mark = markAt(point);
    if (mark) card.open({ mark, by: 'click', point });
  };
  addEventListener('click', click, { capture: true, passive: true, signal });
}

function watchMoves(intent: HoverIntent<Mark>, { card, manner }: Omit<PointerOptions, 'markAt'>, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  const move = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const { opening } = manner();
    const mayOpen = opening === 'rest' || (opening !== 'click' && event[`${opening}Key`]);
    intent.move({ x: event.clientX, y: event.clientY, pressed: event.buttons !== 0, inCard: card.contains(event), mayOpen });
  };
  const leave = (event: PointerEvent): void => {
    // `pointerout` to nowhere is the pointer leaving the document; a finger's end is none of our business.
    if (event.isTrusted && event.relatedTarget === null && event.pointerType !== 'touch') intent.leave();
  };
  const pause = (event: Event): void => {
    if (event.isTrusted) intent.pause();
  };
  const key = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    if (KEYS[event.key] === manner().opening && !event.repeat) intent.ask();
    else intent.pause();
  };
  addEventListener('keydown', key, options);
  addEventListener('pointermove', move, options);
  addEventListener('pointerout', leave, options);
  for (const type of ['pointerdown', 'scroll', 'wheel', 'blur'] as const) addEventListener(type, pause, options);
}

/** A click that is not meant for us: with a key held, at the end of a selection, on something that answers clicks itself. */
function isTheirs(event: MouseEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.detail > 1) return true;
  if (getSelection()?.isCollapsed === false) return true;
  const [target] = event.composedPath();
  return target instanceof Element && Element.prototype.closest.call(target, OWN_CLICK) !== null;
}
