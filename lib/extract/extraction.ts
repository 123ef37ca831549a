import type { Span } from '../text/passage.ts';
import type { DefinitionReason } from './definition-claim.ts';

/**
 * How a page ties a short form to its long form: in brackets ("long form (SF)", "SF (long form)"), by a key ("SF = …"),
 * by words ("known as", "short for"), side by side ("SF, the …,"), by a name elsewhere in the passage with exactly its initials,
 * or by a name before a bracket whose letters do not spell it in order ("Revolutionary Armed Forces of Colombia (FARC)").
 */
export type PairReason = 'bracketed' | 'bracketed-long' | 'key' | 'cue' | 'apposition' | 'initials-elsewhere' | 'name-before';

/** A short form and what it stands for, both as written in one passage; spans are places in that passage's text. */
export type AcronymPair = {
  readonly passageId: number;
  readonly shortForm: Span;
  readonly longForm: Span;
  /** The sentence that holds both, or the two sentences that do. */
  readonly sentence: Span;
  /** 0 to 1: how sure the pair is. */
  readonly confidence: number;
  readonly reason: PairReason;
};

/** A term or a name and the words that explain it, in one sentence of one passage. */
export type TermDefinition = {
  readonly passageId: number;
  /** A `name` is a person, a place, an organisation or a work: what follows it says who or what it is. */
  readonly about: 'term' | 'name';
  readonly term: Span;
  readonly definition: Span;
  readonly sentence: Span;
  /** 0.5 to 1: how sure it is that the sentence defines the term; less sure ones are not told. */
  readonly confidence: number;
  readonly reason: DefinitionReason;
};

/** What a page itself explains, in reading order; each short form and each term once. */
export type Extraction = { readonly pairs: readonly AcronymPair[]; readonly definitions: readonly TermDefinition[] };
