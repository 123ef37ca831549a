import { readFileSync } from 'node:fs';
import type { Concept, ConceptId, Glossary, Label } from '../../lib/terms/concept.ts';

/** Reads a file of one JSON value a line. */
export function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  // The corpora are ours to trust: a wrong line would show in the figures at once.
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
}

/** A glossary of titles only; the concept's number leads back to its target. */
export function closedGlossary(terms: readonly Label[]): Glossary {
  const concepts = terms.map((prefLabel, at): Concept => {
    const id: ConceptId = `closed/${at}`;
    return { id, prefLabel, altLabels: [], hiddenLabels: [], definition: '', subjectField: 'x', cues: [], related: [] };
  });
  return { id: 'closed', title: 'Closed', language: 'en', version: '1', licence: '-', private: true, concepts };
}
