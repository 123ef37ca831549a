import type { Span } from '../text/passage.ts';
import { foldLetters } from './fold-letters.ts';
import { roleOf, type WordRole } from './function-words.ts';

/** A word of a possible long form, or a part of a hyphenated one. */
export type Unit = Span & {
  readonly folded: string;
  readonly role: WordRole;
  /** True for the second and later parts of one written word: "sharing" in Knowledge-Sharing. */
  readonly joined: boolean;
  /** What a long form pays for reaching over the punctuation before this unit. */
  readonly gap: number;
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*|&/gu;
const ELIDED = /^(?:l|d|qu|s|c|j|n|m|dell|all|un|sull|nell)['’](?=.)/i;

/** Splits a stretch of text into units; at most a few hundred characters are ever asked for. */
export function splitUnits(text: string, span: Span): Unit[] {
  const units: Unit[] = [];
  let end = span.start;
  for (const found of text.slice(span.start, span.end).matchAll(WORD)) {
    const start = span.start + found.index;
    const between = units.length === 0 ? ' ' : text.slice(end, start);
    end = start + found[0].length;
    const elided = ELIDED.exec(found[0])?.[0].length ?? 0;
    if (elided > 0) units.push(unitOf(text, { start, end: start + elided - 1 }, between));
    units.push(unitOf(text, { start: start + elided, end }, elided > 0 ? ' ' : between));
  }
  return units;
}

function unitOf(text: string, { start, end }: Span, between: string): Unit {
  const folded = foldLetters(text.slice(start, end));
  const joined = /^[-‐‑/'’]$/.test(between);
  return { start, end, folded, role: folded === '&' ? 'link' : joined ? 'content' : roleOf(folded), joined, gap: gapCost(between) };
}

function gapCost(between: string): number {
  if (/^['’]?[\s\u00a0]*$/.test(between) || /^[-‐‑/'’]$/.test(between)) return 0;
  if (/^\s*,\s*["“”«»']?\s*$/.test(between)) return 0.3;
  if (/^\s+[-–]\s+$/.test(between) || between === '–') return 0.35;
  return 0.8;
}
