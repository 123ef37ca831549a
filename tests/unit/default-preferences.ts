import type { Preferences } from '../../lib/terms/preferences.ts';

/** What a reader who has switched nothing has: the same in every test that needs preferences. */
export const DEFAULT_PREFERENCES: Preferences = {
  everywhere: true,
  offConcepts: [],
  offCategories: [],
  offGlossaries: [],
  offSites: [],
  markStyle: 'dotted',
  density: 'first',
  scope: 'article',
  definedHere: true,
  opening: 'rest',
  delay: 250,
  meanings: [],
};
