import type { Concept, ConceptId } from '../terms/concept.ts';
import type { Span } from '../text/passage.ts';

/** A concept as the card shows it: related concepts by name, not by id. */
export type Explanation = {
  readonly concept: Concept;
  readonly glossary: string;
  readonly language: string;
  readonly related: readonly { readonly id: ConceptId; readonly label: string }[];
  readonly confusable: readonly { readonly id: ConceptId; readonly label: string; readonly definition: string }[];
  /** Other terms that stand in the definition and in the scope note, in the order of the text. */
  readonly inText?: { readonly definition: readonly TextTerm[]; readonly scopeNote: readonly TextTerm[] };
  /** Given where it was asked about a mention whose label is not clear by itself. */
  readonly here?: MeaningsHere;
};

/** A term in a text of the glossary. */
export type TextTerm = Span & { readonly id: ConceptId };

/** What on a page speaks for a meaning: words that stand there, and whether the page also names it beyond doubt. */
export type Reasons = { readonly reasons: readonly string[]; readonly named: boolean };

/** One meaning of a label, in short. */
export type Meaning = Reasons & Pick<Concept, 'id' | 'definition' | 'subjectField'> & { readonly name: string; readonly language: string };

/** The meanings of a label on one page: why the one was chosen, under the name that sets it apart, and what else it may mean. */
export type MeaningsHere = Reasons & { readonly name: string; readonly others: readonly Meaning[] };
