import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';
import { glossaryFiles } from '../../bundle-glossaries.ts';
import { buildLabelIndex, type LabelIndex } from '../../lib/match/label-index.ts';
import type { Match } from '../../lib/match/match.ts';
import { BUILT } from '../e2e/built.ts';
import { launch, type Session } from '../e2e/launch.ts';
import { SAVED_PAGE_POLICY, withoutScripts } from '../e2e/saved-page.ts';
import { servePages } from '../e2e/serve-pages.ts';
import { findOnPage } from '../find-on-page.ts';
import type { PageText } from './page-passages.ts';
import { readGlossaries } from './read-glossaries.ts';

/** How much of the text around a mark is listed with it, in characters. */
const CONTEXT = 80;
/** How many of the labels of a page are listed with it. */
const TOP = 15;

/** One label that a page writes, with the concept it is taken for: marked once at default density. */
type Mark = { readonly label: string; readonly concept: string; readonly mentions: number; readonly context: string };
type PageMarks = { readonly name: string; readonly words: number; readonly marks: readonly Mark[] };

/**
 * `npm run glossary -- marks PAGES OUT.md [GLOSSARIES]`: what would be marked on the saved pages (*.html) of a folder, for reading by eye.
 * The pages are read in real Chromium by the reader of the content script; glossaries of another folder are taken beside those of glossary/.
 */
export async function marks([pages, out, more]: readonly string[]): Promise<number> {
  if (pages === undefined || out === undefined) {
    console.log('marks needs a folder of pages and a file to write.');
    return 1;
  }
  const extra = more === undefined ? [] : glossaryFiles(resolve(more));
  const own = glossaryFiles().filter((file) => !extra.some((other) => basename(other) === basename(file)));
  const { glossaries, problems } = readGlossaries([...own, ...extra]);
  for (const problem of problems) console.log(problem);
  const index = buildLabelIndex(glossaries);
  const found = (await readPages(resolve(pages))).map(([name, text]) => marksOf(name, text, index));
  writeFileSync(out, reportOf(found));
  console.log(`${found.reduce((sum, page) => sum + page.marks.length, 0)} marks on ${found.length} pages, in ${out}`);
  return 0;
}

async function readPages(folder: string): Promise<(readonly [name: string, text: PageText])[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const headers = { 'content-security-policy': SAVED_PAGE_POLICY };
  const bodies = names.map((name) => [`/${name}`, { body: withoutScripts(readFileSync(join(folder, name), 'utf8')), headers }] as const);
  const server = await servePages(Object.fromEntries(bodies));
  let session: Session | undefined;
  try {
    session = await launch('chromium', { extension: BUILT.chromium });
    const script = await readerScript();
    const texts: (readonly [string, PageText])[] = [];
    for (const name of names) {
      const tab = await session.open(server.url(`/${name}`));
      texts.push([name, await tab.evaluate(Function(`return ${script}`)() as () => Promise<PageText>)]); // the bundle of page-passages.ts
      await tab.close();
    }
    return texts;
  } finally {
    await session?.close();
    await server.close();
  }
}

/** The source of a function that reads the page it runs in. */
async function readerScript(): Promise<string> {
  const entry = resolve(import.meta.dirname, 'page-passages.ts');
  const lib = { entry, formats: ['iife' as const], name: 'reader', fileName: 'reader' };
  const built = await build({ configFile: false, logLevel: 'error', build: { lib, write: false, minify: false } });
  const chunks = (Array.isArray(built) ? built : [built]).flatMap((output) => ('output' in output ? output.output : []));
  const code = chunks.find((chunk) => chunk.type === 'chunk')?.code;
  if (code === undefined) throw new Error('the reader of pages could not be bundled');
  return `() => { ${code}; return reader.readPage(); }`;
}

function marksOf(name: string, { page, passages }: PageText, index: LabelIndex): PageMarks {
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  const words = passages.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0), 0);
  const byLabel = Map.groupBy(
    // Where the page does not decide between meanings nothing is marked.
    findOnPage({ index }, page, [passages]).filter(({ alternatives }) => !alternatives),
    ({ conceptId, label }) => `${conceptId}\n${label}`,
  );
  const marks = [...byLabel.values()].flatMap((matches): Mark[] => {
    const [first] = matches;
    if (!first) return [];
    return [{ label: writtenAs(first, texts), concept: first.conceptId, mentions: matches.length, context: contextOf(first, texts) }];
  });
  return { name, words, marks };
}

function writtenAs({ passageId, span }: Match, texts: ReadonlyMap<number, string>): string {
  return texts.get(passageId)?.slice(span.start, span.end) ?? '';
}

function contextOf({ passageId, span }: Match, texts: ReadonlyMap<number, string>): string {
  const text = texts.get(passageId) ?? '';
  const around = Math.max(0, Math.floor((CONTEXT - (span.end - span.start)) / 2));
  return `${text.slice(Math.max(0, span.start - around), span.start)}**${text.slice(span.start, span.end)}**${text.slice(span.end, span.end + around)}`;
}

function reportOf(pages: readonly PageMarks[]): string {
  const rate = ({ marks, words }: PageMarks) => (words === 0 ? '–' : ((100 * marks.length) / words).toFixed(2));
  const totals = pages.map((page) => row([page.name, page.words, page.marks.length, rate(page), topOf(page)]));
  const all = pages.flatMap(({ name, marks }) => marks.map(({ label, concept, context }) => row([name, label, concept, context])));
  return [
    '# Marks on saved pages, at default density',
    '',
    `Words are those of all text that is rendered, menus and lists of links too. The last column holds the ${TOP} labels that stand most often.`,
    '',
    row(['page', 'words', 'marks', 'marks per 100 words', 'most marked']),
    '|---|---|---|---|---|',
    ...totals,
    '',
    `## All ${all.length} marks`,
    '',
    row(['page', 'as written', 'concept', 'context']),
    '|---|---|---|---|',
    ...all,
    '',
  ].join('\n');
}

function topOf({ marks }: PageMarks): string {
  const top = marks.toSorted((one, other) => other.mentions - one.mentions).slice(0, TOP);
  return top.map(({ label, concept, mentions }) => `${label} → ${concept} (${mentions})`).join('; ');
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => String(cell).replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
}
