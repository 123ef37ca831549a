import type { Span } from '../text/passage.ts';

const FARTHEST = 260;
const HARD_STOPS = '()[]{};:=|•!?“«„<>…\n\t*';
const CLOSING = ' \u00a0,"”»\'’“';
const ABBREVIATION = /(?:^|[\s(.])(?:\p{Lu}|\p{Lu}\p{L}{1,3}|Corp|Univ|Dept|Natl|Intl)$/u;

/** The stretch of text before `end` that may hold a long form: back to the last hard stop, at most 260 characters. */
export function windowBefore(text: string, end: number): Span {
  let stop = end;
  while (stop > 0 && CLOSING.includes(text.charAt(stop - 1))) stop--;
  const farthest = Math.max(0, stop - FARTHEST);
  let start = stop;
  while (start > farthest && !isStop(text, start - 1, stop)) start--;
  return { start, end: stop };
}

function isStop(text: string, at: number, end: number): boolean {
  const sign = text.charAt(at);
  if (sign === '.') return at < end - 1 && endsSentence(text, at);
  if (sign === '"' || sign === '—') return at < end - 1;
  return HARD_STOPS.includes(sign);
}

/** True for a full stop that is followed by a blank and does not follow an initial or a short abbreviation. */
function endsSentence(text: string, at: number): boolean {
  if (!/\s/.test(text.charAt(at + 1))) return false;
  return !ABBREVIATION.test(text.slice(Math.max(0, at - 6), at));
}
