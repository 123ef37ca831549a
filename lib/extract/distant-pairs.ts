import type { Span } from '../text/passage.ts';
import { foldLetters } from './fold-letters.ts';
import { claimAfter, type PairClaim } from './pair-claim.ts';
import { readShortForm } from './short-form.ts';

/** The initials of a passage's content words, and where each word starts. */
export type Initials = { readonly letters: string; readonly starts: readonly number[]; readonly ends: readonly number[] };

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** Words of up to three small letters ("of", "and", "the") lend no initial. */
export function initialsOf(text: string): Initials {
  let letters = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const found of text.matchAll(WORD)) {
    const word = found[0];
    if (word.length <= 3 && word === word.toLowerCase()) continue;
    letters += foldLetters(word.charAt(0));
    starts.push(found.index);
    ends.push(found.index + word.length);
  }
  return { letters, starts, ends };
}

/** The pair of an acronym and a name elsewhere in its passage whose initials spell it exactly; the nearest one before wins. */
export function distantPair(text: string, token: Span, initials: Initials): PairClaim | undefined {
  const form = readShortForm(text.slice(token.start, token.end));
  if (!form || form.letters.length < 3 || form.mixed) return undefined;
  const here = { form, span: token, reason: 'initials-elsewhere' } as const;
  for (let at = initials.letters.indexOf(form.letters); at >= 0; at = initials.letters.indexOf(form.letters, at + 1)) {
    const start = initials.starts[at] ?? 0;
    const end = initials.ends[at + form.letters.length - 1] ?? 0;
    if (end > token.start && start < token.end) continue;
    const claim = claimAfter(text, { start, end, ends: [end] }, here);
    if (claim && claim.longForm.end === end && standsAlone(text, claim.longForm)) return { ...claim, confidence: 0.55 };
  }
  return undefined;
}

/** True for a whole name: every word has a capital, and no capitalised word goes on before or after it. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end).split(/\s+/);
  const named = words.every((word) => word.length <= 3 || /^\p{Lu}/u.test(word));
  if (!named) return false;
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 3);
  return !/(?:\p{Lu}[\p{L}'’-]*|[-/])\s?$/u.test(before.replace(/\b(?:The|In|At|For|And|But|A|An)\s$/, '')) && !/^(?:\s\p{Lu}|['’-])/u.test(after);
}
