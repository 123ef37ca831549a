import type { ConceptId } from '../terms/concept.ts';

/** The id that entries of a file without ids carry in front until they have a glossary. */
export const DRAFT_ID = 'draft';

const CONCEPT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text has the form of a concept's id. */
export function isConceptId(text: string): text is ConceptId {
  return text.length <= 200 && CONCEPT_ID.test(text);
}

/** A label in small letters, digits and hyphens, at most 60 long; `term` where nothing of it can be written so. */
export function slugOf(label: string): string {
  const plain = label.slice(0, 240).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'term' : slug;
}

/** The slug of an id: what stands behind the slash. */
export function slugIn(id: ConceptId): string {
  return id.slice(id.indexOf('/') + 1);
}

/** A name that is not among the taken ones: itself, or with the first free number from 2 on. It is noted as taken. */
export function freeSlug(wanted: string, taken: Set<string>, counters: Map<string, number>): string {
  let slug = wanted;
  for (let number = counters.get(wanted) ?? 2; taken.has(slug); number++) {
    slug = `${wanted}-${number}`;
    counters.set(wanted, number + 1);
  }
  taken.add(slug);
  return slug;
}
