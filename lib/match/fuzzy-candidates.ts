import Fuse from 'fuse.js';

/** One text that resembles a query: its place in the list, and 0 (the same) to 1 (nothing alike). */
export type Resemblance = { readonly at: number; readonly score: number };

/** Scores a short list of texts against a query with Fuse.js (Bitap); the best `most` of those below `threshold`, best first. */
export function resembling(query: string, texts: readonly string[], limits: { threshold: number; most: number }): Resemblance[] {
  const fuse = new Fuse(texts, { includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, threshold: limits.threshold });
  return fuse.search(query, { limit: limits.most }).map(({ refIndex, score = 1 }) => ({ at: refIndex, score }));
}
