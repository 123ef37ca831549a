import type { Label } from '../terms/concept.ts';

/** What a reader types about a term. Lists and rules are given as a glossary file gives them. */
export type TermFields = {
  readonly prefLabel: Label;
  readonly altLabels: readonly Label[];
  readonly hiddenLabels: readonly Label[];
  readonly definition: string;
  readonly scopeNote: string;
  readonly subjectField: string;
  readonly cues: readonly string[];
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly asOf: string;
};

/** A place in an own glossary from which a term was taken. */
export type TermPlace = { readonly part: number; readonly index: number };
