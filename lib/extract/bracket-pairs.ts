import type { Span } from '../text/passage.ts';
import { nameBefore } from './name-before.ts';
import { claimAfter, claimBefore, type PairClaim, type ShortHere } from './pair-claim.ts';
import { readShortForm } from './short-form.ts';

const LEAD =
  /^[\s"'“”‘’«»]*(?:(?:or|and|the|hereafter|hereinafter|abbreviated|abbr\.?|also|known|called|referred|to|as|aka|a\.k\.a\.|i\.e\.|simply|short|for|from|English|acronym|ou|o|eller|sigle|siglas?)[\s,:]+)*["'“”‘’«»]*/i;
const CUT = /[,;:]\s|\s+(?:or|and|in|for)\s|["”»“]|\s+[-–—]\s|\/(?=\p{Lu})|\s?[(=]/u;
const ELIDED = /^(?:[ldn]|qu)['’]/i;
const WORD_BEFORE = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.&/'’‐‑-]*$/u;

/** The pair that a bracket ties together: "long form (SF)" or "SF (long form)"; `inside` is what stands in it. */
export function bracketPair(text: string, inside: Span): PairClaim | undefined {
  const before = inside.start - 1;
  const shorts = shortsInside(text, inside);
  const spelled = firstClaim(shorts, (here) => claimBefore(text, before, here)) ?? longInside(text, inside);
  if (spelled && spelled.confidence >= 0.65) return spelled;
  const named = firstClaim(shorts, (here) => nameBefore(text, before, here));
  if (!spelled || !named) return spelled ?? named;
  return named.longForm.start < spelled.longForm.start ? named : spelled;
}

function firstClaim(shorts: readonly ShortHere[], claim: (here: ShortHere) => PairClaim | undefined): PairClaim | undefined {
  for (const here of shorts) {
    const found = claim(here);
    if (found) return found;
  }
  return undefined;
}

/** What may be the short form in a bracket: its first part, after words like "hereafter", or else all of it. */
function shortsInside(text: string, { start, end }: Span): ShortHere[] {
  const inside = text.slice(start, end);
  const lead = /^[A-Z]{2}/.test(inside) ? 0 : (LEAD.exec(inside)?.[0].length ?? 0);
  const rest = inside.slice(lead);
  const cut = rest.slice(0, 24).search(CUT);
  const shorts: ShortHere[] = [];
  for (const part of cut < 0 ? [rest] : [rest.slice(0, cut), rest]) {
    const written = part.trimEnd();
    const form = readShortForm(written);
    if (form) shorts.push({ form, span: { start: start + lead, end: start + lead + written.length }, reason: 'bracketed' });
  }
  return shorts;
}

function longInside(text: string, { start, end }: Span): PairClaim | undefined {
  const from = Math.max(0, start - 25);
  const head = text.slice(from, start - 1).replace(/[\s"”»]+$/, '');
  const word = WORD_BEFORE.exec(head)?.[0];
  const written = word?.slice(word.lastIndexOf('/') + 1).replace(ELIDED, '') ?? '';
  const form = readShortForm(written);
  if (!form?.capital.includes(true)) return undefined;
  const span = { start: from + head.length - written.length, end: from + head.length };
  return claimAfter(text, { start, end, ends: endsOf(text, { start, end }) }, { form, span, reason: 'bracketed-long' });
}

function endsOf(text: string, { start, end }: Span): number[] {
  const cuts = [...text.slice(start, end).matchAll(/[;,]|\s[-–—]\s/g)].slice(0, 4);
  return [...cuts.map((cut) => start + cut.index), end];
}
