/** How often in all a page may clear our marks before we let it have its way. */
const MOST_REPAIRS = 5;

const CURRENT = 'newsgloss-current';

/** Paints ranges of the page as custom highlights; keys tell which range is which from one call to the next. */
export type Painter<Key> = {
  /** Shows exactly these ranges in a style; only what changed since the last call is touched. */
  show(style: string, ranges: ReadonlyMap<Key, StaticRange>): void;
  /** Shows one range as the current one, or none. */
  showCurrent(range: StaticRange | undefined): void;
  /** Takes every mark away. */
  clear(): void;
};

/** Whether this browser can mark text at all without touching the page. */
export function canPaint(): boolean {
  return typeof Highlight === 'function' && typeof CSS === 'object' && CSS.highlights !== undefined;
}

/** A painter with nothing shown. The truth of what is shown stays here: the page can read and change the registry. */
export function createPainter<Key>(): Painter<Key> {
  let name = '';
  let highlight: Highlight | undefined;
  let current: Highlight | undefined;
  let shown = new Map<Key, StaticRange>();
  let repairs = 0;

  const clear = (): void => {
    // After an update another copy of us may have put its own in the place of ours.
    if (highlight && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    if (current) CSS.highlights.delete(CURRENT);
    name = '';
    highlight = undefined;
    current = undefined;
    shown = new Map();
  };

  const register = (style: string): Highlight => {
    clear();
    name = `newsgloss-${style}`;
    highlight = new Highlight();
    // Below any highlight of the page's own: its search results and comments stay on top.
    highlight.priority = -1;
    CSS.highlights.set(name, highlight);
    return highlight;
  };

  return {
    show(style, ranges) {
      if (ranges.size === 0 && !highlight) return;
      let target = name === `newsgloss-${style}` && highlight ? highlight : register(style);
      if (target.size !== shown.size || !CSS.highlights.has(name)) {
        if (++repairs > MOST_REPAIRS) return;
        target = register(style);
      }
      for (const [key, range] of shown) if (ranges.get(key) !== range) target.delete(range);
      for (const [key, range] of ranges) if (shown.get(key) !== range) target.add(range);
      shown = new Map(ranges);
    },
    showCurrent(range) {
      if (!range) {
        if (current) CSS.highlights.delete(CURRENT);
        current = undefined;
        return;
      }
      current = new Highlight(range);
      CSS.highlights.set(CURRENT, current);
    },
    clear,
  };
}
