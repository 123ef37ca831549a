import type { Span } from '../text/passage.ts';
import { scanSigns } from './scan-signs.ts';

const FARTHEST = 700;
const ABBREVIATION =
  /(?:^|[\s(“"‘'.])(?:\p{Lu}|\p{L}\.\p{L}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Adm|Maj|St|Jr|Sr|vs|No|Nos|Fig|Figs|Inc|Ltd|Corp|Co|Bros|etc|al|cf|ca|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|M|Mme|Hr|bl\.a|dvs|f\.eks|ca|nr|art|pp?)$/u;

/**
 * The sentence around `at`, without blanks at its ends. `stops` are the places of all full stops, question and exclamation marks
 * and line breaks of the text, in order; a sentence reaches at most 700 characters to either side.
 */
export function sentenceAround(text: string, stops: readonly number[], at: number): Span {
  const next = firstFrom(stops, at);
  let before = next - 1;
  while (before >= 0 && at - (stops[before] ?? 0) < FARTHEST && !isEnd(text, stops[before] ?? 0)) before--;
  let after = next;
  while (after < stops.length && (stops[after] ?? 0) - at < FARTHEST && !isEnd(text, stops[after] ?? 0)) after++;
  let start = Math.max(0, at - FARTHEST, (stops[before] ?? -1) + 1);
  let end = Math.min(text.length, at + FARTHEST, (stops[after] ?? text.length) + 1);
  while (end < text.length && /["”’»)\]]/.test(text.charAt(end))) end++;
  while (start < end && /[\s"”’»)\]]/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The sentence of a text around `at`, as `sentenceAround` gives it, where only one is wanted. */
export function sentenceIn(text: string, at: number): Span {
  return sentenceAround(text, scanSigns(text).stops, at);
}

/** The index of the first place at or after `at`. */
function firstFrom(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True for a line break, and for a full stop or mark before a blank (or the end) and no small letter, after no abbreviation. */
function isEnd(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign === 10) return true;
  const after = text.slice(at + 1, at + 5);
  if (!/^["”’»)\]]*(?:\s|$)/.test(after) || /^["”’»)\]]*\s+\p{Ll}/u.test(after)) return false;
  return sign !== 46 || !ABBREVIATION.test(text.slice(Math.max(0, at - 7), at));
}

/** True when the comma only closes an opening like "In the 1920s" or "Nevertheless". */
export function opensSentence(head: string): boolean {
  return (
    !head.includes(',') &&
    /^["“(]?(?:In|On|At|By|For|From|To|With|After|Before|During|Under|As|While|When|If|Although|Because|Since|Without|Over|Through|[A-Z][a-z]+ly|However|Nevertheless|Thus)\b/.test(
      head,
    )
  );
}
