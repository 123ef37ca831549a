import type { Span } from '../text/passage.ts';
import { windowBefore } from './long-form-window.ts';
import type { PairClaim, ShortHere } from './pair-claim.ts';
import { splitUnits, type Unit } from './split-units.ts';

/** Articles of languages that write compounds as one word, whose parts lend their letters too. */
const COMPOUNDING = new Set(['den', 'det', 'der', 'die', 'das', 'dem']);

const FOREIGN = new Set(
  'l d le la les du des au aux et pour un une el los las del al y para una den det de der die das dem og til il lo gli os do da'.split(' '),
);

/**
 * The proper name right before a bracketed acronym whose letters do not spell it in order, because the acronym comes from
 * another language: "Revolutionary Armed Forces of Colombia (FARC)". At least two thirds of the letters must be initials of the name.
 */
export function nameBefore(text: string, end: number, here: ShortHere): PairClaim | undefined {
  const { form } = here;
  if (form.letters.length < 3 || form.mixed || !form.capital.includes(true)) return undefined;
  const units = splitUnits(text, windowBefore(text, end)).slice(-16);
  let best: { readonly first: Unit; readonly worth: number } | undefined;
  for (let at = units.length - 1; at >= 0; at--) {
    const first = units[at];
    if (!first || first.role === 'barrier' || first.gap >= 0.3) break;
    if (!opensName(text, units, at) || !isWritten(text, units, at)) continue;
    const compounds = COMPOUNDING.has(units[at - 1]?.folded ?? '');
    const worth = shareOf(form.letters, units.slice(at), compounds);
    const opening = first.folded.charAt(0) === form.letters.charAt(0);
    if (worth >= (opening ? 0.45 : 0.6) && worth > (best?.worth ?? 0)) best = { first, worth };
  }
  const last = units.at(-1);
  if (!best || !last) return undefined;
  const longForm: Span = { start: best.first.start, end: last.end };
  return { shortForm: here.span, longForm, confidence: 0.3 + 0.3 * best.worth, reason: 'name-before' };
}

/** A capitalised word that follows an article, a small word or nothing, not another capitalised word. */
function opensName(text: string, units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit?.role !== 'content' || unit.joined || !isCapital(text, unit) || at === units.length - 1) return false;
  const before = units[at - 1];
  return before === undefined || before.role !== 'content' || !isCapital(text, before);
}

/** In English every word of a name has a capital; where small words of another language stand the first is enough. */
function isWritten(text: string, units: readonly Unit[], at: number): boolean {
  if (units.slice(Math.max(0, at - 1)).some((unit) => FOREIGN.has(unit.folded) && unit.role !== 'content')) return true;
  return units.slice(at).every((unit) => unit.role !== 'content' || isCapital(text, unit));
}

function isCapital(text: string, unit: Unit): boolean {
  const letter = text.charAt(unit.start);
  return letter !== letter.toLowerCase();
}

/** How many of the letters are initials of content words, in any order, less what content words are left over. */
function shareOf(letters: string, units: readonly Unit[], compounds: boolean): number {
  const left = [...letters];
  let used = 0;
  let unused = 0;
  for (const unit of units) {
    if (unit.role !== 'content') continue;
    const place = left.indexOf(unit.folded.charAt(0));
    if (place < 0) unused++;
    else {
      left.splice(place, 1);
      used++;
    }
  }
  if (compounds)
    used += 0.5 * left.filter((letter) => units.some((unit) => unit.folded.length >= 10 && unit.folded.includes(letter, 3))).length;
  return used < (compounds ? 1.5 : 2) ? 0 : used / letters.length - 0.05 * unused;
}
