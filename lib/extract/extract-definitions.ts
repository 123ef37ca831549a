import type { Passage } from '../text/passage.ts';
import { bracketPair } from './bracket-pairs.ts';
import { keyPairs } from './key-pairs.ts';
import type { PairClaim } from './pair-claim.ts';

export function extractPairs(passage: Passage): PairClaim[] {
  const found: PairClaim[] = [];
  const keys: number[] = [];
  const { text } = passage;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 61) keys.push(at);
    const pair = code === 40 || code === 91 ? bracketPair(text, at) : undefined;
    if (pair) found.push(pair);
  }
  return [...found, ...keyPairs(text, keys)];
}
