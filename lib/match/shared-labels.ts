import { type Concept, type ConceptId, type Glossary, type Label, textOf } from '../terms/concept.ts';
import { foldWords } from '../text/fold-words.ts';

/** Which glossaries to index when the reader's own share labels with others, and whose explanation stands behind such a label. */
export type SharedLabels = {
  readonly indexed: readonly Glossary[];
  /** The concept that explains what was matched as another one. */
  readonly explainerOf: (id: ConceptId, label: string) => ConceptId;
};

const ACRONYM = /^[\p{Lu}\p{N}.&-]+$/u;

/**
 * On a shared label the reader's own explanation comes first. Two rivals for one label would each need evidence against the
 * other, and both would be left unmarked; so the label is indexed once, where it has its cues and rules: in the bundled
 * glossary, else in the first of the own ones. What is found there is explained by the own concept. A page so sees the same
 * marks as without it. Homographs within one glossary are left as they are.
 */
export function shareLabels(own: readonly Glossary[], bundled: readonly Glossary[]): SharedLabels {
  if (own.length === 0) return { indexed: bundled, explainerOf: (id) => id };
  const holders = new Map<string, Set<ConceptId>>();
  for (const { concepts } of bundled) for (const concept of concepts) hold(holders, concept);
  const explainers = new Map<string, ConceptId>();
  const kept = own.map((glossary) => {
    const concepts = glossary.concepts.flatMap((concept) => withoutLabels(concept, (label) => takeOver(label, concept)) ?? []);
    for (const concept of concepts) hold(holders, concept);
    return { ...glossary, concepts };
  });
  /** True when the label is held by another glossary already; then this concept explains it there, unless one does before it. */
  function takeOver(label: Label, { id }: Concept): boolean {
    const key = keyOf(textOf(label));
    const others = holders.get(key);
    for (const other of others ?? []) {
      const isBundled = !own.some(({ id: glossary }) => other.startsWith(`${glossary}/`));
      if (isBundled && !explainers.has(`${other} ${key}`)) explainers.set(`${other} ${key}`, id);
    }
    return others !== undefined;
  }
  return { indexed: [...kept, ...bundled], explainerOf: (id, label) => explainers.get(`${id} ${keyOf(label)}`) ?? id };
}

function hold(holders: Map<string, Set<ConceptId>>, concept: Concept): void {
  for (const label of [concept.prefLabel, ...concept.altLabels, ...concept.hiddenLabels]) {
    const key = keyOf(textOf(label));
    const ids = holders.get(key);
    if (ids) ids.add(concept.id);
    else holders.set(key, new Set([concept.id]));
  }
}

/** Labels that the matcher cannot tell apart; WHO is another one than who. */
function keyOf(label: string): string {
  const folded = foldWords(label).join(' ');
  return ACRONYM.test(label) ? folded.toUpperCase() : folded;
}

/** A concept without some of its labels; `undefined` when none is left. */
function withoutLabels(concept: Concept, isGone: (label: Label) => boolean): Concept | undefined {
  const stays = (label: Label): boolean => !isGone(label);
  const [first, ...altLabels] = [concept.prefLabel, ...concept.altLabels].filter(stays);
  const hiddenLabels = concept.hiddenLabels.filter(stays);
  if (first !== undefined) return { ...concept, prefLabel: first, altLabels, hiddenLabels };
  const [hidden, ...rest] = hiddenLabels;
  return hidden === undefined ? undefined : { ...concept, prefLabel: hidden, altLabels: [], hiddenLabels: rest };
}
