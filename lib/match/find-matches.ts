import type { Passage } from '../text/passage.ts';
import type { LabelIndex } from './label-index.ts';
import type { Match } from './match.ts';

/** What a page says of itself outside its passages. */
export type PageContext = { readonly title: string; readonly description: string; readonly language?: string };

/** What earlier passages of the page have shown, carried by the tab from question to question. Plain JSON-safe data. */
export type Evidence = Readonly<Record<string, number>>;

export type Found = { readonly matches: readonly Match[]; readonly evidence: Evidence; readonly undecided: readonly number[] };

/** Finds the mentions in some passages of a page. */
export function findMatches(
  _index: LabelIndex,
  _question: { readonly page: PageContext; readonly passages: readonly Passage[]; readonly evidence: Evidence },
): Found {
  return { matches: [], evidence: {}, undecided: [] };
}
