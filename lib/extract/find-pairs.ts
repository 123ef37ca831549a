import type { Passage, Span } from '../text/passage.ts';
import { tokenAround } from './acronym-tokens.ts';
import { apposedPair } from './apposed-pairs.ts';
import { bracketPair } from './bracket-pairs.ts';
import { cuePair } from './cue-pairs.ts';
import { distantPairs } from './distant-pairs.ts';
import { keyPairs } from './key-pairs.ts';
import type { PairClaim } from './pair-claim.ts';
import type { Signs } from './scan-signs.ts';

/** The acronyms of a passage that it explains itself; the plainest wording wins over a mere likeness of initials. */
export function findPairs({ text }: Passage, signs: Signs): PairClaim[] {
  const claims: PairClaim[] = [];
  if (signs.capitals.length === 0 && signs.brackets.length === 0 && signs.equals.length === 0) return claims;
  const known = new Set<string>();
  const add = (claim: PairClaim | undefined) => {
    if (!claim) return;
    claims.push(claim);
    known.add(written(text, claim.shortForm));
  };
  for (const inside of signs.brackets) add(bracketPair(text, inside));
  if (signs.equals.length > 0) for (const claim of keyPairs(text, signs.equals)) add(claim);
  for (const cue of signs.cues) add(cuePair(text, cue));
  const unknown: Span[] = [];
  for (const at of signs.capitals) {
    const token = tokenAround(text, at);
    if (!token || known.has(written(text, token))) continue;
    const claim = apposedPair(text, token);
    if (claim) add(claim);
    else unknown.push(token);
  }
  return unknown.length === 0 ? claims : [...claims, ...distantPairs(text, unknown, { names: signs.names, claims })];
}

function written(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
