import type { ConceptQuery, ConceptRow } from '../../lib/messages/protocol.ts';
import type { ConceptId } from '../../lib/terms/concept.ts';
import { displayedLabels } from '../../lib/terms/displayed-labels.ts';
import type { Preferences } from '../../lib/terms/preferences.ts';
import type { Span } from '../../lib/text/passage.ts';
import type { Entry, LibraryTexts } from './library-texts.ts';
import { offSwitches } from './switches.ts';

/** The rows of some concepts, in the order asked; ids that no glossary holds are left out. */
export function rowsOf(ids: readonly ConceptId[], library: LibraryTexts, preferences: Preferences): ConceptRow[] {
  const off = new Set(preferences.offConcepts);
  return ids.flatMap((id) => {
    const entry = library.concepts.get(id);
    if (!entry) return [];
    const groupOff = groupOffOf(entry, preferences);
    return [{ ...rowOf(entry), off: off.has(id), ...(groupOff === undefined ? {} : { groupOff }) }];
  });
}

function groupOffOf({ concept, glossary }: Entry, { offGlossaries, offCategories }: Preferences): string | undefined {
  if (offGlossaries.includes(glossary.id)) return glossary.title;
  return offCategories.includes(concept.subjectField) ? concept.subjectField : undefined;
}

/** One page of the concepts that a query finds, best first, or by label when nothing is searched; and how many there are in all. */
export function searchRows(
  query: ConceptQuery,
  library: LibraryTexts,
  preferences: Preferences,
): { readonly total: number; readonly rows: readonly ConceptRow[] } {
  const wanted = keeps(query, preferences);
  const found = query.text.trim() ? library.search(query.text) : library.alphabetical().map((id) => ({ id }));
  const hits = found.filter(({ id }) => {
    const entry = library.concepts.get(id);
    return entry !== undefined && wanted(entry);
  });
  const shown = hits.slice(query.offset, query.offset + query.limit);
  const rows = rowsOf(
    shown.map(({ id }) => id),
    library,
    preferences,
  );
  return {
    total: hits.length,
    rows: rows.map((row, place) => {
      const hit = shown[place];
      return hit && 'labelSpans' in hit ? { ...row, found: { label: flat(hit.labelSpans), definition: flat(hit.definitionSpans) } } : row;
    }),
  };
}

function keeps(query: ConceptQuery, preferences: Preferences): (entry: Entry) => boolean {
  const isOff = offSwitches(preferences);
  const among = query.among && new Set(query.among);
  return ({ concept, glossary }) =>
    (query.own === undefined || glossary.own) &&
    (among === undefined || among.has(concept.id)) &&
    (query.category === undefined || concept.subjectField === query.category) &&
    (query.state === undefined || isOff(concept) === (query.state === 'off'));
}

function flat(spans: readonly Span[]): number[] {
  return spans.flatMap(({ start, end }) => [start, end]);
}

function rowOf({ concept, glossary }: Entry): Omit<ConceptRow, 'off' | 'groupOff'> {
  return {
    id: concept.id,
    ...displayedLabels(concept),
    definition: concept.definition,
    subjectField: concept.subjectField,
    glossary: glossary.title,
  };
}
