import type { Concept, Glossary } from '../../lib/terms/concept.ts';

/** One thing that a check says of one concept. An error must be mended before a glossary ships, a warning looked at. */
export type Finding = {
  readonly kind: 'error' | 'warning';
  readonly glossary: string;
  readonly concept: string;
  readonly message: string;
};

/** A check of all glossaries together. */
export type Check = (glossaries: readonly Glossary[]) => readonly Finding[];

/** What a check of single concepts says of all of them. */
export function ofEach(kind: Finding['kind'], say: (concept: Concept) => readonly string[]): Check {
  return (glossaries) =>
    glossaries.flatMap(({ id, concepts }) =>
      concepts.flatMap((concept) => say(concept).map((message) => ({ kind, glossary: id, concept: concept.id, message }))),
    );
}
