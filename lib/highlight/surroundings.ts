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

/** What the style of an element means for the text in it. */
type Facts = {
  readonly position: string;
  readonly zIndex: string;
  readonly laysOut: boolean;
  readonly isContext: boolean;
  readonly holdsPlaced: boolean;
  readonly clip: Clip | undefined;
  readonly isLayer: boolean;
};

/** Looks at the surroundings of elements; what it learns of their ancestors' styles it keeps, for they share most of them. */
export class SurroundingsMeter {
  readonly #known = new Map<Element, Facts>();

  /** Looks from an element outwards, through its ancestors as they are drawn: `outwards` gives them, the element first. */
  of(outwards: Iterable<Element>): Surroundings {
    const chain: Facts[] = [];
    let layer: Element = document.documentElement;
    for (const element of outwards) {
      if (element === document.documentElement) break;
      const facts = this.#factsOf(element);
      if (facts.isLayer) {
        layer = element;
        break;
      }
      chain.push(facts);
    }
    const isSticky = chain.some(({ position }) => position === 'sticky');
    return { layer, level: levelOf(chain, this.#factsOf(layer)), ...cutsOf(chain), isSticky };
  }

  #factsOf(element: Element): Facts {
    const known = this.#known.get(element);
    if (known) return known;
    const facts = factsOf(element);
    this.#known.set(element, facts);
    return facts;
  }
}

function factsOf(element: Element): Facts {
  const style = getComputedStyle(element);
  const { position, zIndex, display, transform, filter, perspective, contain } = style;
  const holdsPlaced = transform !== 'none' || filter !== 'none' || perspective !== 'none' || /paint|layout|strict|content/.test(contain);
  const isContext =
    holdsPlaced ||
    /fixed|sticky/.test(position) ||
    style.opacity !== '1' ||
    style.mixBlendMode !== 'normal' ||
    style.isolation === 'isolate';
  // The body's own overflow belongs to the viewport; boxes in the line have none.
  const isCut = display !== 'inline' && element !== document.body && `${style.overflowX}${style.overflowY}` !== 'visiblevisible';
  const isLayer = Element.prototype.matches.call(element, ':modal, :popover-open, :fullscreen');
  const clip = isCut ? clipOf(element, style) : undefined;
  return { position, zIndex, laysOut: /flex|grid/.test(display), isContext, holdsPlaced, clip, isLayer };
}

/** The outermost context counts: the levels inside it mean nothing outside of it. CSS 2.2, appendix E. */
function levelOf(chain: readonly Facts[], layer: Facts): number {
  for (let at = chain.length - 1; at >= 0; at--) {
    const facts = chain[at];
    if (!facts) continue;
    const isPlaced = facts.position !== 'static' || (chain[at + 1] ?? layer).laysOut;
    if (isPlaced && facts.zIndex !== 'auto') return Number.parseInt(facts.zIndex, 10);
    if (facts.isContext) return 0;
  }
  return 0;
}

/** A box cuts what it contains; what is placed absolutely is contained only by a box that has a position itself. */
function cutsOf(chain: readonly Facts[]): Pick<Surroundings, 'clips' | 'isFixed'> {
  const clips: Clip[] = [];
  let position = 'static';
  for (const facts of chain) {
    const contains = facts.holdsPlaced || (position === 'absolute' ? facts.position !== 'static' : position !== 'fixed');
    if (!contains) continue;
    if (facts.clip) clips.push(facts.clip);
    position = facts.position;
  }
  return { clips, isFixed: position === 'fixed' };
}

function clipOf(element: Element, style: CSSStyleDeclaration): Clip {
  const widths = [style.borderLeftWidth, style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth];
  const [left = 0, top = 0, right = 0, bottom = 0] = widths.map((width) => Number.parseFloat(width) || 0);
  return { element, left, top, right, bottom };
}
