import base from '../ui/base.css?inline';
import tokens from '../ui/tokens.css?inline';
import { uiLanguage } from '../ui/ui-language.ts';
import { ancestorsOf } from './ancestors-of.ts';
import look from './card.css?inline';
import { languageDirection } from './language-direction.ts';
import { themeBehind } from './theme-behind.ts';

/** Inline and important, it beats whatever style the page has for elements it never heard of. */
const SHIELD = Object.entries({
  all: 'initial',
  position: 'fixed',
  inset: '0',
  'z-index': '2147483647',
  'pointer-events': 'none',
})
  .map(([name, value]) => `${name}: ${value} !important;`)
  .join(' ');

/** How often the host is put back in how many milliseconds before it gives in to a page that fights it. */
const REPAIRS = 3;
const REPAIR_TIME = 5000;

/**
 * The one element we put into a page, while a card or its toast is open: in the top layer, with a closed root. It covers the
 * viewport without catching a click, so that what stands in it can be placed by the viewport's pixels.
 */
export class CardHost {
  readonly frame = document.createElement('div');
  readonly #host = createHost();
  #layer: Element;
  #repairs: readonly number[] = [];

  /** Opens the host in the layer in which `element` can be reached: a modal dialog, the fullscreen element, or the page. */
  constructor(element: Element) {
    this.#layer = layerOf(element);
    const root = this.#host.attachShadow({ mode: 'closed' });
    this.frame.className = 'frame ui';
    this.frame.dir = languageDirection(uiLanguage()); // `all` resets everything but the direction.
    root.append(this.frame);
    adopt(root, styles());
    this.#shield();
    this.#layer.append(this.#host);
    this.#host.showPopover();
    // The browser's `medium`: the reader's own text size, whatever size the page gives its root.
    this.frame.style.setProperty('--rem', getComputedStyle(this.#host).fontSize);
    this.setTheme(element);
    for (const type of OUR_OWN) this.frame.addEventListener(type, keepToOurselves);
    this.frame.addEventListener('click', refuseForgery, { capture: true });
  }

  /** Takes light or dark from the page behind `element`. */
  setTheme(element: Element): void {
    const theme = themeBehind(element);
    this.frame.dataset['theme'] = theme;
    this.frame.style.colorScheme = theme;
  }

  /** Whether the host stands where a card for `element` has to stand. */
  serves(element: Element): boolean {
    return this.#host.isConnected && layerOf(element) === this.#layer;
  }

  /** Goes to the layer of another element, with all that stands in it. False when the page has taken the host away. */
  moveTo(element: Element): boolean {
    if (!this.#host.isConnected) return false;
    this.#layer = layerOf(element);
    this.#layer.append(this.#host);
    this.#host.showPopover();
    return true;
  }

  /** The viewport without its scrollbars; its corner is 0, 0. */
  get view(): { readonly width: number; readonly height: number } {
    const { width, height } = this.#host.getBoundingClientRect();
    return { width, height };
  }

  has(event: Event): boolean {
    return event.target === this.#host || event.composedPath().includes(this.#host);
  }

  get hasFocus(): boolean {
    return this.frame.matches(':focus-within');
  }

  /** Puts the host back if the page hid, moved or restyled it. False when its layer is gone, or when the page keeps at it. */
  repair(): boolean {
    const host = this.#host;
    const whole = host.isConnected && host.matches(':popover-open') && !host.inert && host.style.cssText === this.#style;
    if (whole) return true;
    const now = performance.now();
    this.#repairs = [...this.#repairs.filter((time) => now - time < REPAIR_TIME), now];
    if (this.isBeaten || !this.#layer.isConnected) return false;
    for (const name of host.getAttributeNames()) host.removeAttribute(name);
    this.#shield();
    this.#layer.append(host);
    host.showPopover();
    return true;
  }

  /** The page has put the host away so often that we leave it alone. */
  get isBeaten(): boolean {
    return this.#repairs.length > REPAIRS;
  }

  remove(): void {
    this.#host.remove();
  }

  #style = '';

  #shield(): void {
    this.#host.popover = 'manual';
    this.#host.style.cssText = SHIELD;
    this.#style = this.#host.style.cssText;
  }
}

/** A page that claims our element's name would get at its closed root from within: it gets an element that no page can claim. */
function createHost(): HTMLElement {
  const host = document.createElement('newsgloss-card');
  return host.matches(':defined') ? document.createElement('div') : host;
}

/** Pointer events of ours that must not reach the page: its menus and dialogs close at a click outside of them. */
const OUR_OWN = ['click', 'auxclick', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend'] as const;

function keepToOurselves(event: Event): void {
  event.stopPropagation();
}

function refuseForgery(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function layerOf(element: Element): Element {
  for (const ancestor of ancestorsOf(element)) {
    if (ancestor instanceof HTMLElement && Element.prototype.matches.call(ancestor, ':modal, :fullscreen')) return ancestor;
  }
  return document.documentElement;
}

/** The tokens belong on the frame: a page's `* { --ink: red }` reaches the host, but nothing inside the closed root. */
function styles(): string {
  return `${tokens.replace(/:host(?:\(([^)]*)\))?/g, '.frame$1')}\n${base}\n${look}`;
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
