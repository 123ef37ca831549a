import { type Concept, type ConceptId, glossaryIdOf } from '../../lib/terms/concept.ts';
import type { Preferences } from '../../lib/terms/preferences.ts';
import type { Library } from './library.ts';

/** Answers for any concept whether it is off, by its own switch or by that of its glossary or its category. */
export function offSwitches(preferences: Preferences): (concept: Pick<Concept, 'id' | 'subjectField'>) => boolean {
  const isOff = offIds(preferences);
  const categories = new Set(preferences.offCategories);
  return ({ id, subjectField }) => isOff(id) || categories.has(subjectField);
}

/** As `offSwitches`, for ids of the library. Texts are read only for a reader who has a category off. */
export async function offSwitchesById(library: Library, preferences: Preferences): Promise<(id: ConceptId) => boolean> {
  if (preferences.offCategories.length === 0) return offIds(preferences);
  const isOff = offSwitches(preferences);
  const { concepts } = await library.texts();
  return (id) => {
    const entry = concepts.get(id);
    return entry === undefined || isOff(entry.concept);
  };
}

/** The part of it that an id tells: the switches of the concept and of its glossary. */
function offIds({ offConcepts, offGlossaries }: Preferences): (id: ConceptId) => boolean {
  const concepts = new Set<ConceptId>(offConcepts);
  const glossaries = new Set(offGlossaries);
  return (id) => concepts.has(id) || glossaries.has(glossaryIdOf(id));
}

/** A list of what is off, after one thing was turned on or off. */
export function turned<T>(off: readonly T[], one: T, on: boolean): readonly T[] {
  const others = off.filter((other) => other !== one);
  return on ? others : [...others, one];
}
