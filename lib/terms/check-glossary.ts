import { type Glossary, type Label, type LabelledConcept, textOf } from './concept.ts';
import type { Problem } from './result.ts';

/** Every label of a concept: preferred first, then the alternatives, then the hidden ones. */
export function labelsOf(concept: LabelledConcept): readonly Label[] {
  return [concept.prefLabel, ...concept.altLabels, ...concept.hiddenLabels];
}

/**
 * Finds what no single entry can show: double ids, ids of another glossary, links that lead nowhere, labels that fold to
 * nothing, labels two concepts share without cues to tell them apart, and evidence asked for where no cue can give it.
 * `fold` maps a label to the form the matcher compares. Gives an empty list when the glossary is sound.
 */
export function checkGlossary(glossary: Glossary, fold: (label: string) => string): Problem[] {
  return [...checkIds(glossary), ...checkLinks(glossary), ...checkLabels(glossary, fold), ...checkShared(glossary, fold)];
}

function checkIds({ id, concepts }: Glossary): Problem[] {
  const seen = new Set<string>();
  return concepts.flatMap((concept, at) => {
    const path = `concepts[${at}].id`;
    const found: Problem[] = [];
    if (!concept.id.startsWith(`${id}/`)) found.push({ path, message: `"${concept.id}" does not start with "${id}/"` });
    if (seen.has(concept.id)) found.push({ path, message: `"${concept.id}" is used twice` });
    seen.add(concept.id);
    return found;
  });
}

function checkLinks({ id, concepts }: Glossary): Problem[] {
  const known = new Set<string>(concepts.map((concept) => concept.id));
  const check = (links: readonly string[], path: string, own: string) =>
    links.flatMap((link, place): Problem[] => {
      if (link === own) return [{ path: `${path}[${place}]`, message: `"${link}" leads to itself` }];
      // A link into another glossary cannot be checked here.
      return !link.startsWith(`${id}/`) || known.has(link) ? [] : [{ path: `${path}[${place}]`, message: `"${link}" is no concept` }];
    });
  return concepts.flatMap((concept, at) => [
    ...check(concept.related, `concepts[${at}].related`, concept.id),
    ...check(concept.confusable ?? [], `concepts[${at}].confusable`, concept.id),
  ]);
}

function checkLabels({ concepts }: Glossary, fold: (label: string) => string): Problem[] {
  return concepts.flatMap((concept, at) =>
    labelsOf(concept).flatMap((label): Problem[] => {
      const path = `concepts[${at}]`;
      if (fold(textOf(label)) === '') return [{ path, message: `the label "${textOf(label)}" holds no letter or digit` }];
      const wants = typeof label !== 'string' && label.needsEvidence === true;
      if (!wants || concept.cues.length > 0) return [];
      return [{ path, message: `the label "${textOf(label)}" needs evidence, but the concept has no cues` }];
    }),
  );
}

function checkShared({ concepts }: Glossary, fold: (label: string) => string): Problem[] {
  const owners = new Map<string, number>();
  return concepts.flatMap((concept, at) => {
    const keys = new Set(labelsOf(concept).map((label) => fold(textOf(label))));
    return [...keys].flatMap((key): Problem[] => {
      const other = owners.get(key);
      if (other === undefined) owners.set(key, at);
      const rival = other === undefined ? undefined : concepts[other];
      if (key === '' || !rival || (rival.cues.length > 0 && concept.cues.length > 0)) return [];
      return [{ path: `concepts[${at}]`, message: `shares the label "${key}" with ${rival.id}: both need cues` }];
    });
  });
}
