import type { ConceptId } from '../terms/concept.ts';
import { conceptIdAt, type LabelIndex } from './index-form.ts';
import { makeReader, readPassage } from './read-passage.ts';

/**
 * The concepts that a text as a whole may name, each once, whatever speaks for them: those with a label that covers all of it.
 * `language` is the BCP 47 tag of the text, when it is known.
 */
export function conceptsNamed(index: LabelIndex, text: string, language: string | undefined): ConceptId[] {
  const { hits } = readPassage(makeReader(index), text, language);
  const whole = hits.filter(({ start, end }) => start === 0 && end === text.length);
  return [...new Set(whole.map(({ concept }) => conceptIdAt(index, concept)))];
}
