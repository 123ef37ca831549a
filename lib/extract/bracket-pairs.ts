import type { Span } from '../text/passage.ts';
import { nameBefore } from './name-before.ts';
import { claimAfter, claimBefore, type PairClaim, type ShortHere } from './pair-claim.ts';
import { readShortForm } from './short-form.ts';

const LONGEST = 240;
const LEAD =
  /^[\s"'“”‘’«»]*(?:(?:or|and|the|hereafter|hereinafter|abbreviated|abbr\.?|also|known|called|referred|to|as|aka|a\.k\.a\.|i\.e\.|simply|short|for|from|English|acronym|ou|o|eller|sigle|siglas?)[\s,:]+)*["'“”‘’«»]*/i;
const CUT = /[,;:]\s|\s+(?:or|and|in|for)\s|["”»“]|\s+[-–—]\s|\/(?=\p{Lu})|\s?[(=]/u;
const WORD_BEFORE = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.&/'’‐‑-]*$/u;

/** The pair that a bracket at `open` ties together: "long form (SF)" or "SF (long form)". */
export function bracketPair(text: string, open: number): PairClaim | undefined {
  const close = closeOf(text, open);
  if (close === undefined) return undefined;
  const inside = { start: open + 1, end: close };
  const spelled = shortInside(text, inside, claimBefore) ?? longInside(text, inside);
  if (spelled && spelled.confidence >= 0.65) return spelled;
  const named = shortInside(text, inside, nameBefore);
  if (!spelled || !named) return spelled ?? named;
  return named.longForm.start < spelled.longForm.start ? named : spelled;
}

/** Where the bracket that opens here closes, within 240 characters. */
function closeOf(text: string, open: number): number | undefined {
  const farthest = Math.min(text.length, open + LONGEST);
  let depth = 0;
  for (let at = open; at < farthest; at++) {
    const sign = text.charAt(at);
    if (sign === '(' || sign === '[') depth++;
    else if ((sign === ')' || sign === ']') && --depth === 0) return at;
  }
  return undefined;
}

type Claimer = (text: string, end: number, here: ShortHere) => PairClaim | undefined;

function shortInside(text: string, { start, end }: Span, claimer: Claimer): PairClaim | undefined {
  const inside = text.slice(start, end);
  const lead = LEAD.exec(inside)?.[0].length ?? 0;
  const rest = inside.slice(lead);
  const cut = rest.search(CUT);
  for (const part of cut < 0 ? [rest] : [rest.slice(0, cut), rest]) {
    const written = part.trimEnd();
    const form = readShortForm(written);
    if (!form) continue;
    const span = { start: start + lead, end: start + lead + written.length };
    const claim = claimer(text, start - 1, { form, span, reason: 'bracketed' });
    if (claim) return claim;
  }
  return undefined;
}

function longInside(text: string, { start, end }: Span): PairClaim | undefined {
  const from = Math.max(0, start - 25);
  const head = text.slice(from, start - 1).replace(/[\s"”»]+$/, '');
  const word = WORD_BEFORE.exec(head)?.[0];
  const written = word?.slice(word.lastIndexOf('/') + 1) ?? '';
  const form = readShortForm(written);
  if (!form?.capital.includes(true)) return undefined;
  const span = { start: from + head.length - written.length, end: from + head.length };
  return claimAfter(text, { start, end, ends: endsOf(text, { start, end }) }, { form, span, reason: 'bracketed-long' });
}

function endsOf(text: string, { start, end }: Span): number[] {
  const cuts = [...text.slice(start, end).matchAll(/[;,]|\s[-–—]\s/g)].slice(0, 4);
  return [...cuts.map((cut) => start + cut.index), end];
}
