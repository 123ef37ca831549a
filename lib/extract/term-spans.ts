import type { Span } from '../text/passage.ts';
import { roleOf } from './function-words.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’&.-]*/gu;
const DETERMINER = /^(?:an?|the|any|some|these|those|such|their|its|his|her|our|your|every|each|no|this|that|own|certain|other|another)$/i;

type Word = Span & { readonly text: string };

/** The words of a stretch, in order. */
export function wordsIn(text: string, { start, end }: Span): Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map((found) => {
    const word = found[0].replace(/[.'’-]+$/, '');
    return { text: word, start: start + found.index, end: start + found.index + word.length };
  });
}

/**
 * The noun phrase that ends at `end`: what follows the nearest determiner, the run of capitalised words, or else the last two content words.
 * `undefined` when a function word stands there.
 */
export function termBefore(text: string, end: number): Span | undefined {
  const words = wordsIn(text, { start: Math.max(0, end - 80), end });
  const last = words.at(-1);
  if (!last || last.end < end - 2 || roleOf(last.text.toLowerCase()) !== 'content') return undefined;
  let first = words.length - 1;
  const named = isCapital(last) || /^\d+$/.test(last.text);
  while (first > 0 && words.length - first < 6) {
    const before = words[first - 1];
    if (!before || !/^[\s"“”'‘’-]*$/.test(text.slice(before.end, words[first]?.start))) break;
    if (DETERMINER.test(before.text)) break;
    if (named ? !isCapital(before) && before.text !== 'of' : roleOf(before.text.toLowerCase()) !== 'content') break;
    if (!named && words.length - first >= 2 && !determinerNear(words, first - 1)) break;
    first--;
  }
  const start = words[first];
  return start && roleOf(start.text.toLowerCase()) === 'content' ? { start: start.start, end: last.end } : undefined;
}

function determinerNear(words: readonly Word[], from: number): boolean {
  return words.slice(Math.max(0, from - 2), from + 1).some((word) => DETERMINER.test(word.text));
}

function isCapital({ text }: Word): boolean {
  return text.charAt(0) !== text.charAt(0).toLowerCase();
}

/** The noun phrase that starts at `start`, after an article or a quotation mark: up to punctuation or a function word, at most five words. */
export function termAfter(text: string, start: number): Span | undefined {
  const opening = /^\s*(?:(?:an?|the)\s+)?["“‘'«]?(?:(?:an?|the)\s+)?/i.exec(text.slice(start, start + 30))?.[0].length ?? 0;
  const from = start + opening;
  const quoted = /["“‘'«]/.test(text.slice(start, from));
  const rest = text.slice(from, from + 80);
  const stop = rest.search(quoted ? /["”’'»]/ : /[,.;:()[\]—–"”\n?!]/);
  const words = wordsIn(text, { start: from, end: from + (stop < 0 ? rest.length : stop) });
  let count = 0;
  while (
    count < Math.min(words.length, 6) &&
    (quoted || roleOf(words[count]?.text.toLowerCase() ?? '') === 'content' || joins(words, count))
  )
    count++;
  const first = words[0];
  const last = words[count - 1];
  return first && last && roleOf(first.text.toLowerCase()) === 'content' ? { start: first.start, end: last.end } : undefined;
}

/** "of" and its like stay inside a name: Court of Justice. */
function joins(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return at > 0 && next !== undefined && /^(?:of|for|de|du|des|del)$/.test(words[at]?.text ?? '') && isCapital(next);
}
