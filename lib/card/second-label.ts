import { type Concept, textOf } from '../terms/concept.ts';

/**
 * The label to show beside the word of the page: the preferred one when it differs by more than case, marks and an ending;
 * else, for an acronym, the full form among the other labels that it stands for. `undefined` when there is nothing to add.
 */
export function secondLabel(word: string, concept: Concept): string | undefined {
  const preferred = textOf(concept.prefLabel);
  if (!isSame(word, preferred)) return preferred;
  if (!/^[\p{Lu}\d.]{2,8}$/u.test(word)) return undefined;
  return concept.altLabels.map(textOf).find((label) => initialsOf(label).startsWith(fold(word).slice(0, 2)) && label.includes(' '));
}

function isSame(left: string, right: string): boolean {
  const [short = '', long = ''] = [fold(left), fold(right)].sort((a, b) => a.length - b.length);
  return long === short || long === `${short}s` || long === `${short}es`;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function initialsOf(label: string): string {
  return label
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]?.toLowerCase())
    .join('');
}
