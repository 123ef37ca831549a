/**
 * Measures lib/extract on corpora that lie beside the project: `npm run bench:extract -- FOLDER [--out FOLDER]`.
 * FOLDER (by default ../shared/corpora/acronyms beside the checkout) holds JSON Lines of
 * `{id, text, pairs: [{sf, lf}]}`, `{id, text, sf: [], lf: []}` or `{id, text, spans: [{type: "Definition", …}]}`;
 * definitions are also looked for in the folder `definitions` next to it. `--out` writes the pairs told, for an outside scorer.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { extractDefinitions } from '../../lib/extract/extract-definitions.ts';
import type { Passage, Span } from '../../lib/text/passage.ts';
import { add, type Counts, countFound, countSpans, countStrict, type Pair, scoreOf } from './score-extract.ts';

type Place = Span & { readonly text: string };
type Line = {
  readonly id: string;
  readonly text: string;
  readonly pairs?: readonly { readonly sf: Place; readonly lf: Place }[];
  readonly lf?: readonly Span[];
  readonly spans?: readonly (Span & { readonly type: string })[];
};

/** The best F1 of the programs and libraries that were measured, by the start of a set's name, and what we want to reach. */
const PEERS: readonly (readonly [set: string, best: number, goal: number])[] = [
  ['sdu21', 88.2, 90],
  ['sdu22_ae_english_legal_dev', 69.6, 75],
  ['sdu22_ae_english_legal', 70, 75],
  ['sdu22_ae_english_scientific', 74.7, 80],
  ['sdu22_ae_french', 51.4, 65],
  ['sdu22_ae_spanish', 75.4, 80],
  ['sdu22_ae_danish', 80.9, 82],
  ['acx', 68.1, 71],
  ['news', 90.3, 93],
  ['med1250', 89.8, 86],
  ['bioadi', 85.2, 81],
  ['yeast', 86.4, 81],
  ['medstract', 94.7, 90],
];
const NONE: Counts = { right: 0, told: 0, gold: 0 };
const PAGE_WORDS = 20_000;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const folder = resolve(positionals[0] ?? join(import.meta.dirname, '../../../shared/corpora/acronyms'));

if (existsSync(folder)) measure();
else console.log(`No corpora at ${folder}: nothing measured.`);

function measure(): void {
  const files = jsonLines(folder);
  console.log('| set | texts | P | R | F1 | found F1 | F1 even / odd lines | best peer F1 | goal F1 |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const file of files) if (!readLines(file)[0]?.spans) reportPairs(file);
  const definitions = join(folder, '../definitions');
  const deft = [...files, ...(existsSync(definitions) ? jsonLines(definitions) : [])].filter((file) => readLines(file)[0]?.spans);
  if (deft.length > 0)
    console.log('\n| definitions | sentences | P | R | best peer P / R | goal P / R |\n| --- | --- | --- | --- | --- | --- |');
  for (const file of deft) reportDefinitions(file);
  reportSpeed(files);
}

function jsonLines(place: string): string[] {
  return readdirSync(place)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(place, name));
}

