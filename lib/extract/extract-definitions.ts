import type { Passage } from '../text/passage.ts';
import { isCapitalAt, tokenAround } from './acronym-tokens.ts';
import { apposedPair } from './apposed-pairs.ts';
import { bracketPair } from './bracket-pairs.ts';
import { cuePairs } from './cue-pairs.ts';
import { distantPair, initialsOf } from './distant-pairs.ts';
import { keyPairs } from './key-pairs.ts';
import type { PairClaim } from './pair-claim.ts';

export function extractPairs(passage: Passage): PairClaim[] {
  const found: PairClaim[] = [];
  const keys: number[] = [];
  const tokens: any[] = [];
  const { text } = passage;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 61) keys.push(at);
    if (isCapitalAt(text, at) && isCapitalAt(text, at + 1) && at >= (tokens.at(-1)?.end ?? 0)) {
      const token = tokenAround(text, at);
      if (token) tokens.push(token);
    }
    const pair = code === 40 || code === 91 ? bracketPair(text, at) : undefined;
    if (pair) found.push(pair);
  }
  const res = [...found, ...keyPairs(text, keys), ...cuePairs(text)];
  const known = new Set(res.map((p) => text.slice(p.shortForm.start, p.shortForm.end)));
  for (const token of tokens) {
    const w = text.slice(token.start, token.end);
    if (known.has(w)) continue;
    const claim = apposedPair(text, token);
    if (claim) { res.push(claim); known.add(w); }
  }
  let init;
  for (const token of tokens) {
    const w = text.slice(token.start, token.end);
    if (known.has(w)) continue;
    init ??= initialsOf(text);
    const claim = distantPair(text, token, init);
    if (claim && !res.some((r) => r.longForm.start < claim.longForm.end && r.longForm.end > claim.longForm.start)) { res.push(claim); known.add(w); }
  }
  return res;
}
