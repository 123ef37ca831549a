import type { Passage } from '../text/passage.ts';
import { bracketPair } from './bracket-pairs.ts';
import { keyPair } from './key-pairs.ts';
import type { PairClaim } from './pair-claim.ts';

export function extractPairs(passage: Passage): PairClaim[] {
  const found: PairClaim[] = [];
  const { text } = passage;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const pair = code === 40 || code === 91 ? bracketPair(text, at) : code === 61 ? keyPair(text, at) : undefined;
    if (pair) found.push(pair);
  }
  return found;
}
