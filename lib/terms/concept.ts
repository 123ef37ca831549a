/** `<glossary id>/<slug>`, e.g. `north-korea/dmz`. */
export type ConceptId = `${string}/${string}`;

/** How a label must be written on a page to count: `exact` = the same capitals, `any` = capitals do not matter. */
export type LabelCase = 'exact' | 'any';

/** One written form that may name a concept, as authors write it. A plain string takes its case rule from its own spelling. */
export type Label = string | { readonly label: string; readonly case?: LabelCase; readonly needsEvidence?: boolean };

/** One meaning and every label that may name it (SKOS Concept, TBX concept entry). */
export type Concept = {
  readonly id: ConceptId;
  readonly prefLabel: Label;
  /** Acronyms, full forms, variants: matched, and may be shown. */
  readonly altLabels: readonly Label[];
  /** Misspellings and odd transliterations: matched, never shown. */
  readonly hiddenLabels: readonly Label[];
  /** One or two plain sentences, 40 to 320 characters. */
  readonly definition: string;
  /** Why the concept matters in the news. */
  readonly scopeNote?: string;
  /** The category the reader switches on and off. */
  readonly subjectField: string;
  /** Words that speak for this meaning against its homographs. */
  readonly cues: readonly string[];
  readonly related: readonly ConceptId[];
  readonly confusable?: readonly ConceptId[];
  readonly source?: { readonly title: string; readonly url: string };
  /** ISO 8601 date (year, month or day) at which an ageing fact was true. */
  readonly asOf?: string;
};

/** What of a concept is needed to find it on a page. */
export type LabelledConcept = Pick<Concept, 'id' | 'prefLabel' | 'altLabels' | 'hiddenLabels'>;

/** The id of the glossary that a concept stands in. */
export function glossaryIdOf(id: ConceptId): string {
  return id.slice(0, id.indexOf('/'));
}

export type Glossary = {
  readonly id: string;
  readonly title: string;
  /** BCP 47 tag of the labels and definitions. */
  readonly language: string;
  readonly version: string;
  readonly licence: string;
  /** Words of a private glossary are never put where a page could read them. */
  readonly private: boolean;
  readonly concepts: readonly Concept[];
};

/** The written form of a label. */
export function textOf(label: Label): string {
  return typeof label === 'string' ? label : label.label;
}
