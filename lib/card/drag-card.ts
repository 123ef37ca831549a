/** How much of a card stays in the viewport, in pixels: enough to take hold of it again. */
const HOLD = 48;

/** Lets a box that is placed by `left` and `top` follow the pointer that has gone down on it, until it is released. */
export function dragCard(box: HTMLElement, start: PointerEvent, view: { readonly width: number; readonly height: number }): void {
  const handle = start.currentTarget;
  if (!(handle instanceof HTMLElement) || start.button !== 0) return;
  const { left, top, width } = box.getBoundingClientRect();
  const stop = new AbortController();
  const move = ({ clientX, clientY }: PointerEvent): void => {
    const x = left + clientX - start.clientX;
    const y = top + clientY - start.clientY;
    box.style.left = `${Math.min(Math.max(x, HOLD - width), view.width - HOLD)}px`;
    box.style.top = `${Math.min(Math.max(y, 0), view.height - HOLD)}px`;
  };
  handle.setPointerCapture(start.pointerId);
  handle.addEventListener('pointermove', move, { signal: stop.signal });
  for (const type of ['pointerup', 'pointercancel'] as const) handle.addEventListener(type, () => stop.abort(), { signal: stop.signal });
}
