import type { Concept, ConceptId } from '../../lib/terms/concept.ts';
import type { Preferences } from '../../lib/terms/preferences.ts';

/** Answers for any concept whether it is off, by its own switch or by that of its category. */
export function offSwitches(preferences: Preferences): (concept: Concept) => boolean {
  const concepts = new Set<ConceptId>(preferences.offConcepts);
  const categories = new Set(preferences.offCategories);
  return (concept) => concepts.has(concept.id) || categories.has(concept.subjectField);
}

/** A list of what is off, after one thing was turned on or off. */
export function turned<T>(off: readonly T[], one: T, on: boolean): readonly T[] {
  const others = off.filter((other) => other !== one);
  return on ? others : [...others, one];
}
