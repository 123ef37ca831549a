/** How far a font reaches above and below its baseline, in CSS pixels at its own size. */
export type FontReach = { readonly ascent: number; readonly descent: number };

/** What stands in where a browser cannot measure: most text faces are near it. Shares of the size. */
const USUAL: FontReach = { ascent: 0.9, descent: 0.25 };

/**
 * Measures fonts on a canvas that is in no document, each once. `forget` is for when the page's own fonts have come: the same name
 * then stands for another face.
 */
export function createFontRuler(): { reachOf(style: CSSStyleDeclaration): FontReach; forget(): void } {
  const known = new Map<string, FontReach>();
  let context: CanvasRenderingContext2D | null | undefined;
  const measure = (font: string, size: number): FontReach => {
    context ??= document.createElement('canvas').getContext('2d');
    if (!context) return { ascent: USUAL.ascent * size, descent: USUAL.descent * size };
    context.font = font;
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('x');
    return { ascent, descent };
  };
  return {
    reachOf({ fontStyle, fontWeight, fontSize, fontFamily }) {
      const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      const reach = known.get(font) ?? measure(font, Number.parseFloat(fontSize));
      known.set(font, reach);
      return reach;
    },
    forget: () => known.clear(),
  };
}
