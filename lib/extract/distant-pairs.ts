import type { Span } from '../text/passage.ts';
import { foldLetters } from './fold-letters.ts';
import { claimAfter, type PairClaim } from './pair-claim.ts';
import { readShortForm } from './short-form.ts';

const CONFIDENCE = 0.55;
/* One text explains no more than this many acronyms so loosely, and no name is looked for in more than this many places. */
const MOST = 50;
const PLACES = 8;
const REST_OF_WORD = /^[\p{L}\p{N}\p{M}'’-]+/u;

/**
 * Ties acronyms that nothing plainer explains to a name of the same text whose capital initials spell them exactly; `names` are
 * the places of its capitalised words. Names that already are the long form of a claim stay with it.
 */
export function distantPairs(text: string, acronyms: readonly Span[], { names, claims }: Surroundings): PairClaim[] {
  const found: PairClaim[] = [];
  if (names.length < 3) return found;
  const initials = foldLetters(names.map((at) => text.charAt(at)).join(''));
  const tried = new Set(claims.map(({ shortForm }) => text.slice(shortForm.start, shortForm.end)));
  for (const token of acronyms) {
    const written = text.slice(token.start, token.end);
    if (written.length < 3 || tried.has(written) || found.length >= MOST) continue;
    tried.add(written);
    const claim = distantPair(text, token, { names, initials });
    if (claim && ![...claims, ...found].some((other) => overlap(other.longForm, claim.longForm))) found.push(claim);
  }
  return found;
}

/** The names of a text and the pairs already found in it. */
export type Surroundings = { readonly names: readonly number[]; readonly claims: readonly PairClaim[] };

type Initials = { readonly names: readonly number[]; readonly initials: string };

function distantPair(text: string, token: Span, { names, initials }: Initials): PairClaim | undefined {
  const form = readShortForm(text.slice(token.start, token.end));
  if (!form || form.letters.length < 3 || form.mixed) return undefined;
  const here = { form, span: token, reason: 'initials-elsewhere' } as const;
  let places = 0;
  for (let at = initials.indexOf(form.letters); at >= 0 && places < PLACES; at = initials.indexOf(form.letters, at + 1)) {
    places++;
    const start = names[at] ?? 0;
    const lastWord = names[at + form.letters.length - 1] ?? 0;
    // A name with its small words is short; anything longer is two names.
    if (lastWord - start > 30 * form.letters.length) continue;
    const end = lastWord + (REST_OF_WORD.exec(text.slice(lastWord, lastWord + 40))?.[0].length ?? 1);
    if (end > token.start && start < token.end) continue;
    const claim = claimAfter(text, { start, end, ends: [end] }, here);
    if (claim && claim.longForm.end === end && standsAlone(text, claim.longForm)) return { ...claim, confidence: CONFIDENCE };
  }
  return undefined;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

/** True for a whole name: no capitalised word goes on before or after it. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 20), start).replace(/\b(?:The|In|At|For|And|But|A|An)\s$/, '');
  return !/(?:\p{Lu}[\p{L}'’-]*|[-/])\s?$/u.test(before) && !/^(?:\s\p{Lu}|['’-])/u.test(text.slice(end, end + 3));
}
