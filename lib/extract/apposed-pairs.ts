import type { Span } from '../text/passage.ts';
import { claimAfter, claimBefore, type PairClaim } from './pair-claim.ts';
import { readShortForm } from './short-form.ts';

const FARTHEST = 160;
const OPENS_AFTER = /^(?:,\s+(?:the|la|le|les|el|los|las|l['’]|den|det|de)\s*(?=\p{Lu})|\s*:\s+|\s+[-–—]\s+|—)/u;
const STOP = /[,;:()[\]=|\n—]|[.!?](?=\s|$)|\s[-–]\s/;
const ENDS_BEFORE = /(?:,\s+|\s[-–—]\s|—|:\s|[\p{Ll}]\/)["“'‘]?$/u;

/** The pair of an acronym that stands beside its long form with no more than a comma, a dash, a colon or a slash between them. */
export function apposedPair(text: string, token: Span): PairClaim | undefined {
  if (!standsApart(text, token)) return undefined;
  const form = readShortForm(text.slice(token.start, token.end));
  if (!form || form.letters.length < 3) return undefined;
  const here = { form, span: token, reason: 'apposition' } as const;
  const after = text.slice(token.end, token.end + FARTHEST);
  const opening = OPENS_AFTER.exec(after)?.[0].length ?? 0;
  if (opening > 0) {
    const stop = after.slice(opening).search(STOP);
    const end = token.end + (stop < 0 ? after.length : opening + stop);
    const start = token.end + opening;
    const ends = [...text.slice(start, end).matchAll(/\s/g)].slice(1).map((space) => start + space.index);
    const claim = claimAfter(text, { start, end, ends: [...ends, end] }, here);
    if (claim) return claim;
  }
  const before = ENDS_BEFORE.exec(text.slice(Math.max(0, token.start - 4), token.start))?.[0];
  if (before === undefined || (before.startsWith(',') && !/^[,.;)]|^\s*$/.test(after))) return undefined;
  return claimBefore(text, token.start - before.length + (before.endsWith('/') ? 1 : 0), here);
}

/** A quick no for most acronyms: no sign of an apposition on either side. */
function standsApart(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1);
  return (
    /[,:—]/.test(text.charAt(end)) ||
    /[-–—:]/.test(text.charAt(end + 1)) ||
    /[—/"“'‘]/.test(before) ||
    /[,–—:-]/.test(text.charAt(start - 2))
  );
}
