/**
 * How light a computed colour looks, 0 (black) to 1 (white): luma of sRGB (Rec. 709 weights) or the L of lab and oklab.
 * `undefined` for a colour one sees through, and for a notation that is not known here.
 */
export function lightnessOf(color: string): number | undefined {
  const parts = /^(rgba?|color|lab|lch|oklab|oklch)\((?:srgb(?:-linear)?|display-p3|rec2020)?\s*(.+)\)$/.exec(color);
  const name = parts?.[1];
  const numbers = parts?.[2]?.split(/[\s,/]+/).map((number) => (number === 'none' ? 0 : Number.parseFloat(number))) ?? [];
  const [first, second, third, alpha = 1] = numbers;
  if (name === undefined || first === undefined || second === undefined || third === undefined) return undefined;
  if (alpha < 0.5 || numbers.some(Number.isNaN)) return undefined;
  if (name.startsWith('ok')) return first;
  if (name.startsWith('l')) return first / 100;
  return (0.2126 * first + 0.7152 * second + 0.0722 * third) / (name === 'color' ? 1 : 255);
}
