import { labelsOf } from '../terms/check-glossary.ts';
import { type Concept, textOf } from '../terms/concept.ts';
import { foldWords } from '../text/fold-words.ts';
import type { Passage } from '../text/passage.ts';
import type { NamedConcept } from './draft-glossary.ts';

/** A long form and a label mean the same when so large a part of their words is common to both. */
const ALIKE = 0.6;

/** An acronym that a text defines, and what it says the letters stand for. */
type Defined = { readonly label: string; readonly other?: string };

/**
 * The named concepts without what the text itself says are others: where it defines the letters otherwise, a concept with those
 * letters is not what it speaks of. One that is named in no other way is left out.
 */
export function dropRivals(named: readonly NamedConcept[], defined: readonly Defined[], passages: readonly Passage[]): NamedConcept[] {
  const meanings = new Map(defined.flatMap(({ label, other }) => (other === undefined ? [] : [[label, other] as const])));
  if (meanings.size === 0) return [...named];
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  return named.flatMap(({ concept, places }) => {
    const left = places.filter(({ passageId, start, end }) => {
      const meaning = meanings.get((texts.get(passageId) ?? '').slice(start, end));
      return meaning === undefined || isLabelled(concept, meaning);
    });
    return left.length === 0 ? [] : [{ concept, places: left }];
  });
}

function isLabelled(concept: Concept, meaning: string): boolean {
  const words = new Set(foldWords(meaning));
  return labelsOf(concept).some((label) => {
    const other = new Set(foldWords(textOf(label)));
    return other.intersection(words).size >= ALIKE * other.union(words).size;
  });
}
