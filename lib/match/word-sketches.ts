/** For every word of many labels which letters it holds (26 bits), how long it is, and whose it is: a sieve before the costly comparison. */
export type Sketches = { readonly letters: Int32Array; readonly lengths: Uint8Array; readonly owners: Uint32Array };

/** Sketches the words of folded labels; an owner is a label's place in the list. */
export function makeSketches(labels: readonly string[]): Sketches {
  const words = labels.flatMap((label, owner) => label.split(' ').map((word) => ({ word, owner })));
  return {
    letters: Int32Array.from(words, ({ word }) => lettersOf(word)),
    lengths: Uint8Array.from(words, ({ word }) => Math.min(255, word.length)),
    owners: Uint32Array.from(words, ({ owner }) => owner),
  };
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 31);
  return bits;
}

/** The owners of at most `most` words that differ little from the query's longest word in letters and length, nearest first. */
export function sketchedLike({ letters, lengths, owners }: Sketches, query: string, most: number): number[] {
  const word = query.split(' ').reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  const wanted = lettersOf(word);
  const byDistance: number[][] = Array.from({ length: 5 }, () => []);
  for (let n = 0; n < letters.length; n += 1) {
    const longer = (lengths[n] ?? 0) - word.length;
    if (longer < -2 || longer > 2) continue;
    const apart = bitsIn((letters[n] ?? 0) ^ wanted);
    const rank = apart + Math.abs(longer);
    if (rank < 5) byDistance[rank]?.push(owners[n] ?? 0);
  }
  return [...new Set(byDistance.flat())].slice(0, most);
}

function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
