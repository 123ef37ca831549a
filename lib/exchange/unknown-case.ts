import { type Label, textOf } from '../terms/concept.ts';
import type { Draft, DraftEntry } from './draft.ts';

/** `Country`, `Nuclear Weapon`: words with a first capital and nothing else that is capital. Acronyms and names like McCain are not. */
const TITLE_CASED = /^\p{Lu}\p{Ll}+(?:[\s-](?:\p{Lu}?\p{Ll}+|\p{N}+))*$/u;

/**
 * Where a file begins every label with a capital, as titles of an encyclopaedia do, a capital says nothing: the labels that
 * have no other are then found in small letters too. A file with ids is one of ours, in which labels are written as meant.
 */
export function lowerCaseUnknown(draft: Draft): Draft {
  const labels = draft.entries.map(({ concept }) => textOf(concept.prefLabel));
  const small = labels.filter((label) => /^\p{Ll}/u.test(label)).length;
  if (small > labels.length * 0.03 || draft.entries.some(({ hasId }) => hasId)) return draft;
  return { ...draft, entries: draft.entries.map(openCase) };
}

function openCase(entry: DraftEntry): DraftEntry {
  const { prefLabel, altLabels, hiddenLabels } = entry.concept;
  const concept = { ...entry.concept, prefLabel: open(prefLabel), altLabels: altLabels.map(open), hiddenLabels: hiddenLabels.map(open) };
  return { ...entry, concept };
}

function open(label: Label): Label {
  return typeof label === 'string' && TITLE_CASED.test(label) ? { label, case: 'any' } : label;
}
