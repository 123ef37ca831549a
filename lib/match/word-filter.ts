/** A set of word hashes as bits: says "no" for certain and "yes" nearly so (a Bloom filter with one hash). */
export type WordFilter = Uint8Array;

/** A filter for about so many words: 16 bits for each, rounded up to a power of two, so that one answer in 16 misleads at most. */
export function makeFilter(words: number): WordFilter {
  return new Uint8Array(Math.max(1024, 2 ** Math.ceil(Math.log2(words * 2))));
}

/** Puts a word in by its hash, whose lowest bits need the help of the higher ones. */
export function noteWord(filter: WordFilter, hash: number): void {
  const bit = (hash ^ (hash >>> 13)) & (filter.length * 8 - 1);
  filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
}

/** False when the word was never put in. */
export function mayHold(filter: WordFilter, hash: number): boolean {
  const bit = (hash ^ (hash >>> 13)) & (filter.length * 8 - 1);
  return ((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}
