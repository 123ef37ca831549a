import type { Explanation } from '../../../lib/messages/explanation.ts';
import type { Concept, ConceptId } from '../../../lib/terms/concept.ts';

const plain = { hiddenLabels: [], altLabels: [], cues: [], related: [], subjectField: 'Places and borders' } as const;

export const dmz: Explanation = {
  concept: {
    ...plain,
    id: 'korea/dmz',
    prefLabel: 'Korean Demilitarized Zone',
    altLabels: ['DMZ'],
    definition: 'A strip of land, about 250 km long and 4 km wide, that has divided the Korean Peninsula since the armistice of 1953.',
    scopeNote: 'Whatever its name says, few borders are watched by more soldiers. A shot or a crossing there is read as a signal.',
    related: ['korea/armistice', 'korea/jsa'],
    confusable: ['korea/nll'],
    source: { title: 'Armistice Agreement, Article I', url: 'https://example.org/armistice' },
    asOf: '2025-03',
  },
  glossary: 'Korea',
  language: 'en',
  related: [
    { id: 'korea/armistice', label: 'Armistice Agreement' },
    { id: 'korea/jsa', label: 'Joint Security Area' },
    { id: 'korea/panmunjom', label: 'Panmunjom' },
  ],
  confusable: [{ id: 'korea/nll', label: 'Northern Limit Line', definition: 'The disputed border at sea, west of the peninsula.' }],
};

/** A concept that has nothing but what every concept must have. */
export function bare(id: ConceptId, prefLabel: string, more: Partial<Concept> = {}): Explanation {
  const concept = { ...plain, id, prefLabel, definition: `What ${prefLabel} is, in one plain sentence that says enough.`, ...more };
  return { concept, glossary: 'Korea', language: 'en', related: [], confusable: [] };
}

export const armistice = bare('korea/armistice', 'Armistice Agreement');

export const hebrew: Explanation = {
  ...bare('he/border', 'אזור מפורז', {
    definition: 'רצועת אדמה שבה אסור לצבאות משני הצדדים להחזיק נשק או חיילים, לפי הסכם ביניהם.',
    subjectField: 'מקומות וגבולות',
    scopeNote: 'ירי או חצייה שם נקראים כאיתות.',
  }),
  language: 'he',
  related: [{ id: 'he/truce', label: 'הפסקת אש' }],
};

const all = new Map<ConceptId, Explanation>([dmz, armistice, hebrew].map((explanation) => [explanation.concept.id, explanation]));

/** Answers as the background does, at once. */
export async function explain({ id }: { readonly id: ConceptId }): Promise<Explanation | undefined> {
  return all.get(id);
}
