import { roleOf } from '../../lib/extract/function-words.ts';
import { variantsOf } from '../../lib/match/label-variants.ts';
import { readLabel } from '../../lib/match/read-label.ts';
import { labelsOf } from '../../lib/terms/check-glossary.ts';
import { type Concept, type Glossary, type Label, textOf } from '../../lib/terms/concept.ts';
import { foldWords } from '../../lib/text/fold-words.ts';
import { type Check, type Finding, ofEach } from './finding.ts';

/** Refuses labels of one letter, and labels that are nothing but small words, unless they are acronyms that ask for evidence. */
export const checkShortLabels = ofEach('error', (concept) =>
  labelsOf(concept).flatMap((label): string[] => {
    const text = textOf(label);
    const words = foldWords(text);
    if (words.join('').length === 1) return [`the label "${text}" is a single letter`];
    const isAcronym = text === text.toUpperCase() && asksEvidence(label);
    return words.every((word) => roleOf(word) !== 'content') && !isAcronym ? [`the label "${text}" is a word of every text`] : [];
  }),
);

type Owner = { readonly glossary: string; readonly concept: Concept; readonly label: Label };

/** Finds labels that concepts of different glossaries share without cues to tell them apart; within one glossary `checkGlossary` does. */
export const checkSharedLabels: Check = (glossaries) =>
  pairsIn(ownersOf(glossaries, (label) => [foldWords(textOf(label)).join(' ')])).flatMap(({ key, one, other }): Finding[] => {
    const hasCues = one.concept.cues.length > 0 && other.concept.cues.length > 0;
    if (hasCues || one.glossary === other.glossary) return [];
    const message = `shares the label "${key}" with ${one.concept.id}: both need cues`;
    return [{ kind: 'error', glossary: other.glossary, concept: other.concept.id, message }];
  });

/**
 * Finds one meaning that stands twice: two concepts with the same full form, in whatever spelling and number. Two that both ask for
 * evidence under it are meant as homographs (Supreme Court).
 */
export const checkDuplicates: Check = (glossaries) =>
  pairsIn(ownersOf(glossaries, fullForms)).flatMap(({ key, one, other }): Finding[] => {
    if (asksEvidence(one.label) && asksEvidence(other.label)) return [];
    const message = `means the same as ${one.concept.id}: both are "${key}"`;
    return [{ kind: 'error', glossary: other.glossary, concept: other.concept.id, message }];
  });

/** How many folded labels of each glossary name a second concept as well, in any glossary. */
export function countHomographs(glossaries: readonly Glossary[]): ReadonlyMap<string, number> {
  const shared = new Map<string, Set<string>>();
  for (const { key, one, other } of pairsIn(ownersOf(glossaries, (label) => [foldWords(textOf(label)).join(' ')]))) {
    for (const { glossary } of [one, other]) shared.set(glossary, (shared.get(glossary) ?? new Set()).add(key));
  }
  return new Map([...shared].map(([glossary, keys]) => [glossary, keys.size]));
}

/** Whether a label is marked only where cues speak for its concept. */
export function asksEvidence(label: Label): boolean {
  return typeof label !== 'string' && label.needsEvidence === true;
}

/** The ways of writing a label of several words. */
function fullForms(label: Label): string[] {
  const reading = readLabel(textOf(label));
  return reading.words.length < 2 ? [] : variantsOf(reading).map(({ words }) => words.join(' '));
}

function ownersOf(glossaries: readonly Glossary[], keysOf: (label: Label) => readonly string[]): ReadonlyMap<string, readonly Owner[]> {
  const owners = new Map<string, Owner[]>();
  for (const { id, concepts } of glossaries) {
    for (const concept of concepts) {
      for (const label of labelsOf(concept)) {
        for (const key of keysOf(label)) owners.set(key, [...(owners.get(key) ?? []), { glossary: id, concept, label }]);
      }
    }
  }
  return owners;
}

/** The first owner of each key beside each later one of another concept, every two concepts once. */
function pairsIn(owners: ReadonlyMap<string, readonly Owner[]>): { readonly key: string; readonly one: Owner; readonly other: Owner }[] {
  const seen = new Set<string>();
  return [...owners].flatMap(([key, [one, ...others]]) =>
    others.flatMap((other) => {
      if (!one || other.concept.id === one.concept.id) return [];
      const pair = `${one.concept.id} ${other.concept.id} ${key}`;
      if (seen.has(pair)) return [];
      seen.add(pair);
      return [{ key, one, other }];
    }),
  );
}
