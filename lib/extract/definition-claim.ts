import type { Span } from '../text/passage.ts';

/** The wording that makes a sentence a definition. */
export type DefinitionReason =
  /* "A monopoly is a …", "Deterrence is the …", "The quorum is the …", "Tariffs are taxes that …", "The SPLC is a …" */
  | 'a-is-a'
  | 'is-a'
  | 'is-the'
  | 'the-is'
  | 'are-that'
  | 'are-kind'
  | 'named-is'
  /* "Containment refers to …", "… means …", "… occurs when …", "… is defined as …", "… consists of …", "… describes …" */
  | 'refers-to'
  | 'means'
  | 'occurs-when'
  | 'defined-as'
  | 'consists-of'
  | 'verb'
  /* "… is called X", "… was called X", "When …, it is called X", "a … called X", "a …, known as X", "the so-called X" */
  | 'is-called'
  | 'was-called'
  | 'when-called'
  | 'noun-called'
  | 'apart-called'
  | 'so-called'
  /* "X, which is a …", "X, which refers …", "NAME, which is …", "X, in which …" */
  | 'which-is'
  | 'which-verb'
  | 'named-which'
  | 'which-does'
  | 'in-which'
  /* "X, a … that …", "X, or a …", "X—a … of …—", "X (a …)", "X, that is, …" */
  | 'apposition'
  | 'or'
  | 'dash'
  | 'bracket'
  | 'that-is'
  /* "NAME, a …,", "NAME, the …," */
  | 'named-a'
  | 'named-the';

/** A possible definition before it is weighed. */
export type DefinitionClaim = {
  readonly term: Span;
  readonly definition: Span;
  readonly reason: DefinitionReason;
};

/** A word or sign that may make a definition, and the sentence it stands in. */
export type Cue = Span & { readonly text: string; readonly sentence: Span };
