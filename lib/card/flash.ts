/** Milliseconds for which a mention shows where it is; the same as the animation in card.css. */
const SHOWN = 1400;

/**
 * Lights up some boxes of the viewport for a moment, inside `frame`: the page's own highlights are left alone, and the page
 * cannot see it. The answer takes the light away.
 */
export function flash(frame: HTMLElement, boxes: readonly DOMRectReadOnly[]): () => void {
  const lights = boxes.map(({ x, y, width, height }) => {
    const light = document.createElement('div');
    light.className = 'flash';
    Object.assign(light.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
    return light;
  });
  frame.prepend(...lights);
  const remove = (): void => {
    clearTimeout(timer);
    for (const light of lights) light.remove();
  };
  const timer = setTimeout(remove, SHOWN);
  return remove;
}
