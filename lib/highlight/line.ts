/** How a line looks: the reader's choice, the same for what the page itself defines, or the mention whose card is open. */
export type LineStyle = 'dotted' | 'solid' | 'tint' | 'dotted-here' | 'solid-here' | 'tint-here' | 'current';

/** A range of the page and the line it is to have. */
export type Line = { readonly range: StaticRange; readonly style: LineStyle };

/** Draws lines of our own over the page, where the page cannot read them. */
export type LinePainter = {
  /** Draws exactly these. The first call puts our host into the page, even for no line: its presence tells nothing of the page's words. */
  show(lines: readonly Line[]): void;
  /** Takes everything away. */
  clear(): void;
};
