import type { Span } from '../text/passage.ts';

const FARTHEST = 700;
const ABBREVIATION =
  /(?:^|[\s(“"‘'.])(?:\p{Lu}|\p{L}\.\p{L}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Adm|Maj|St|Jr|Sr|vs|No|Nos|Fig|Figs|Inc|Ltd|Corp|Co|Bros|etc|al|cf|ca|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|M|Mme|Hr|bl\.a|dvs|f\.eks|ca|nr|art|pp?)$/u;

/** The sentence around `at`, without blanks at its ends; at most 700 characters to either side are looked at. */
export function sentenceAround(text: string, at: number): Span {
  let start = at;
  const first = Math.max(0, at - FARTHEST);
  while (start > first && !isEnd(text, start - 1)) start--;
  let end = at;
  const last = Math.min(text.length, at + FARTHEST);
  while (end < last && !isEnd(text, end)) end++;
  if (end < last && text.charAt(end) !== '\n') end++;
  while (end < last && /["”’»)\]]/.test(text.charAt(end))) end++;
  while (start < end && /[\s"”’»)\]]/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** True for a line break, and for `.`, `!`, `?` before a blank (or the end) and no small letter, after no abbreviation. */
function isEnd(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign === 10) return true;
  if (sign !== 46 && sign !== 33 && sign !== 63) return false;
  const after = text.slice(at + 1, at + 5);
  if (!/^["”’»)\]]*(?:\s|$)/.test(after) || /^["”’»)\]]*\s+\p{Ll}/u.test(after)) return false;
  return sign !== 46 || !ABBREVIATION.test(text.slice(Math.max(0, at - 7), at));
}

/** True when the comma only closes an opening like "In the 1920s" or "Nevertheless". */
export function opensSentence(head: string): boolean {
  return !head.includes(',') && /^["“(]?(?:In|On|At|By|For|From|To|With|After|Before|During|Under|As|While|When|If|Although|Because|Since|Without|Over|Through|[A-Z][a-z]+ly|However|Nevertheless|Thus)\b/.test(head);
}
