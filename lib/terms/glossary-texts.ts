import { labelsOf } from './check-glossary.ts';
import { type Concept, type ConceptId, type Glossary, type Label, type LabelledConcept, textOf } from './concept.ts';

/** Where another concept of the same glossary stands, counted from this one; an id where it is in another glossary. */
type Link = number | ConceptId;

/** A page of the English Wikipedia by its title, 0 where that is the preferred label; any other source as it is. */
type ShippedSource = 0 | string | Concept['source'];

/**
 * What a card shows of the concepts of a glossary, as it ships: a column for each field, which compresses better than objects do.
 * Most cues stay behind: they have done their work when the index is built, and would be a tenth of the package. Those of concepts
 * that share a label with another come along, the most telling of them: a card says which of them stand on the page.
 */
export type ShippedTexts = {
  readonly id: string;
  readonly definition: readonly string[];
  /** `null` where there is none, as JSON has it; so in the columns below. */
  readonly scopeNote: readonly (string | null)[];
  readonly subjectFields: readonly string[];
  /** Places in `subjectFields`. */
  readonly subjectField: readonly number[];
  /** One behind the other, with a line break before each but the first; in the place of one that stayed behind nothing, since cues are told by their number. */
  readonly cues: readonly (string | null)[];
  readonly related: readonly (readonly Link[])[];
  readonly confusable: readonly (readonly Link[] | null)[];
  readonly source: readonly (ShippedSource | null)[];
  readonly asOf: readonly (string | null)[];
};

/** The labels that several concepts of some glossaries have, in small letters. */
function sharedLabels(glossaries: readonly Glossary[]): ReadonlySet<string> {
  const owners = new Map<string, ConceptId>();
  const shared = new Set<string>();
  for (const concept of glossaries.flatMap(({ concepts }) => concepts)) {
    for (const label of labelsOf(concept).map(keyOf)) {
      const owner = owners.get(label);
      if (owner !== undefined && owner !== concept.id) shared.add(label);
      owners.set(label, concept.id);
    }
  }
  return shared;
}

function keyOf(label: Label): string {
  return textOf(label).toLowerCase();
}

/** So many cues of such a concept come along; all of them would be 10 kB more. */
const CUES = 4;

/**
 * Gives, for the concepts of some glossaries, the cues that come along. A cue that serves few concepts tells more than one that
 * serves many ("North Korea").
 */
export function cuesThatShip(glossaries: readonly Glossary[]): (concept: Concept) => string | null {
  const shared = sharedLabels(glossaries);
  const uses = new Map<string, number>();
  for (const { cues } of glossaries.flatMap(({ concepts }) => concepts)) for (const cue of cues) uses.set(cue, (uses.get(cue) ?? 0) + 1);
  return (concept) => {
    if (!labelsOf(concept).some((label) => shared.has(keyOf(label)))) return null;
    const telling = [...concept.cues]
      .sort((one, other) => (uses.get(one) ?? 0) - (uses.get(other) ?? 0) || one.length - other.length)
      .slice(0, CUES);
    return concept.cues
      .map((cue) => (telling.includes(cue) ? cue : ''))
      .join('\n')
      .trimEnd();
  };
}

/** The texts of a glossary in the form in which they ship, with what `cuesOf` gives of the cues, to be read beside its labels. */
export function shipTexts({ id, concepts }: Glossary, cuesOf: ReturnType<typeof cuesThatShip>): ShippedTexts {
  const places = new Map(concepts.map((concept, at) => [concept.id, at]));
  const link = (at: number) => (other: ConceptId) => {
    const place = places.get(other);
    return place === undefined ? other : place - at;
  };
  const subjectFields = [...new Set(concepts.map(({ subjectField }) => subjectField))];
  return {
    id,
    definition: concepts.map(({ definition }) => definition),
    cues: concepts.map(cuesOf),
    scopeNote: concepts.map(({ scopeNote }) => scopeNote ?? null),
    subjectFields,
    subjectField: concepts.map(({ subjectField }) => subjectFields.indexOf(subjectField)),
    related: concepts.map(({ related }, at) => related.map(link(at))),
    confusable: concepts.map(({ confusable }, at) => confusable?.map(link(at)) ?? null),
    source: concepts.map(({ source, prefLabel }) => shortSource(source, textOf(prefLabel))),
    asOf: concepts.map(({ asOf }) => asOf ?? null),
  };
}

/** The concepts of a glossary, whole again but for cues that stayed behind. They were checked when the glossary was shipped. */
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
      cues: texts.cues[at]?.split('\n') ?? [],
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
