import css from './lines.css?inline';
import type { Stroke } from './stroke.ts';

/** How often in all a page may take our host away before we let it have its way. */
const MOST_REPAIRS = 5;

/**
 * The element that holds our lines in one layer of the page, in a closed root: boxes and colours, no text. It has no attribute and a
 * name that a page cannot claim: a custom element's own code could get at its root.
 */
export class LineHost {
  readonly #host = document.createElement('div');
  readonly #root = this.#host.attachShadow({ mode: 'closed' });
  readonly #layer: Element;
  #drawn: { readonly key: string; readonly element: HTMLElement }[] = [];
  #repairs = 0;

  constructor(layer: Element) {
    this.#layer = layer;
    adopt(this.#root, css);
    layer.append(this.#host);
  }

  /** The corner that lines are placed from, in the viewport (CSS pixels). Puts the host back when the page took it away. */
  corner(): { readonly left: number; readonly top: number } {
    // Under a page that replaces its document element the layer is gone as well; whoever draws then asks for another host.
    if (!this.#host.isConnected && this.#layer.isConnected && ++this.#repairs <= MOST_REPAIRS) this.#layer.append(this.#host);
    return this.#host.getBoundingClientRect();
  }

  get isGone(): boolean {
    return !this.#layer.isConnected;
  }

  /** Draws exactly these strokes; only what is other than before is touched. */
  draw(strokes: readonly Stroke[], corner: { readonly left: number; readonly top: number }): void {
    const old = this.#drawn;
    this.#drawn = strokes.map((stroke, at) => {
      const { className, cssText } = attributesOf(stroke, stroke.around.isFixed ? { left: 0, top: 0 } : corner);
      const key = className + cssText;
      const known = old[at];
      if (known?.key === key) return known;
      const element = known?.element ?? document.createElement('i');
      element.className = className;
      element.style.cssText = cssText;
      if (!known) this.#root.append(element);
      return { key, element };
    });
    for (const { element } of old.slice(strokes.length)) element.remove();
  }

  remove(): void {
    this.#host.remove();
  }
}

function attributesOf(stroke: Stroke, corner: { readonly left: number; readonly top: number }): { className: string; cssText: string } {
  const { left, top, width, height, style, color, isLight, isVertical, thick, around } = stroke;
  const place = `left:${round(left - corner.left)}px;top:${round(top - corner.top)}px;width:${round(width)}px;height:${round(height)}px`;
  return {
    className: `${style}${around.isFixed ? ' fixed' : ''}${isLight ? ' light' : ''}`,
    cssText: `${place};z-index:${around.level};color:${color};--thick:${thick}px;--along:${isVertical ? '180deg' : '90deg'}`,
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

/** Adopted sheets pass any content policy of the page; the element is for a browser whose content scripts cannot adopt. */
function adopt(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
