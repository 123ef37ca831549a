import { matchInWord, mayOpen } from './match-in-word.ts';
import type { ShortForm } from './short-form.ts';
import type { Unit } from './split-units.ts';

/** How the letters of a short form spread over the units of its long form. */
export type Alignment = {
  /** Places in the list of units: the first and the last unit that a letter stands for. */
  readonly first: number;
  readonly last: number;
  /** 0 to 1: 1 when every letter is the initial of a word and no content word is left over. */
  readonly score: number;
  /** Content words inside the long form that no letter stands for. */
  readonly skipped: number;
  /** Letters that are the initial of a word (or follow one without a gap). */
  readonly initials: number;
};

/** Which end of the list of units touches the short form: a long form must reach it. */
export type Anchor = 'left' | 'right';

const SKIP = { content: 0.55, link: 0.03, weak: 0.3, barrier: 0.9 } as const;
const NONE = Number.NEGATIVE_INFINITY;

type Table = { readonly best: Float64Array; readonly taken: Int8Array; readonly width: number };

/**
 * Finds the best way to spell a short form with the words beside it: every left boundary is tried, initials count more
 * than letters inside a word, and content words without a letter cost (after Schwartz & Hearst, PSB 2003, whose right-to-left
 * search takes the first fit instead of the best). Work: units × letters². Returns `undefined` when some letter has no place.
 */
export function alignLetters(form: ShortForm, units: readonly Unit[], anchor: Anchor): Alignment | undefined {
  const opening = form.letters.charCodeAt(0);
  if (!units.some((unit) => mayOpen(opening, unit.folded))) return undefined;
  const table = fillTable(form, units);
  const starts = anchor === 'left' ? Math.min(1, units.length) : units.length;
  let first = -1;
  let score = NONE;
  for (let at = starts - 1; at >= 0; at--) {
    const claim = claimOf(units, table, at);
    if (claim > score + 1e-9) {
      score = claim;
      first = at;
    }
  }
  return first < 0 ? undefined : trace(form, units, { table, first, score });
}

/** The best score of a long form that starts with this unit. */
function claimOf(units: readonly Unit[], table: Table, at: number): number {
  const unit = units[at];
  if (!unit || (table.taken[at * table.width] ?? 0) === 0) return NONE;
  // "al-" opens a name, "of" does not.
  const opens = unit.role === 'content' || units[at + 1]?.joined === true;
  const boundary = unit.joined ? 0.4 : opens ? 0 : 0.5;
  return (table.best[at * table.width] ?? NONE) - boundary;
}

function fillTable(form: ShortForm, units: readonly Unit[]): Table {
  const width = form.letters.length + 1;
  const best = new Float64Array((units.length + 1) * width).fill(NONE);
  const taken = new Int8Array((units.length + 1) * width);
  best[units.length * width + width - 1] = 0;
  for (let at = units.length - 1; at >= 0; at--) {
    const unit = units[at];
    if (!unit) continue;
    const gap = units[at + 1]?.gap ?? 0;
    for (let from = width - 1; from >= 0; from--) {
      const cell = at * width + from;
      best[cell] = (best[cell + width] ?? NONE) - (unit.joined ? 0.2 : SKIP[unit.role]) - gap;
      if (!mayOpen(form.letters.charCodeAt(from), unit.folded)) continue;
      const gains = matchInWord(form, from, unit);
      for (let count = 1; count < gains.length; count++) {
        const claim = (gains[count] ?? NONE) + (best[cell + width + count] ?? NONE) - gap;
        if (claim > (best[cell] ?? NONE) || (from === 0 && (taken[cell] ?? 0) === 0 && claim > NONE)) {
          best[cell] = claim;
          taken[cell] = count;
        }
      }
    }
  }
  return { best, taken, width };
}

function trace(form: ShortForm, units: readonly Unit[], found: { table: Table; first: number; score: number }): Alignment {
  const { taken, width } = found.table;
  let last = found.first;
  let skipped = 0;
  let pending = 0;
  let initials = 0;
  let from = 0;
  for (let at = found.first; at < units.length && from < width - 1; at++) {
    const count = taken[at * width + from] ?? 0;
    if (count === 0) {
      pending += units[at]?.role === 'content' ? 1 : 0;
      continue;
    }
    skipped += pending;
    pending = 0;
    last = at;
    initials++;
    from += count;
  }
  return { first: found.first, last, score: found.score / form.letters.length, skipped, initials };
}
