import type { ConceptId } from './concept.ts';
import type { MeaningChoice } from './meaning-choice.ts';

/** How marks look. */
export type MarkStyle = 'dotted' | 'solid' | 'tint';

/** Which mentions are marked: the first of each label in the article, or all. */
export type Density = 'first' | 'all';

/** What of a page is read: the article alone, or menus, lists of links and footers too. */
export type Scope = 'article' | 'page';

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
  readonly scope: Scope;
  /** Whether what a page itself defines is explained too. */
  readonly definedHere: boolean;
  /** What labels mean on single sites, as the reader said in a card. */
  readonly meanings: readonly MeaningChoice[];
};
