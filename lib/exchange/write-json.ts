import type { Glossary } from '../terms/concept.ts';

/** A glossary as JSON of our own form (glossary/glossary.schema.json). Nothing is lost. */
export function writeJson(glossary: Glossary): string {
  return `${JSON.stringify(glossary, undefined, 2)}\n`;
}
