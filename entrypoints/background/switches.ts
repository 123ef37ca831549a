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

/** The host that a site switch is about, without a leading `www.`; `undefined` where the page has no host of its own. */
export function siteOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname ? hostname.replace(/^www\./, '') : undefined;
}

/** Whether a site is off: itself, or a site above it (`example.org` turns `news.example.org` off too). */
export function isSiteOff(site: string, offSites: readonly string[]): boolean {
  return offSites.some((off) => site === off || site.endsWith(`.${off}`));
}
