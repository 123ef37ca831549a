import { CHAR, kindAt } from './char-table.ts';
import { GAP } from './tokens.ts';

/**
 * Walks from the end of a word to the start of the next (or to the end of the text) and leaves what it crossed in `out.kind`.
 * A lone apostrophe right after a word is the possessive of a plural and counts as nothing.
 */
export function readGap(text: string, from: number, out: { kind: number }): number {
  seen.spaces = seen.hyphens = seen.dots = seen.worst = seen.glue = 0;
  let at = from;
  for (; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind <= CHAR.special || kind === CHAR.and) break;
    note(kind, at === from);
  }
  out.kind = gapOf(seen, at < text.length);
  return at;
}

const seen = { spaces: 0, hyphens: 0, dots: 0, worst: 0, glue: 0 };

function note(kind: number, first: boolean): void {
  if (kind === CHAR.space) seen.spaces += 1;
  else if (kind === CHAR.hyphen) seen.hyphens += 1;
  else if (kind === CHAR.dot) seen.dots += 1;
  else if (kind === CHAR.comma) seen.worst = Math.max(seen.worst, GAP.comma);
  else if (kind === CHAR.glue) seen.glue += 1;
  else if (kind === CHAR.quote || (kind === CHAR.apostrophe && !first)) seen.worst = Math.max(seen.worst, GAP.quote);
  else if (kind === CHAR.other) seen.worst = GAP.strong;
}

function gapOf({ spaces, hyphens, dots, worst, glue }: typeof seen, more: boolean): number {
  if (!more) return GAP.strong;
  if (spaces === 0 && (glue > 0 || dots === 1) && hyphens === 0 && worst === 0) return GAP.glued;
  if (worst === GAP.strong || glue > 0 || dots > 1 || hyphens > 1 || (hyphens === 1 && spaces + dots > 0)) return GAP.strong;
  if (worst > 0) return dots > 0 ? GAP.strong : worst;
  if (hyphens === 1) return GAP.hyphen;
  if (dots === 1) return GAP.dot;
  return spaces > 0 ? GAP.space : GAP.tight;
}
