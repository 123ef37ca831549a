import type { ConceptId } from './concept.ts';

/** How marks look. */
export type MarkStyle = 'dotted' | 'solid' | 'tint';

/** Which mentions are marked: the first of each label in the article, or all. */
export type Density = 'first' | 'all';

/** Everything a reader can switch. Absent from a list means on. */
export type Preferences = {
  readonly everywhere: boolean;
  readonly offConcepts: readonly ConceptId[];
  readonly offCategories: readonly string[];
  /** By id. */
  readonly offGlossaries: readonly string[];
  readonly offSites: readonly string[];
  readonly markStyle: MarkStyle;
  readonly density: Density;
};
