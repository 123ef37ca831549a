import type { Passage, Span } from '../text/passage.ts';
import { isCapitalAt, tokenAround } from './acronym-tokens.ts';
import { apposedPair } from './apposed-pairs.ts';
import { bracketPair } from './bracket-pairs.ts';
import { cuePairs } from './cue-pairs.ts';
import { distantPair, initialsOf } from './distant-pairs.ts';
import { keyPairs } from './key-pairs.ts';
import type { PairClaim } from './pair-claim.ts';

/** The places of a passage at which a pair may be found. */
type Places = { readonly brackets: readonly number[]; readonly equals: readonly number[]; readonly acronyms: readonly Span[] };

/** The acronyms of a passage that it explains itself, each once: the plainest wording wins over a mere likeness of initials. */
export function findPairs({ text }: Passage): PairClaim[] {
  const { brackets, equals, acronyms } = placesIn(text);
  const plain = [...brackets.map((open) => bracketPair(text, open)), ...keyPairs(text, equals), ...cuePairs(text)];
  const claims = plain.filter((claim) => claim !== undefined);
  const known = new Set(claims.map(({ shortForm }) => text.slice(shortForm.start, shortForm.end)));
  const unknown = () => acronyms.filter(({ start, end }) => !known.has(text.slice(start, end)));
  const add = (claim: PairClaim | undefined) => {
    if (!claim) return;
    claims.push(claim);
    known.add(text.slice(claim.shortForm.start, claim.shortForm.end));
  };
  for (const token of unknown()) add(apposedPair(text, token));
  const left = unknown();
  if (left.length === 0) return claims;
  const initials = initialsOf(text);
  for (const token of left) {
    const claim = known.has(text.slice(token.start, token.end)) ? undefined : distantPair(text, token, initials);
    if (claim && !claims.some((other) => overlap(other.longForm, claim.longForm))) add(claim);
  }
  return claims;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

const ROUND = 40;
const SQUARE = 91;
const EQUALS = 61;

function placesIn(text: string): Places {
  const brackets: number[] = [];
  const equals: number[] = [];
  const acronyms: Span[] = [];
  let after = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === ROUND || code === SQUARE) brackets.push(at);
    else if (code === EQUALS) equals.push(at);
    else if (at >= after && isCapitalAt(text, at) && isCapitalAt(text, at + 1)) {
      const token = tokenAround(text, at);
      if (token) acronyms.push(token);
      after = (token?.end ?? at) + 1;
    }
  }
  return { brackets, equals, acronyms };
}
