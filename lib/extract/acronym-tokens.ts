import type { Span } from '../text/passage.ts';

const PART = /[\p{L}\p{N}\p{M}&.\-‐‑/]/u;

function isPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 128) return PART.test(text.charAt(at));
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 45 && code <= 57) || code === 38;
}

/**
 * The written word around two capitals in a row at `at`, e.g. `NATO`, `UN-Women`, `eTIR`, without the punctuation at its ends;
 * at most 24 characters. `undefined` when it is longer.
 */
export function tokenAround(text: string, at: number): Span | undefined {
  let start = at;
  let end = at + 2;
  while (start > 0 && end - start <= 24 && isPart(text, start - 1)) start--;
  while (end < text.length && end - start <= 24 && isPart(text, end)) end++;
  if (end - start > 24) return undefined;
  const slash = text.slice(start, at).lastIndexOf('/');
  if (slash >= 0) start += slash + 1;
  const next = text.slice(at, end).indexOf('/');
  if (next >= 0) end = at + next;
  while (end > start && /[.\-‐‑&]/.test(text.charAt(end - 1)) && !/\.\p{L}\.$/u.test(text.slice(start, end))) end--;
  while (start < end && /[.\-‐‑&]/.test(text.charAt(start))) start++;
  return { start, end };
}
