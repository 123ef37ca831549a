import { buildSearch, type SearchEntry, type SearchHit } from '../../lib/match/search-concepts.ts';
import { type Concept, type ConceptId, textOf } from '../../lib/terms/concept.ts';
import { displayedLabels } from '../../lib/terms/displayed-labels.ts';
import type { LibraryGlossary } from './library.ts';

/** A concept and the glossary that holds it. */
export type Entry = { readonly concept: Concept; readonly glossary: LibraryGlossary };

/** Every concept by its id, and the ways to list them. */
export type LibraryTexts = {
  readonly concepts: ReadonlyMap<ConceptId, Entry>;
  /** All ids by the label a list shows. */
  readonly alphabetical: () => readonly ConceptId[];
  /** The concepts a query finds, best first. */
  readonly search: (query: string) => readonly SearchHit[];
};

/** The search and the alphabetical list are made when they are first wanted: most wakes of the background need neither. */
export function textsOf(entries: readonly Entry[]): LibraryTexts {
  const concepts = new Map(entries.map((entry) => [entry.concept.id, entry]));
  let alphabetical: readonly ConceptId[] | undefined;
  let search: ReturnType<typeof buildSearch> | undefined;
  return {
    concepts,
    alphabetical() {
      alphabetical ??= entries
        .map(searchEntry)
        .sort(byLabel)
        .map(({ id }) => id);
      return alphabetical;
    },
    search(query) {
      search ??= buildSearch(entries.map(searchEntry));
      return search(query, concepts.size);
    },
  };
}

function searchEntry({ concept }: Entry): SearchEntry {
  const { label } = displayedLabels(concept);
  const otherLabels = [concept.prefLabel, ...concept.altLabels, ...concept.hiddenLabels].map(textOf).filter((other) => other !== label);
  return { id: concept.id, label, otherLabels, definition: concept.definition };
}

function byLabel(one: SearchEntry, other: SearchEntry): number {
  return one.label.localeCompare(other.label, undefined, { sensitivity: 'base', numeric: true });
}
