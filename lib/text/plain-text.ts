/**
 * Signs that turn the direction of what stands beside them, and other controls: a page's words must not reorder ours.
 * Blanks become one blank below; Persian and emoji need their joiners.
 */
const CONTROLS = /(?!\u200c|\u200d|\s)[\p{Cc}\p{Cf}]/gu;

/** A page's words as one line of plain text, without control characters. */
export function plainText(text: string): string {
  return text.replace(CONTROLS, '').replace(/\s+/g, ' ');
}
