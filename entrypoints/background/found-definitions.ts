import { extractDefinitions } from '../../lib/extract/extract-definitions.ts';
import type { AcronymPair, TermDefinition } from '../../lib/extract/extraction.ts';
import { conceptsNamed } from '../../lib/match/concepts-named.ts';
import type { FoundDefinition } from '../../lib/messages/protocol.ts';
import { labelsOf } from '../../lib/terms/check-glossary.ts';
import { type ConceptId, textOf } from '../../lib/terms/concept.ts';
import { foldWords } from '../../lib/text/fold-words.ts';
import type { Passage } from '../../lib/text/passage.ts';
import type { Library, LibraryTexts } from './library.ts';

/** A long form and a label mean the same when so large a part of their words is common to both. */
const ALIKE = 0.6;

type Asked = { readonly page: { readonly language?: string }; readonly passages: readonly Passage[] };

/** Terms whose definition is less sure than this are not shown: 0 to 1, see `weighDefinition`. */
const SURE = 0.6;

/** What some passages explain themselves, and which concepts of the glossaries mean the same or something else. */
export async function foundDefinitions({ page, passages }: Asked, { index, texts }: Library): Promise<FoundDefinition[]> {
  const { pairs, definitions } = extractDefinitions(passages);
  // Only acronyms are compared by the concepts' labels; most passages define none.
  const known: Known = { index, concepts: pairs.length > 0 ? (await texts()).concepts : new Map() };
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

type Known = Pick<Library, 'index'> & Pick<LibraryTexts, 'concepts'>;
type Places = Pick<FoundDefinition, 'about' | 'term' | 'meaning'>;

function kinshipOf({ about, term, meaning }: Places, passage: Omit<Passage, 'id'>, known: Known): Pick<FoundDefinition, 'same' | 'others'> {
  const named = ({ start, end }: { start: number; end: number }) =>
    conceptsNamed(known.index, passage.text.slice(start, end), passage.language);
  if (about !== 'acronym') return { same: named(term), others: [] };
  const meant = named(meaning);
  const words = new Set(foldWords(passage.text.slice(meaning.start, meaning.end)));
  const isSame = (id: ConceptId) => meant.includes(id) || isLabelled(id, words, known);
  const sharing = named(term);
  return { same: [...new Set([...meant, ...sharing.filter(isSame)])], others: sharing.filter((id) => !isSame(id)) };
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
