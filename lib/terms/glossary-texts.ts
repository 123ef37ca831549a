import { type Concept, type ConceptId, type Glossary, type LabelledConcept, textOf } from './concept.ts';

/** Where another concept of the same glossary stands, counted from this one; an id where it is in another glossary. */
type Link = number | ConceptId;

/** A page of the English Wikipedia by its title, 0 where that is the preferred label; any other source as it is. */
type ShippedSource = 0 | string | Concept['source'];

/**
 * What a card shows of the concepts of a glossary, as it ships: a column for each field, which compresses better than objects do.
 * Cues stay behind: they have done their work when the index is built, and would be a tenth of the package.
 */
export type ShippedTexts = {
  readonly id: string;
  readonly definition: readonly string[];
  /** `null` where there is none, as JSON has it; so in the columns below. */
  readonly scopeNote: readonly (string | null)[];
  readonly subjectFields: readonly string[];
  /** Places in `subjectFields`. */
  readonly subjectField: readonly number[];
  readonly related: readonly (readonly Link[])[];
  readonly confusable: readonly (readonly Link[] | null)[];
  readonly source: readonly (ShippedSource | null)[];
  readonly asOf: readonly (string | null)[];
};

/** The texts of a glossary in the form in which they ship, to be read beside its labels. */
export function shipTexts({ id, concepts }: Glossary): ShippedTexts {
  const places = new Map(concepts.map((concept, at) => [concept.id, at]));
  const link = (at: number) => (other: ConceptId) => {
    const place = places.get(other);
    return place === undefined ? other : place - at;
  };
  const subjectFields = [...new Set(concepts.map(({ subjectField }) => subjectField))];
  return {
    id,
    definition: concepts.map(({ definition }) => definition),
    scopeNote: concepts.map(({ scopeNote }) => scopeNote ?? null),
    subjectFields,
    subjectField: concepts.map(({ subjectField }) => subjectFields.indexOf(subjectField)),
    related: concepts.map(({ related }, at) => related.map(link(at))),
    confusable: concepts.map(({ confusable }, at) => confusable?.map(link(at)) ?? null),
    source: concepts.map(({ source, prefLabel }) => shortSource(source, textOf(prefLabel))),
    asOf: concepts.map(({ asOf }) => asOf ?? null),
  };
}

/** The concepts of a glossary, whole again but for their cues. They were checked when the glossary was shipped. */
export function readTexts(texts: ShippedTexts, labelled: readonly LabelledConcept[]): Concept[] {
  return labelled.map((labels, at) => {
    const scopeNote = texts.scopeNote[at];
    const confusable = texts.confusable[at];
    const source = longSource(texts.source[at], textOf(labels.prefLabel));
    const asOf = texts.asOf[at];
    const link = (other: Link): ConceptId => (typeof other === 'number' ? (labelled[at + other]?.id ?? labels.id) : other);
    return {
      ...labels,
      definition: texts.definition[at] ?? '',
      ...(scopeNote ? { scopeNote } : {}),
      subjectField: texts.subjectFields[texts.subjectField[at] ?? 0] ?? '',
      cues: [],
      related: (texts.related[at] ?? []).map(link),
      ...(confusable ? { confusable: confusable.map(link) } : {}),
      ...(source ? { source } : {}),
      ...(asOf ? { asOf } : {}),
    };
  });
}

const WIKIPEDIA = ' (Wikipedia)';

function wikipediaPage(title: string): { readonly title: string; readonly url: string } {
  return { title: title + WIKIPEDIA, url: `https://en.wikipedia.org/wiki/${title.replaceAll(' ', '_')}` };
}

function shortSource(source: Concept['source'], label: string): ShippedSource | null {
  if (!source) return null;
  const title = source.title.endsWith(WIKIPEDIA) ? source.title.slice(0, -WIKIPEDIA.length) : undefined;
  if (title === undefined || wikipediaPage(title).url !== source.url) return source;
  return title === label ? 0 : title;
}

function longSource(source: ShippedSource | null | undefined, label: string): Concept['source'] {
  if (source === 0) return wikipediaPage(label);
  return typeof source === 'string' ? wikipediaPage(source) : (source ?? undefined);
}
