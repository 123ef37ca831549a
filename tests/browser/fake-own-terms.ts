import { conceptOf } from '../../lib/exchange/concept-of.ts';
import type { BackgroundQuestions, ConceptQuery, ConceptRow, OwnGlossaryRow } from '../../lib/messages/protocol.ts';
import type { Concept } from '../../lib/terms/concept.ts';
import { displayedLabels } from '../../lib/terms/displayed-labels.ts';
import { fake } from './fake-browser.ts';

/** The reader's own terms, as the background keeps them, in one glossary. */
export type FakeOwnTerms = { readonly concepts: Concept[]; glossary: Omit<OwnGlossaryRow, 'count'> };

export function emptyOwnTerms(): FakeOwnTerms {
  return { concepts: [], glossary: { id: 'my-terms', title: 'My terms', private: true } };
}

/** The answers about own terms over a list in memory. */
export function ownAnswers(own: FakeOwnTerms) {
  const changed = <T>(result: T): T => {
    fake.storageChanged.raise({});
    return result;
  };
  const put = (concept: Concept, index = own.concepts.length) => {
    const known = own.concepts.findIndex(({ id }) => id === concept.id);
    own.concepts.splice(known < 0 ? index : known, known < 0 ? 0 : 1, concept);
    return changed(true);
  };
  return {
    'get-own-glossaries': () => ({
      glossaries: own.concepts.length === 0 ? [] : [{ ...own.glossary, count: own.concepts.length }],
      taken: ['north-korea', 'my-terms'],
    }),
    'get-own-term': ({ id }: { id: string }) => own.concepts.find((concept) => concept.id === id),
    'put-own-term': ({ id, fields, title }: BackgroundQuestions['put-own-term']['ask']) => {
      const { entry } = conceptOf(fields, title);
      if (!entry) throw new Error('the form let something unsound through');
      const own_: Concept['id'] = id ?? `my-terms/${entry.concept.id.split('/')[1]}`;
      put({ ...entry.concept, id: own_ });
      return own_;
    },
    'take-own-term': ({ id }: { id: string }) => {
      const index = own.concepts.findIndex((concept) => concept.id === id);
      const [concept] = own.concepts.splice(index, 1);
      return changed(concept && { concept, at: { part: 0, index } });
    },
    'restore-own-term': ({ concept, at }: BackgroundQuestions['restore-own-term']['ask']) => put(concept, at.index),
    'set-own-private': ({ private: isPrivate }: { private: boolean }) => {
      own.glossary = { ...own.glossary, private: isPrivate };
      return changed(true);
    },
    'remove-own-glossary': () => changed(own.concepts.splice(0).length),
    'undo-own-glossary': () => changed(true),
    'own-changed': () => changed(true),
  };
}

/** The rows of the own terms that a query finds. */
export function ownRows(own: FakeOwnTerms, { text, offset, limit }: ConceptQuery): { total: number; rows: ConceptRow[] } {
  const found = own.concepts.map(ownRow).filter(({ label, definition }) => `${label} ${definition}`.includes(text));
  return { total: found.length, rows: found.slice(offset, offset + limit) };
}

export function ownRow(concept: Concept): ConceptRow {
  const { id, definition, subjectField } = concept;
  return { id, ...displayedLabels(concept), definition, subjectField, glossary: 'My terms', off: false };
}
