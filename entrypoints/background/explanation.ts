import type { Explanation } from '../../lib/messages/explanation.ts';
import type { Concept, ConceptId } from '../../lib/terms/concept.ts';
import { displayedLabels } from '../../lib/terms/displayed-labels.ts';
import type { Library } from './library.ts';
import type { LibraryTexts } from './library-texts.ts';
import { termsInText } from './terms-in-text.ts';

/** A concept as the card shows it, its neighbours by name; `undefined` when no glossary holds it (any more). */
export function explain(id: ConceptId, library: LibraryTexts, { index }: Pick<Library, 'index'>): Explanation | undefined {
  const entry = library.concepts.get(id);
  if (!entry) return undefined;
  const { concept, glossary } = entry;
  const [definition = [], scopeNote = []] = termsInText(concept, glossary.language, { index });
  return {
    concept,
    glossary: glossary.title,
    language: glossary.language,
    related: neighbours(concept.related, library).map(({ id, label }) => ({ id, label })),
    confusable: neighbours(concept.confusable ?? [], library),
    inText: { definition, scopeNote },
  };
}

function neighbours(ids: readonly ConceptId[], library: LibraryTexts): { id: ConceptId; label: string; definition: string }[] {
  return ids.flatMap((id) => {
    const concept: Concept | undefined = library.concepts.get(id)?.concept;
    return concept ? [{ id, label: displayedLabels(concept).label, definition: concept.definition }] : [];
  });
}
