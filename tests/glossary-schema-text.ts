import { toJsonSchema } from '@valibot/to-json-schema';
import { glossarySchema } from '../lib/terms/glossary-schema.ts';

/** The JSON Schema of a glossary file, as it is committed for the editors of authors. */
export function schemaText(): string {
  const schema = toJsonSchema(glossarySchema, { typeMode: 'input' });
  return `${JSON.stringify({ title: 'Newsgloss glossary', ...schema }, undefined, 2)}\n`;
}
