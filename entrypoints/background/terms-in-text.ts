import { findMatches } from '../../lib/match/find-matches.ts';
import type { TextTerm } from '../../lib/messages/explanation.ts';
import { labelsOf } from '../../lib/terms/check-glossary.ts';
import type { Concept, ConceptId } from '../../lib/terms/concept.ts';
import { textOf } from '../../lib/terms/concept.ts';
import type { Library } from './library.ts';

/** The other terms that stand in a concept's definition and in its scope note, each where it stands first. */
export function termsInText(concept: Concept, language: string, { index }: Pick<Library, 'index'>): readonly (readonly TextTerm[])[] {
  const page = { title: textOf(concept.prefLabel), description: '', language };
  const passages = [concept.definition, concept.scopeNote ?? ''].map((text, id) => ({ id, text }));
  // What its author calls related is what the text means.
  const related = new Set(concept.related);
  const isMeant = (id: ConceptId) => (related.has(id) ? true : undefined);
  const first = findMatches(index, { page, passages, evidence: {}, isMeant });
  const again = passages.filter(({ id }) => first.undecided.includes(id));
  const last = again.length > 0 ? findMatches(index, { page, passages: again, evidence: first.evidence, isMeant }).matches : [];
  const matches = [...first.matches.filter(({ passageId }) => !first.undecided.includes(passageId)), ...last];
  const seen = new Set<ConceptId>([concept.id]);
  const own = new Set(labelsOf(concept).map((label) => textOf(label).toLowerCase()));
  return passages.map(({ id }) =>
    matches.flatMap(({ passageId, conceptId, span, label, alternatives }) => {
      if (passageId !== id || alternatives || seen.has(conceptId) || own.has(label.toLowerCase())) return [];
      seen.add(conceptId);
      return [{ ...span, id: conceptId }];
    }),
  );
}
