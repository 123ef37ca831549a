import { flesch } from 'flesch';
import { syllable } from 'syllable';
import { ofEach } from './finding.ts';

/**
 * Definitions below this are named. Long names (International, Organization) make plain sentences score low, so the floor lies just
 * under the lowest of north-korea.json, which was read sentence by sentence: there the lowest is 11, one in a hundred lies under 19, one
 * in twenty under 40, half above 65.
 */
export const FLOOR = 10;

/** How easily a text reads, by Flesch (1948): 60 to 70 for readers of 13 to 15, under 30 for graduates, lower and higher for more of both. */
export function readingEase(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];
  const sentences = text.split(/[.!?:;](?=\s+["“]?\p{Lu}|\s*$)/u).filter((sentence) => /\p{L}/u.test(sentence));
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return flesch({ sentence: Math.max(1, sentences.length), word: Math.max(1, words.length), syllable: syllables });
}

/** Warns of definitions that are hard to read. */
export const checkReadingEase = ofEach('warning', ({ definition }) => {
  const ease = readingEase(definition);
  return ease < FLOOR ? [`the definition is hard to read (Flesch ${ease.toFixed(0)})`] : [];
});
