import { ancestorsOf } from './ancestors-of.ts';
import { lightnessOf } from './lightness-of.ts';

export type Theme = 'light' | 'dark';

/**
 * Whether the page is light or dark where `element` stands: by the nearest solid background behind it. Where there is none or
 * a picture, the text's own colour tells (light text stands on dark ground), and at last the reader's own preference.
 */
export function themeBehind(element: Element): Theme {
  for (const ancestor of ancestorsOf(element)) {
    const style = getComputedStyle(ancestor);
    if (style.backgroundImage !== 'none') break;
    const ground = lightnessOf(style.backgroundColor);
    if (ground !== undefined) return ground < 0.5 ? 'dark' : 'light';
  }
  const ink = lightnessOf(getComputedStyle(element).color);
  if (ink !== undefined) return ink > 0.5 ? 'dark' : 'light';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