function readLines(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function nameOf(file: string): string {
  return file.replace(/^.*[\\/]|\.jsonl$/g, '');
}

function pairsIn(text: string): Pair[] {
  const { pairs } = extractDefinitions([{ id: 0, text }]);
  return pairs.map(({ shortForm, longForm }) => [text.slice(shortForm.start, shortForm.end), text.slice(longForm.start, longForm.end)]);
}

function reportPairs(file: string): void {
  const lines = readLines(file);
  const told = lines.map(({ text }) => pairsIn(text));
  const strict = lines.map((line, at) => countLine(line, told[at] ?? []));
  const found = lines.map((line, at) => (line.pairs ? countFound(goldOf(line), told[at] ?? []) : NONE));
  const { precision, recall, f1 } = scoreOf(strict.reduce(add, NONE));
  const folds = [0, 1].map((fold) => scoreOf(strict.filter((_, at) => at % 2 === fold).reduce(add, NONE)).f1.toFixed(1));
  const loose = lines[0]?.pairs ? scoreOf(found.reduce(add, NONE)).f1.toFixed(1) : '–';
  const [, best, goal] = PEERS.find(([set]) => nameOf(file).startsWith(set)) ?? ['', '–', '–'];
  const cells = [nameOf(file), lines.length, precision.toFixed(1), recall.toFixed(1), f1.toFixed(1), loose, folds.join(' / '), best, goal];
  console.log(`| ${cells.join(' | ')} |`);
  if (values.out === undefined) return;
  mkdirSync(values.out, { recursive: true });
  const rows = lines.map(({ id }, at) => JSON.stringify({ id, pairs: told[at] }));
  writeFileSync(join(values.out, `${nameOf(file)}.jsonl`), `${rows.join('\n')}\n`);
}

function goldOf({ pairs = [] }: Line): Pair[] {
  return pairs.map(({ sf, lf }) => [sf.text, lf.text]);
}

function countLine(line: Line, told: readonly Pair[]): Counts {
  return line.pairs ? countStrict(goldOf(line), told) : countSpans(line.text, line.lf ?? [], told);
}

/** Sentences, one a line, that hold a definition: told against labelled. Each text is a page of its own. */
function reportDefinitions(file: string): void {
  let counts = NONE;
  let sentences = 0;
  for (const { text, spans = [] } of readLines(file)) {
    const told = extractDefinitions([{ id: 0, text }]).definitions.filter(({ about }) => about === 'term');
    let start = 0;
    for (const line of text.split('\n')) {
      const place = { start, end: start + line.length };
      start = place.end + 1;
      if (/^[\s\d.]*$/.test(line)) continue;
      const gold = spans.some((span) => span.type === 'Definition' && meet(span, place));
      const found = told.some(({ sentence }) => meet(sentence, place));
      counts = add(counts, { right: Number(gold && found), told: Number(found), gold: Number(gold) });
      sentences++;
    }
  }
  const { precision, recall } = scoreOf(counts);
  // The peers and the goal are of the evaluation half; the other is what the weights of the wordings were fitted on.
  const [peer, goal] = nameOf(file).includes('train') ? ['–', '–'] : ['71.0 / 35.1', '80 / 35'];
  console.log(`| ${nameOf(file)} | ${sentences} | ${precision.toFixed(1)} | ${recall.toFixed(1)} | ${peer} | ${goal} |`);
}

function meet(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

/** The time for a page of 20,000 words of news, when it lies beside the corpora, against that for finding its words. */
function reportSpeed(files: readonly string[]): void {
  const news = join(folder, '../terms/wikinews_meantime.jsonl');
  const texts = (existsSync(news) ? [news] : files).flatMap((file) => readLines(file).flatMap(({ text }) => text.split('\n')));
  const page: Passage[] = [];
  for (let words = 0, at = 0; words < PAGE_WORDS; at++) {
    // A copy through bytes: a page's text reaches us as a flat string, not as a slice of another.
    const text = Buffer.from(texts[at % texts.length] ?? '').toString();
    if (text.trim() !== '') page.push({ id: at, text });
    words += text.match(/\p{L}+/gu)?.length ?? 0;
    if (at > PAGE_WORDS) break;
  }
  const bytes = page.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const walk = quickest(() => page.reduce((sum, { text }) => sum + [...text.matchAll(/\p{L}+/gu)].length, 0));
  const words = quickest(
    () => page.map(({ text }) => [...text.matchAll(/\p{L}+/gu)].map((word) => [word.index, word[0].toLowerCase()])).length,
  );
  const extracted = quickest(() => extractDefinitions(page).pairs.length);
  const speed = (bytes / extracted / 1000).toFixed(1);
  console.log(`\n${PAGE_WORDS} words, ${bytes} bytes: extracted in ${extracted.toFixed(1)} ms, ${speed} MB/s (the quickest of 40 runs).`);
  console.log(`${(extracted / words).toFixed(1)} × the time of tokenising into lower-case words (${words.toFixed(1)} ms),`);
  console.log(`${(extracted / walk).toFixed(1)} × that of only matching /\\p{L}+/gu (${walk.toFixed(1)} ms).`);
}

function quickest(work: () => number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 40; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
