import { labelsOf } from '../terms/check-glossary.ts';
import { type Concept, type ConceptId, type Glossary, type Label, textOf } from '../terms/concept.ts';
import { foldWords } from '../text/fold-words.ts';
import { conceptIdAt, type LabelIndex, labelAt } from './index-form.ts';
import { addGlossary, valueOfWords } from './label-index.ts';
import { RULE } from './label-rules.ts';
import { readLabel } from './read-label.ts';
import { RECORD } from './word-table.ts';

/** The concept that explains what was matched as another one, or that one itself. */
export type ExplainerOf = (id: ConceptId, label: string) => ConceptId;

const ACRONYM = /^[\p{Lu}\p{N}.&-]+$/u;

/**
 * Adds the reader's own glossaries to the index of the bundled ones, and tells whose explanation stands behind a shared label: the
 * reader's own. Two rivals for one label would each need evidence against the other, and both would be left unmarked; so the
 * label stays indexed once, where it has its cues and rules: in the bundled glossary, else in the first of the own ones. What is
 * found there is explained by the own concept. A page so sees the same marks as without it. Homographs within one glossary are
 * left as they are.
 */
export function addOwnGlossaries(index: LabelIndex, own: readonly Glossary[]): ExplainerOf {
  const bundled = index.concepts.count;
  const explainers = new Map<string, ConceptId>();
  for (const glossary of own) {
    const concepts = glossary.concepts.flatMap((concept) => withoutLabels(concept, (label) => isTaken(label, concept.id)) ?? []);
    addGlossary(index, { ...glossary, concepts });
  }
  /** True when an earlier glossary has the label; a bundled concept is then explained by this one, unless one does before it. */
  function isTaken(label: Label, id: ConceptId): boolean {
    const key = keyOf(textOf(label));
    const holders = holdersOf(index, textOf(label), key);
    for (const holder of holders) {
      const place = `${conceptIdAt(index, holder)} ${key}`;
      if (holder < bundled && !explainers.has(place)) explainers.set(place, id);
    }
    return holders.length > 0;
  }
  return (id, label) => (explainers.size === 0 ? id : (explainers.get(`${id} ${keyOf(label)}`) ?? id));
}

/** The numbers of the concepts with a label that the matcher cannot tell from this one. */
function holdersOf(index: LabelIndex, label: string, key: string): number[] {
  const { records, table } = index;
  const { words } = readLabel(label);
  const found: number[] = [];
  if (words.length === 0) return found;
  for (let record = (valueOfWords(table, words) & RECORD) - 1; record >= 0; record = records.next[record] ?? -1) {
    const isLabel = ((records.rule[record] ?? 0) & RULE.cue) === 0;
    if (isLabel && keyOf(labelAt(index, record)) === key) found.push(records.concept[record] ?? 0);
  }
  return found;
}

/** Labels that the matcher cannot tell apart; WHO is another one than who. */
function keyOf(label: string): string {
  const folded = foldWords(label).join(' ');
  return ACRONYM.test(label) ? folded.toUpperCase() : folded;
}

/** A concept without some of its labels; `undefined` when none is left. */
function withoutLabels(concept: Concept, isGone: (label: Label) => boolean): Concept | undefined {
  if (!labelsOf(concept).some(isGone)) return concept;
  const stays = (label: Label): boolean => !isGone(label);
  const [first, ...altLabels] = [concept.prefLabel, ...concept.altLabels].filter(stays);
  const hiddenLabels = concept.hiddenLabels.filter(stays);
  if (first !== undefined) return { ...concept, prefLabel: first, altLabels, hiddenLabels };
  const [hidden, ...rest] = hiddenLabels;
  return hidden === undefined ? undefined : { ...concept, prefLabel: hidden, altLabels: [], hiddenLabels: rest };
}
