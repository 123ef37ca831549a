import { conceptOf } from '../../lib/exchange/concept-of.ts';
import type { ReadProblem } from '../../lib/exchange/draft.ts';
import type { Draft, DraftOrigin } from '../../lib/extract/draft-glossary.ts';
import { type Concept, type ConceptId, type Glossary, type Label, textOf } from '../../lib/terms/concept.ts';
import { plainText } from '../../lib/text/plain-text.ts';

/** One entry of the draft of an article, as the reader edits it. */
export type DraftEntry = {
  readonly concept: Concept;
  readonly origin: DraftOrigin;
  /** Where the article names it first. */
  readonly sentence: string;
  readonly kept: boolean;
  readonly label: string;
  readonly definition: string;
};

/** So many names and frequent terms are offered, the weightiest first; a long page has hundreds. */
const MOST_FREQUENT = 100;

/**
 * The entries of a draft. What glossaries or the article explain is kept until the reader says otherwise; the sentence in which a
 * name happens to stand is no explanation, so names are offered only.
 */
export function entriesOf({ glossary, origins, sentences }: Draft): DraftEntry[] {
  let frequent = 0;
  return glossary.concepts.flatMap((concept) => {
    const origin = origins.get(concept.id) ?? 'frequent';
    if (origin === 'frequent' && ++frequent > MOST_FREQUENT) return [];
    const sentence = plainText(sentences.get(concept.id) ?? '').trim();
    const label = plainText(textOf(concept.prefLabel)).trim();
    const definition = origin === 'glossary' ? concept.definition : plainText(concept.definition).trim();
    return [{ concept, origin, sentence, kept: origin !== 'frequent', label, definition }];
  });
}

/** What is wrong with an entry: its label or its explanation is missing or cannot be one. */
export function problemsOf({ label, definition }: DraftEntry): readonly ReadProblem[] {
  return conceptOf({ prefLabel: label, definition }, 'article').problems;
}

/** The glossary of the entries that are kept, under an id of its own; the reader's own entries are of its category. */
export function glossaryOf(entries: readonly DraftEntry[], head: Pick<Glossary, 'id' | 'title' | 'language'>): Glossary {
  const kept = entries.filter((entry) => entry.kept);
  const ids = new Map(kept.map(({ concept: { id } }) => [id, `${head.id}/${id.slice(id.indexOf('/') + 1)}` as ConceptId])); // still `<glossary>/<slug>`
  const known = (others: readonly ConceptId[]) => others.flatMap((other) => ids.get(other) ?? []);
  const concepts = kept.map(({ concept: { confusable, ...concept }, origin, label, definition }): Concept => {
    const apart = known(confusable ?? []);
    return {
      ...concept,
      id: ids.get(concept.id) ?? concept.id,
      prefLabel: relabelled(concept.prefLabel, label.trim()),
      altLabels: origin === 'glossary' ? concept.altLabels : concept.altLabels.map((other) => plainText(textOf(other)).trim()),
      definition: definition.trim(),
      subjectField: origin === 'glossary' ? concept.subjectField : head.title,
      related: known(concept.related),
      ...(apart.length > 0 ? { confusable: apart } : {}),
    };
  });
  return { ...head, version: '1', licence: 'private', private: true, concepts };
}

/** A label that was not touched keeps its rules. */
function relabelled(old: Label, text: string): Label {
  return textOf(old) === text ? old : text;
}
