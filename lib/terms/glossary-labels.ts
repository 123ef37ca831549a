import { type Glossary, type LabelledConcept, textOf } from './concept.ts';
import { slugOf } from './slug-of.ts';

/** A glossary without its concepts. */
export type GlossaryHead = Pick<Glossary, 'id' | 'title' | 'language' | 'version' | 'licence'> & { readonly private?: boolean };

/** A concept's slug (0 where it is that of the preferred label), then its labels, whose rules are in the index; what is empty at the end is left out. */
type LabelRow = readonly [slug: string | 0, preferred: string, others?: readonly string[], hidden?: readonly string[]];

/** What of a glossary is needed to find its concepts on a page, as it ships. */
export type ShippedLabels = GlossaryHead & { readonly concepts: readonly LabelRow[] };

/** The labels of a glossary in the form in which they ship. */
export function shipLabels({ id, title, language, version, licence, concepts }: Glossary): ShippedLabels {
  return { id, title, language, version, licence, concepts: concepts.map(rowOf) };
}

function rowOf({ id, prefLabel, altLabels, hiddenLabels }: LabelledConcept): LabelRow {
  const slug = id.slice(id.indexOf('/') + 1);
  const preferred = textOf(prefLabel);
  const first = [slug === slugOf(preferred) ? 0 : slug, preferred] as const;
  const others = altLabels.map(textOf);
  if (hiddenLabels.length > 0) return [...first, others, hiddenLabels.map(textOf)];
  return others.length > 0 ? [...first, others] : first;
}

/** The concepts of a glossary as far as their labels go; they were checked when the glossary was shipped. Of a label its text alone is known. */
export function readLabels({ id, concepts }: ShippedLabels): LabelledConcept[] {
  return concepts.map(([slug, prefLabel, altLabels = [], hiddenLabels = []]) => ({
    id: `${id}/${slug === 0 ? slugOf(prefLabel) : slug}`,
    prefLabel,
    altLabels,
    hiddenLabels,
  }));
}
