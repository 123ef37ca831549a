import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildLabelIndex } from './lib/match/label-index.ts';
import { packIndex } from './lib/match/pack-index.ts';
import type { PackedHead } from './lib/match/packed-columns.ts';
import type { Glossary } from './lib/terms/concept.ts';
import { type ShippedLabels, shipLabels } from './lib/terms/glossary-labels.ts';
import { cuesThatShip, shipTexts } from './lib/terms/glossary-texts.ts';
import { parseGlossary } from './lib/terms/parse-glossary.ts';

/** What `labels.json` holds: all that is needed to mark a page, beside the columns of the index. */
export type LabelsFile = { readonly head: PackedHead; readonly glossaries: readonly ShippedLabels[] };

const FOLDER = resolve(import.meta.dirname, 'glossary');

/** The files of the glossaries in a folder, in the order in which they ship; the schema beside them is none. */
export function glossaryFiles(folder = FOLDER): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
  return names.sort().map((name) => resolve(folder, name));
}

/** What the package holds of some glossaries, by the names of its files: see docs/decisions/0008-glossaries-are-packed.md. Throws for a file that is no glossary. */
export function bundleGlossaries(files: readonly string[]): Readonly<Record<string, string | Uint8Array>> {
  const glossaries = files.map(readGlossary);
  const { head, block } = packIndex(buildLabelIndex(glossaries), glossaries);
  const cuesOf = cuesThatShip(glossaries);
  const labels: LabelsFile = { head, glossaries: glossaries.map(shipLabels) };
  return {
    'glossaries/labels.json': JSON.stringify(labels),
    'glossaries/index.bin': block,
    'glossaries/texts.json': JSON.stringify(glossaries.map((glossary) => shipTexts(glossary, cuesOf))),
  };
}

function readGlossary(file: string): Glossary {
  const read = parseGlossary(JSON.parse(readFileSync(file, 'utf8')));
  if (read.kind === 'ok') return read.value;
  const problems = read.problems.map(({ path, message }) => `${path}: ${message}`);
  throw new Error(`${file} is no glossary: ${problems.join('; ')}`);
}
