/** Where the text of an element is drawn: what may cover, cut or move it. */
export type Surroundings = {
  /** The element of the top layer that the text is in, or the document's. */
  readonly layer: Element;
  /** The level (`z-index`) of the outermost stacking context in that layer that holds the text. */
  readonly level: number;
  /** The elements whose boxes cut the text. */
  readonly clips: readonly Clip[];
  /** Text that stays where it is when the document scrolls. */
  readonly isFixed: boolean;
  /** Text that may move against the document when the document scrolls. */
  readonly isSticky: boolean;
};

/** An element that cuts what is in it, and how wide its borders are (CSS pixels). */
export type Clip = {
  readonly element: Element;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

type Drawn = { readonly element: Element; readonly style: CSSStyleDeclaration };

/** Looks from an element outwards, through its ancestors as they are drawn: `outwards` gives them, the element first. */
export function surroundingsOf(outwards: Iterable<Element>): Surroundings {
  const chain: Drawn[] = [];
  let layer: Element = document.documentElement;
  for (const element of outwards) {
    if (element === document.documentElement) break;
    if (Element.prototype.matches.call(element, ':modal, :popover-open, :fullscreen')) {
      layer = element;
      break;
    }
    chain.push({ element, style: getComputedStyle(element) });
  }
  const positions = chain.map(({ style }) => style.position);
  return {
    layer,
    level: levelOf(chain, getComputedStyle(layer)),
    ...cutsOf(chain),
    isSticky: positions.includes('sticky'),
  };
}

/** The outermost context counts: the levels inside it mean nothing outside of it. CSS 2.2, appendix E. */
function levelOf(chain: readonly Drawn[], layer: CSSStyleDeclaration): number {
  for (let at = chain.length - 1; at >= 0; at--) {
    const style = chain[at]?.style;
    const parent = chain[at + 1]?.style ?? layer;
    if (!style) continue;
    const isPlaced = style.position !== 'static' || /flex|grid/.test(parent.display);
    if (isPlaced && style.zIndex !== 'auto') return Number.parseInt(style.zIndex, 10);
    if (isContext(style)) return 0;
  }
  return 0;
}

function isContext(style: CSSStyleDeclaration): boolean {
  return (
    /fixed|sticky/.test(style.position) ||
    style.opacity !== '1' ||
    style.mixBlendMode !== 'normal' ||
    style.isolation === 'isolate' ||
    holdsPlaced(style)
  );
}

/** Whether an element is the containing block of everything placed in it, fixed boxes too. */
function holdsPlaced({ transform, filter, perspective, contain }: CSSStyleDeclaration): boolean {
  return transform !== 'none' || filter !== 'none' || perspective !== 'none' || /paint|layout|strict|content/.test(contain);
}

/** A box cuts what it contains; what is placed absolutely is contained only by a box that has a position itself. */
function cutsOf(chain: readonly Drawn[]): Pick<Surroundings, 'clips' | 'isFixed'> {
  const clips: Clip[] = [];
  let position = 'static';
  for (const { element, style } of chain) {
    const contains = holdsPlaced(style) || (position === 'absolute' ? style.position !== 'static' : position !== 'fixed');
    if (!contains) continue;
    // The body's own overflow belongs to the viewport; boxes in the line have none.
    const isCut = style.display !== 'inline' && `${style.overflowX}${style.overflowY}` !== 'visiblevisible';
    if (isCut && element !== document.body) clips.push(clipOf(element, style));
    position = style.position;
  }
  return { clips, isFixed: position === 'fixed' };
}

function clipOf(element: Element, style: CSSStyleDeclaration): Clip {
  const [left, top, right, bottom] = [style.borderLeftWidth, style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth].map(
    (width) => Number.parseFloat(width) || 0,
  );
  return { element, left: left ?? 0, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 };
}
