import type { Glossary } from '../terms/concept.ts';

export type LabelIndex = { readonly glossaries: readonly Glossary[] };

export function buildLabelIndex(glossaries: readonly Glossary[]): LabelIndex {
  return { glossaries };
}
