import { type Glossary, type Label, type LabelledConcept, textOf } from './concept.ts';
import { slugOf } from './slug-of.ts';

/** A glossary without its concepts. */
export type GlossaryHead = Pick<Glossary, 'id' | 'title' | 'language' | 'version' | 'licence'> & { readonly private?: boolean };

/** A concept's slug (0 where it is that of the preferred label), then its labels; what is empty at the end is left out. */
type LabelRow = readonly [slug: string | 0, preferred: Label, others?: readonly Label[], hidden?: readonly Label[]];

/** What of a glossary is needed to find its concepts on a page, as it ships. */
export type ShippedLabels = GlossaryHead & { readonly concepts: readonly LabelRow[] };

/** The labels of a glossary in the form in which they ship. */
export function shipLabels({ id, title, language, version, licence, concepts }: Glossary): ShippedLabels {
  return { id, title, language, version, licence, concepts: concepts.map(rowOf) };
}

function rowOf({ id, prefLabel, altLabels, hiddenLabels }: LabelledConcept): LabelRow {
  const slug = id.slice(id.indexOf('/') + 1);
  const first = [slug === slugOf(textOf(prefLabel)) ? 0 : slug, prefLabel] as const;
  if (hiddenLabels.length > 0) return [...first, altLabels, hiddenLabels];
  return altLabels.length > 0 ? [...first, altLabels] : first;
}

/** The concepts of a glossary as far as their labels go; they were checked when the glossary was shipped. */
export function readLabels({ id, concepts }: ShippedLabels): LabelledConcept[] {
  return concepts.map(([slug, prefLabel, altLabels = [], hiddenLabels = []]) => ({
    id: `${id}/${slug === 0 ? slugOf(textOf(prefLabel)) : slug}`,
    prefLabel,
    altLabels,
    hiddenLabels,
  }));
}
