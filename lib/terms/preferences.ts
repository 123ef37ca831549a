import type { ConceptId } from './concept.ts';
import type { MeaningChoice } from './meaning-choice.ts';

/** How marks look. */
export type MarkStyle = 'dotted' | 'solid' | 'tint';

/** Which mentions are marked: the first of each label in the article, or all. */
export type Density = 'first' | 'all';

/** What of a page is read: the article alone, or menus, lists of links and footers too. */
export type Scope = 'article' | 'page';

/** What opens a card: the pointer that rests on a mark, alone or with a key held, or nothing but a click. */
export type Opening = 'rest' | 'alt' | 'ctrl' | 'shift' | 'click';

/** How long the pointer may have to rest, in milliseconds. */
export const DELAYS: readonly number[] = [100, 250, 500, 1000];

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
  readonly opening: Opening;
  /** Milliseconds, one of `DELAYS`. */
  readonly delay: number;
  /** What labels mean on single sites, as the reader said in a card. */
  readonly meanings: readonly MeaningChoice[];
};
