import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { schemaText } from './glossary-schema-text.ts';

const folder = resolve(import.meta.dirname, '../glossary');
mkdirSync(folder, { recursive: true });
writeFileSync(resolve(folder, 'glossary.schema.json'), schemaText());
