import { conceptOf } from '../../lib/exchange/concept-of.ts';
import { freeSlug, slugIn } from '../../lib/exchange/slug.ts';
import type { Answers } from '../../lib/messages/answer.ts';
import { type BackgroundQuestions, OWN_GLOSSARY } from '../../lib/messages/protocol.ts';
import type { GlossaryStore } from '../../lib/storage/glossary-store.ts';
import { type ConceptId, type Glossary, glossaryIdOf } from '../../lib/terms/concept.ts';
import { ANY_LANGUAGE } from '../../lib/text/detect-language.ts';
import type { LibraryTexts } from './library-texts.ts';
import type { Shelf } from './shelf.ts';

type OwnAnswers = Pick<
  Answers<BackgroundQuestions>,
  | 'get-own-glossaries'
  | 'get-own-term'
  | 'put-own-term'
  | 'take-own-term'
  | 'restore-own-term'
  | 'remove-own-glossary'
  | 'undo-own-glossary'
  | 'set-own-private'
  | 'own-changed'
>;

/** The answers about the reader's own glossaries. Every change is on disk, and told to all pages, when it is answered. */
export function ownTerms(store: GlossaryStore, shelf: Shelf): OwnAnswers {
  const told = async <T>(change: Promise<T>): Promise<T> => {
    const result = await change;
    await shelf.changed();
    return result;
  };
  return {
    'get-own-glossaries': async () => ({
      glossaries: (await store.list()).map(({ id, title, count, private: isPrivate }) => ({ id, title, count, private: isPrivate })),
      taken: (await shelf.open()).glossaries.map(({ id }) => id),
    }),
    'get-own-term': async ({ id }) => (await conceptsOn(shelf)).get(id)?.concept,
    'put-own-term': (question) => told(putTerm(store, shelf, question)),
    'take-own-term': ({ id }) => told(takeTerm(store, id)),
    'restore-own-term': ({ concept, at, title }) => told(store.put(headerFor(concept.id, title), concept, at).then(() => true)),
    'remove-own-glossary': ({ id }) => told(store.remove(id)),
    'undo-own-glossary': ({ id, revision }) => told(store.undo(id, revision)),
    'set-own-private': ({ id, private: isPrivate }) => told(store.setPrivate(id, isPrivate).then(() => true)),
    'own-changed': () => told(Promise.resolve(true)),
  };
}

async function conceptsOn(shelf: Shelf): Promise<LibraryTexts['concepts']> {
  return (await (await shelf.open()).texts()).concepts;
}

type PutQuestion = BackgroundQuestions['put-own-term']['ask'];

/** Keeps a term as it was typed; throws the name of the field when it is not sound, which the form has said before. */
async function putTerm(store: GlossaryStore, shelf: Shelf, { id, fields, title }: PutQuestion): Promise<ConceptId> {
  const { entry, problems } = conceptOf({ ...fields, id }, fields.subjectField || title);
  if (!entry) throw new Error(`${problems[0]?.field} is ${problems[0]?.code}`);
  const concepts = await conceptsOn(shelf);
  const known = id === undefined ? undefined : concepts.get(id);
  const taken = new Set([...concepts.keys()].filter((each) => each.startsWith(`${OWN_GLOSSARY}/`)).map(slugIn));
  const own: ConceptId = id ?? `${OWN_GLOSSARY}/${freeSlug(slugIn(entry.concept.id), taken, new Map())}`;
  // What the form does not show is kept.
  const { related, confusable } = known?.concept ?? { related: [], confusable: undefined };
  await store.put(headerFor(own, title), { ...entry.concept, id: own, related, ...(confusable ? { confusable } : {}) });
  return own;
}

async function takeTerm(store: GlossaryStore, id: ConceptId): Promise<BackgroundQuestions['take-own-term']['answer']> {
  const concept = (await store.read(glossaryIdOf(id)))?.concepts.find((each) => each.id === id);
  const at = await store.take(id);
  return concept && at ? { concept, at } : undefined;
}

/** What a glossary is called that is made by its first term. */
function headerFor(id: ConceptId, title: string): Omit<Glossary, 'concepts'> {
  // A reader writes in one language about words of another; which one their browser speaks says nothing of either.
  return { id: glossaryIdOf(id), title, language: ANY_LANGUAGE, version: '1', licence: 'private', private: true };
}
