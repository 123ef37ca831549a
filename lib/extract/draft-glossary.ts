import type { Concept, ConceptId, Glossary } from '../terms/concept.ts';
import type { Passage, Span } from '../text/passage.ts';
import { dropRivals } from './drop-rivals.ts';
import { extractDefinitions } from './extract-definitions.ts';
import { findKeyTerms } from './key-terms.ts';
import { scanSigns } from './scan-signs.ts';
import { sentenceAround, sentenceIn } from './sentence-span.ts';

/** A concept of a glossary that a text names, and everywhere it does so. */
export type NamedConcept = { readonly concept: Concept; readonly places: readonly (Span & { readonly passageId: number })[] };

/** Where an entry of a draft comes from. */
export type DraftOrigin = 'glossary' | 'defined' | 'frequent';

export type Draft = {
  readonly glossary: Omit<Glossary, 'private'>;
  readonly origins: ReadonlyMap<ConceptId, DraftOrigin>;
  /** The sentence in which the text names each entry first, as it stands there. */
  readonly sentences: ReadonlyMap<ConceptId, string>;
};

type Source = {
  readonly passages: readonly Passage[];
  readonly named: readonly NamedConcept[];
  /** Of the new glossary. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
};

type Entry = {
  readonly label: string;
  readonly other?: string;
  readonly passageId: number;
  readonly span: Span;
  readonly sentence: Span;
  readonly origin: DraftOrigin;
};

/** The form of a glossary allows definitions of so many UTF-16 units. */
const SHORTEST = 40;
const LONGEST = 320;
const SUBJECTS = { defined: 'Defined in the article', frequent: 'Names and terms of the article' } as const;
const LICENCE = 'Draft: replace the quoted sentences before you publish it';

/**
 * A glossary made from a text, to be edited: the concepts of other glossaries that it names, with their explanations; what it defines
 * itself; and its names and frequent terms. The last two have a sentence of the text for a definition, cut to what the form allows;
 * where the text has none that is long enough the definition is too short, and the check says so.
 */
export function draftGlossary({ passages, named: found, id, title, language }: Source): Draft {
  const defined = definedEntries(passages);
  const named = dropRivals(found, defined, passages);
  const taken = new Set(named.flatMap(({ concept }) => [concept.prefLabel, ...concept.altLabels].map(writtenOf)));
  const entries: Entry[] = [];
  for (const entry of [...defined, ...frequentEntries(passages)]) {
    const names = [entry.label, entry.other ?? entry.label].map((label) => label.toLowerCase());
    if (names.some((name) => taken.has(name)) || isInside(entry, named)) continue;
    for (const name of names) taken.add(name);
    entries.push(entry);
  }
  const origins = new Map<ConceptId, DraftOrigin>();
  const texts = new Map(passages.map((passage) => [passage.id, passage.text]));
  const sentences = new Map<ConceptId, string>();
  const own = entries.map((entry) => {
    const text = texts.get(entry.passageId) ?? '';
    const concept = conceptOf(entry, { text, glossary: id, origins });
    sentences.set(concept.id, text.slice(entry.sentence.start, entry.sentence.end));
    return concept;
  });
  const copied = copiedConcepts(named, id, origins);
  for (const [at, { places }] of named.entries()) {
    const [concept, first] = [copied[at], places[0]];
    const text = texts.get(first?.passageId ?? -1) ?? '';
    const { start, end } = sentenceIn(text, first?.start ?? 0);
    if (concept) sentences.set(concept.id, text.slice(start, end));
  }
  return { glossary: { id, title, language, version: '0.1.0', licence: LICENCE, concepts: [...copied, ...own] }, origins, sentences };
}

function writtenOf(label: Concept['prefLabel']): string {
  return (typeof label === 'string' ? label : label.label).toLowerCase();
}

function definedEntries(passages: readonly Passage[]): Entry[] {
  const { pairs, definitions } = extractDefinitions(passages);
  const texts = new Map(passages.map((passage) => [passage.id, passage.text]));
  const read = (passageId: number, { start, end }: Span) => (texts.get(passageId) ?? '').slice(start, end).replace(/\s+/g, ' ');
  return [
    ...pairs.map(({ passageId, shortForm, longForm, sentence }): Entry => {
      const label = read(passageId, shortForm);
      return { label, other: read(passageId, longForm), passageId, span: shortForm, sentence, origin: 'defined' };
    }),
    ...definitions.map(
      ({ passageId, term, sentence }): Entry => ({ label: read(passageId, term), passageId, span: term, sentence, origin: 'defined' }),
    ),
  ];
}

function frequentEntries(passages: readonly Passage[]): Entry[] {
  return findKeyTerms(passages).map(({ text, passageId, span, sentence }): Entry => {
    return { label: text, passageId, span, sentence, origin: 'frequent' };
  });
}

/** Whether a concept of a glossary is named by the same words, or by longer ones around them. */
function isInside({ passageId, span, origin }: Entry, named: readonly NamedConcept[]): boolean {
  const meets = (place: NamedConcept['places'][number]) =>
    place.passageId === passageId && place.start < span.end && span.start < place.end && place.end - place.start >= span.end - span.start;
  return origin === 'frequent' && named.some(({ places }) => places.some(meets));
}

type World = { readonly text: string; readonly glossary: string; readonly origins: Map<ConceptId, DraftOrigin> };

function conceptOf(entry: Entry, { text, glossary, origins }: World): Concept {
  const { label, other, span, sentence, origin } = entry;
  const id = freeId(glossary, label, origins);
  origins.set(id, origin);
  return {
    id,
    prefLabel: label.slice(0, 120),
    altLabels: other === undefined ? [] : [other.slice(0, 120)],
    hiddenLabels: [],
    definition: definitionFrom(text, span, sentence),
    subjectField: origin === 'defined' ? SUBJECTS.defined : SUBJECTS.frequent,
    cues: [],
    related: [],
  };
}

/** The sentence, with the ones before and after it while it is too short, cut at words around the term when it is too long. */
function definitionFrom(text: string, span: Span, sentence: Span): string {
  const { stops } = scanSigns(text);
  let { start, end } = sentence;
  if (end - start < SHORTEST) start = sentenceAround(text, stops, Math.max(0, start - 2)).start;
  if (end - start < SHORTEST && end + 2 < text.length) end = sentenceAround(text, stops, end + 2).end;
  const whole = plain(text.slice(start, end));
  if (whole.length <= LONGEST) return whole;
  const from = Math.max(start, Math.min(span.start - 100, end - LONGEST + 4));
  const cut = plain(text.slice(from, from + LONGEST - 4));
  const head = from > start ? `… ${cut.replace(/^\S*\s/, '')}` : cut;
  return from + LONGEST - 4 < end ? `${head.replace(/\s\S*$/, '')} …` : head;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Concepts of other glossaries under ids of this one, related to each other only. */
function copiedConcepts(named: readonly NamedConcept[], glossary: string, origins: Map<ConceptId, DraftOrigin>): Concept[] {
  const ids = new Map<ConceptId, ConceptId>();
  for (const { concept } of named) {
    const id = freeId(glossary, concept.id.slice(concept.id.indexOf('/') + 1), origins);
    origins.set(id, 'glossary');
    ids.set(concept.id, id);
  }
  const known = (others: readonly ConceptId[]) => others.flatMap((other) => ids.get(other) ?? []);
  return named.map(({ concept: { confusable, ...concept } }) => {
    const apart = known(confusable ?? []);
    const id = ids.get(concept.id) ?? concept.id;
    return { ...concept, id, related: known(concept.related), ...(apart.length > 0 ? { confusable: apart } : {}) };
  });
}

function freeId(glossary: string, label: string, taken: ReadonlyMap<ConceptId, unknown>): ConceptId {
  const slug = slugOf(label) || 'term';
  let id: ConceptId = `${glossary}/${slug}`;
  for (let number = 2; taken.has(id); number++) id = `${glossary}/${slug}-${number}`;
  return id;
}

/** Small Latin letters and digits, with hyphens for all else. */
export function slugOf(label: string): string {
  const bare = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}
