import type { Span } from '../text/passage.ts';
import { type Alignment, alignLetters } from './align-letters.ts';
import type { PairReason } from './extraction.ts';
import { tailToCut } from './generic-tail.ts';
import { windowBefore } from './long-form-window.ts';
import { mayOpen } from './match-in-word.ts';
import type { ShortForm } from './short-form.ts';
import { splitUnits, type Unit } from './split-units.ts';

/** A possible pair before it has stood against its rivals. */
export type PairClaim = {
  readonly shortForm: Span;
  readonly longForm: Span;
  readonly confidence: number;
  readonly reason: PairReason;
};

/** A short form as it stands in the text, and how the text introduces it. */
export type ShortHere = { readonly form: ShortForm; readonly span: Span; readonly reason: PairReason };

/** Scores that a pair must reach, by the number of letters (2, 3, more) and by how plainly the text says that it is one. */
const NEEDED: Readonly<Record<PairReason, readonly [number, number, number]>> = {
  bracketed: [0.7, 0.55, 0.45],
  'bracketed-long': [0.7, 0.55, 0.45],
  key: [0.45, 0.4, 0.35],
  cue: [0.9, 0.8, 0.7],
  apposition: [0.99, 0.85, 0.75],
  'initials-elsewhere': [1, 0.97, 0.95],
  'name-before': [1, 1, 1],
};

/** Looks for the long form that ends just before `end`. */
export function claimBefore(text: string, end: number, here: ShortHere): PairClaim | undefined {
  const window = windowBefore(text, end);
  const units = splitUnits(text, window).slice(-(2 * here.form.letters.length + 8));
  const found = alignLetters(here.form, units, 'right');
  const first = found && units[found.first];
  if (!first) return undefined;
  const plain = here.reason === 'bracketed';
  if (!plain && units.slice(found.last + 1).some(isContent)) return undefined;
  const cut = plain && tailToCut(text, units, found);
  const last = units[cut ? found.last : units.length - 1];
  if (!last) return undefined;
  const dot = text.charAt(last.end) === '.' && last.end < window.end + 1 && text.charAt(last.end + 1) === ' ' ? 1 : 0;
  return judge(text, { start: wholeWord(text, first), end: withoutGenitive(text, last) + (cut ? 0 : dot) }, { here, found });
}

/** Looks for the long form that starts with the first content word of `window`; the first of the possible `ends` that fits best wins. */
export function claimAfter(text: string, window: Span & { readonly ends: readonly number[] }, here: ShortHere): PairClaim | undefined {
  const all = splitUnits(text, window);
  const first = all.findIndex((unit) => unit.role === 'content' || unit.folded.charAt(0) === here.form.letters.charAt(0));
  if (first < 0 || !mayOpen(here.form.letters.charCodeAt(0), all[first]?.folded ?? '')) return undefined;
  let best: PairClaim | undefined;
  for (const end of window.ends.slice(0, 2 * here.form.letters.length + 6)) {
    const units = all.slice(first, first + 2 * here.form.letters.length + 8).filter((unit) => unit.end <= end);
    const found = alignLetters(here.form, units, 'left');
    const opening = units[0];
    const last = units.at(-1);
    if (!found || !opening || !last) continue;
    const left = units.slice(found.last + 1).filter(isContent).length;
    const claim = judge(text, { start: opening.start, end: last.end }, { here, found: { ...found, score: found.score - left * 0.1 } });
    if (claim && claim.confidence > (best?.confidence ?? 0) + 1e-9) best = claim;
    if (best && best.confidence > 0.999) break;
  }
  return best;
}

/** The end of a word without its genitive: "Central Command's (CENTCOM)". */
function withoutGenitive(text: string, { start, end }: Unit): number {
  return /['’]s$/.test(text.slice(start, end)) ? end - 2 : end;
}

/** The start of the written word: "beta-amyloid precursor" when the letters begin at "amyloid", but not "anti-NATO". */
function wholeWord(text: string, first: Unit): number {
  if (!first.joined) return first.start;
  const prefix = /[\p{Ll}\p{N}][\p{Ll}\p{N},'′-]*-$/u.exec(text.slice(Math.max(0, first.start - 20), first.start))?.[0] ?? '';
  return /^(?:anti|pro|non|ex|post|mid|neo|inter|intra)-$/.test(prefix) ? first.start : first.start - prefix.length;
}

function isContent(unit: Unit): boolean {
  return unit.role === 'content';
}

type Judged = { readonly here: ShortHere; readonly found: Alignment };

/** A long form is told only when its letters fit well enough for the way it is introduced, and when it says more than the short form. */
function judge(text: string, longForm: Span, { here, found: { score, first, last, skipped } }: Judged): PairClaim | undefined {
  const { form, reason } = here;
  const needed = NEEDED[reason][Math.min(form.letters.length, 4) - 2] ?? 1;
  if (score < needed || longForm.end - longForm.start <= form.text.length) return undefined;
  if (!/\p{Ll}{2}/u.test(text.slice(longForm.start, longForm.end)) && !/\s/.test(text.slice(longForm.start, longForm.end)))
    return undefined;
  if (!form.capital.includes(true) && score < 0.9) return undefined;
  if (first === last && skipped > 0) return undefined;
  return { shortForm: here.span, longForm, confidence: Math.max(0.05, Math.min(1, score)), reason };
}
