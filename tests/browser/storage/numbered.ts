import type { Concept, Glossary } from '../../../lib/terms/concept.ts';

/** A concept whose definition holds a word of the test. */
export function concept(number: number, word: string): Concept {
  return {
    id: `own/t${number}`,
    prefLabel: `term ${number}`,
    altLabels: [],
    hiddenLabels: [],
    definition: `${word} ${number}`,
    subjectField: 'Own',
    cues: [],
    related: [],
  };
}

/** A glossary of `count` concepts, all with the same word. */
export function numbered(count: number, word: string): Glossary {
  const concepts = Array.from({ length: count }, (_, place) => concept(place, word));
  return { id: 'own', title: 'Own', language: 'en', version: '1', licence: 'private', private: true, concepts };
}
