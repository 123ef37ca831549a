import { buildLabelIndex, type LabelIndex } from '../../lib/match/label-index.ts';
import { buildSearch, type SearchEntry, type SearchHit } from '../../lib/match/search-concepts.ts';
import { type SharedLabels, shareLabels } from '../../lib/match/shared-labels.ts';
import { type Concept, type ConceptId, type Glossary, textOf } from '../../lib/terms/concept.ts';
import { displayedLabels } from '../../lib/terms/displayed-labels.ts';

type Entry = { readonly concept: Concept; readonly glossary: Glossary };

/** All glossaries, ready to be asked: the matching index, and every concept by its id. */
export type Library = {
  readonly index: LabelIndex;
  readonly glossaries: readonly Glossary[];
  /** Whose explanation a match shows: on a shared label the reader's own. */
  readonly explainerOf: SharedLabels['explainerOf'];
  readonly concepts: ReadonlyMap<ConceptId, Entry>;
  /** The ids of the reader's own glossaries among them. */
  readonly own: ReadonlySet<string>;
  /** Another text when the own glossaries are others; the same one after the background was woken anew. */
  readonly edition: string;
  /** All ids by the label a list shows. */
  readonly alphabetical: () => readonly ConceptId[];
  /** The concepts a query finds, best first. */
  readonly search: (query: string) => readonly SearchHit[];
};

/** The glossaries that come with the extension. Their form is proved by the tests, not at every start. */
export function bundledGlossaries(): Glossary[] {
  const files = import.meta.glob<Omit<Glossary, 'private'>>(['../../glossary/*.json', '!../../glossary/*.schema.json'], {
    eager: true,
    import: 'default',
  });
  return Object.values(files).map((glossary) => ({ ...glossary, private: false }));
}

/** The reader's own glossaries, and in which edition they are. */
type Own = { readonly glossaries: readonly Glossary[]; readonly edition: string };

const nothingOwn: Own = { glossaries: [], edition: '' };

/**
 * Builds the library of some glossaries; on a shared label, an earlier glossary goes before a later one.
 * The search and the alphabetical list are made when they are first wanted: most wakes of the background only match.
 */
export function openLibrary(bundled: readonly Glossary[], own: Own = nothingOwn): Library {
  const glossaries = [...own.glossaries, ...bundled];
  const { indexed, explainerOf } = shareLabels(own.glossaries, bundled);
  const entries = glossaries.flatMap((glossary) => glossary.concepts.map((concept) => ({ concept, glossary })));
  const concepts = new Map(entries.map((entry) => [entry.concept.id, entry]));
  let alphabetical: readonly ConceptId[] | undefined;
  let search: ReturnType<typeof buildSearch> | undefined;
  return {
    index: buildLabelIndex(indexed),
    explainerOf,
    glossaries,
    concepts,
    own: new Set(own.glossaries.map(({ id }) => id)),
    edition: own.edition,
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
