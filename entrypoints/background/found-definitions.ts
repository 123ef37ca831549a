import { extractDefinitions } from '../../lib/extract/extract-definitions.ts';
import type { AcronymPair, TermDefinition } from '../../lib/extract/extraction.ts';
import { conceptsNamed } from '../../lib/match/concepts-named.ts';
import type { FoundDefinition } from '../../lib/messages/protocol.ts';
import { labelsOf } from '../../lib/terms/check-glossary.ts';
import { type ConceptId, textOf } from '../../lib/terms/concept.ts';
import { foldWords } from '../../lib/text/fold-words.ts';
import type { Passage, Span } from '../../lib/text/passage.ts';
import type { Library } from './library.ts';
import type { LibraryTexts } from './library-texts.ts';

/** A long form and a label mean the same when so large a part of their words is common to both. */
const ALIKE = 0.6;

type Asked = { readonly page: { readonly language?: string }; readonly passages: readonly Passage[] };

/** Terms whose definition is less sure than this are not shown: 0 to 1, see `weighDefinition`. */
const SURE = 0.6;

/** What some passages explain themselves, and which concepts of the glossaries mean the same or something else. */
export async function foundDefinitions({ page, passages }: Asked, { index, texts, explainerOf }: Library): Promise<FoundDefinition[]> {
  const { pairs, definitions } = extractDefinitions(passages);
  // Only acronyms are compared by the concepts' labels; most passages define none.
  const known: Known = { index, explainerOf, concepts: pairs.length > 0 ? (await texts()).concepts : new Map() };
  const byId = new Map(passages.map((passage) => [passage.id, { ...page, ...passage }]));
  const find = (found: AcronymPair | TermDefinition): FoundDefinition[] => {
    const passage = byId.get(found.passageId);
    if (!passage || (!('shortForm' in found) && found.confidence < SURE)) return [];
    const parts =
      'shortForm' in found
        ? ({ about: 'acronym', term: found.shortForm, meaning: found.longForm } as const)
        : { about: found.about, term: found.term, meaning: found.definition };
    const { passageId, sentence } = found;
    const definition = { passageId, ...parts, sentence };
    return [{ ...definition, ...kinshipOf(definition, passage, known) }];
  };
  return [...pairs, ...definitions].flatMap(find);
}

type Known = Pick<Library, 'index' | 'explainerOf'> & Pick<LibraryTexts, 'concepts'>;
type Places = Pick<FoundDefinition, 'about' | 'term' | 'meaning'>;

function kinshipOf({ about, term, meaning }: Places, passage: Omit<Passage, 'id'>, known: Known): Pick<FoundDefinition, 'same' | 'others'> {
  const textIn = ({ start, end }: Span) => passage.text.slice(start, end);
  const named = (span: Span) => conceptsNamed(known.index, textIn(span), passage.language);
  const explainers = (ids: readonly ConceptId[], span: Span) => ids.map((id) => known.explainerOf(id, textIn(span)));
  if (about !== 'acronym') return { same: explainers(named(term), term), others: [] };
  const meant = named(meaning);
  const words = new Set(foldWords(textIn(meaning)));
  const isSame = (id: ConceptId) => meant.includes(id) || isLabelled(id, words, known);
  const sharing = named(term);
  const same = [...explainers(meant, meaning), ...explainers(sharing.filter(isSame), term)];
  const others = explainers(
    sharing.filter((id) => !isSame(id)),
    term,
  );
  return { same: [...new Set(same)], others };
}

/** Whether a label of the concept is made of much the same words: "Intermediate-range Nuclear Forces accord" for "… treaty". */
function isLabelled(id: ConceptId, words: ReadonlySet<string>, { concepts }: Known): boolean {
  const concept = concepts.get(id)?.concept;
  return (
    concept !== undefined &&
    labelsOf(concept).some((label) => {
      const other = new Set(foldWords(textOf(label)));
      return other.intersection(words).size >= ALIKE * other.union(words).size;
    })
  );
}
