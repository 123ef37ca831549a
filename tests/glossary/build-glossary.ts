import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { type Draft, type DraftOrigin, draftGlossary, type NamedConcept, slugOf } from '../../lib/extract/draft-glossary.ts';
import { findMatches } from '../../lib/match/find-matches.ts';
import { buildLabelIndex } from '../../lib/match/label-index.ts';
import type { Glossary } from '../../lib/terms/concept.ts';
import { parseGlossary } from '../../lib/terms/parse-glossary.ts';
import type { Passage } from '../../lib/text/passage.ts';
import { type ReadDocument, readDocument } from './read-document.ts';

const GLOSSARIES = join(import.meta.dirname, '../../glossary');
const ORIGINS: Readonly<Record<DraftOrigin, string>> = {
  glossary: 'from the bundled glossaries',
  defined: 'defined in the text',
  frequent: 'names and frequent terms',
};

/**
 * `npm run glossary -- build FILE_OR_-`: writes a draft glossary of a text (HTML or plain text; `-` reads standard input) to standard
 * output as JSON, and what is in it to standard error. Resolves to the exit code: 0, or 2 when no readable file was named.
 */
export async function buildGlossary(files: readonly string[]): Promise<number> {
  const [file] = files;
  if (files.length !== 1 || file === undefined) return complain('Usage: npm run --silent glossary -- build FILE_OR_- > draft.json');
  let source: string;
  try {
    source = file === '-' ? await readStream(process.stdin) : readFileSync(file, 'utf8');
  } catch (error) {
    return complain(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const draft = draftOf(readDocument(source), file === '-' ? 'draft' : slugOf(basename(file).replace(/\.[^.]*$/, '')) || 'draft');
  process.stdout.write(`${JSON.stringify(draft.glossary, undefined, 2)}\n`);
  report(draft);
  return 0;
}

function draftOf({ passages, title, language = 'en' }: ReadDocument, id: string): Draft {
  const named = namedIn(passages, { title: title ?? '', description: '', language }, bundledGlossaries());
  return draftGlossary({ passages, named, id: id.slice(0, 60), title: (title ?? id).slice(0, 120), language });
}

function bundledGlossaries(): Glossary[] {
  const names = readdirSync(GLOSSARIES).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
  return names.flatMap((name) => {
    const parsed = parseGlossary(JSON.parse(readFileSync(join(GLOSSARIES, name), 'utf8')));
    return parsed.kind === 'ok' ? [parsed.value] : [];
  });
}

type Page = Parameters<typeof findMatches>[1]['page'];

/** The concepts that a text names; what was undecided at first is asked once more, as a page does it. */
function namedIn(passages: readonly Passage[], page: Page, glossaries: readonly Glossary[]): NamedConcept[] {
  const index = buildLabelIndex(glossaries);
  const first = findMatches(index, { page, passages, evidence: {} });
  const undecided = new Set(first.undecided);
  const again = findMatches(index, { page, passages: passages.filter(({ id }) => undecided.has(id)), evidence: first.evidence });
  const matches = [...first.matches.filter(({ passageId }) => !undecided.has(passageId)), ...again.matches];
  const places = Map.groupBy(
    matches.filter(({ alternatives }) => alternatives === undefined),
    ({ conceptId }) => conceptId,
  );
  const concepts = new Map(glossaries.flatMap((glossary) => glossary.concepts.map((concept) => [concept.id, concept])));
  return [...places].flatMap(([id, found]) => {
    const concept = concepts.get(id);
    return concept ? [{ concept, places: found.map(({ passageId, span }) => ({ passageId, ...span })) }] : [];
  });
}

function report({ glossary, origins }: Draft): void {
  const counts = Map.groupBy(origins.values(), (origin) => origin);
  const parts = (['glossary', 'defined', 'frequent'] as const).map((origin) => `${counts.get(origin)?.length ?? 0} ${ORIGINS[origin]}`);
  const short = glossary.concepts.filter(({ definition }) => definition.length < 40).map(({ id }) => id);
  process.stderr.write(`${glossary.concepts.length} entries: ${parts.join(', ')}.\n`);
  if (short.length > 0) process.stderr.write(`No sentence is long enough for: ${short.join(', ')}.\n`);
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
