import { findMatches } from '../../lib/match/find-matches.ts';
import { buildFuzzyWords, type FuzzyWords } from '../../lib/match/fuzzy-words.ts';
import type { LabelIndex } from '../../lib/match/index-form.ts';
import { buildInSteps } from '../../lib/match/label-index.ts';
import { buildSearch } from '../../lib/match/search-concepts.ts';
import type { Glossary } from '../../lib/terms/concept.ts';
import { textOf } from '../../lib/terms/concept.ts';
import { readTokens } from '../../lib/text/read-tokens.ts';
import { makeTokens } from '../../lib/text/tokens.ts';
import { makeGlossary, makeParagraphs } from './generate.ts';

/** Measures the matcher beside simpler readings of the same text, in one run: read the ratios. `npm run bench:match`. */
const ROUNDS = 7;

/** The fastest of several rounds: the least disturbed by whatever else the machine does. */
function bestMs(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const before = performance.now();
    run();
    return performance.now() - before;
  });
  return Math.min(...times);
}

let sink = 0;

function charCodes(texts: readonly string[]): void {
  for (const text of texts) for (let at = 0; at < text.length; at += 1) sink ^= text.charCodeAt(at);
}

function regexTokens(texts: readonly string[]): void {
  for (const text of texts) for (const found of text.matchAll(/\p{L}+/gu)) sink += found[0].length;
}

function ownTokens(texts: readonly string[]): void {
  const tokens = makeTokens();
  for (const text of texts) {
    readTokens(text, tokens);
    sink += tokens.count;
  }
}

/** The usual extension: one expression of all labels, longest first. */
function bigRegExp(glossary: Glossary): RegExp {
  const labels = glossary.concepts.map(({ prefLabel }) => textOf(prefLabel)).sort((one, other) => other.length - one.length);
  return new RegExp(`\\b(?:${labels.map((label) => RegExp.escape(label)).join('|')})\\b`, 'giu');
}

function countMatches(pattern: RegExp, texts: readonly string[]): void {
  for (const text of texts) for (const found of text.matchAll(pattern)) sink += found[0].length;
}

function matchAll(index: LabelIndex, texts: readonly string[]): number {
  const passages = texts.map((text, id) => ({ id, text, language: 'en' }));
  const page = { title: '', description: '' };
  const first = findMatches(index, { page, passages, evidence: {} });
  const waiting = new Set(first.undecided);
  const again = passages.filter(({ id }) => waiting.has(id));
  const last = findMatches(index, { page, passages: again, evidence: first.evidence });
  return first.matches.length + last.matches.length;
}

function buildWatched(glossary: Glossary): { index: LabelIndex; total: number; longest: number } {
  const steps = buildInSteps([glossary]);
  let longest = 0;
  const begun = performance.now();
  for (;;) {
    const before = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - before);
    if (step.done) return { index: step.value, total: performance.now() - begun, longest };
  }
}

function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + bytesOf(each), 0);
}

function report(name: string, ms: number, bytes: number): void {
  console.log(`${name.padEnd(44)} ${ms.toFixed(1).padStart(9)} ms ${(bytes / 1e3 / ms).toFixed(1).padStart(8)} MB/s`);
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
  const glossary = makeGlossary(size);
  buildWatched(glossary);
  const { index, total, longest } = buildWatched(glossary);
  console.log(
    Object.entries(index)
      .map(([name, part]) => `${name} ${(bytesOf(part) / 1e6).toFixed(2)}`)
      .join(', '),
  );
  console.log(
    `\n${size} concepts: built in ${total.toFixed(0)} ms, longest step ${longest.toFixed(1)} ms, ${(bytesOf(index) / 1e6).toFixed(2)} MB`,
  );
  for (const characters of [50_000, 1_000_000]) {
    const texts = makeParagraphs(characters, glossary);
    const bytes = texts.reduce((sum, text) => sum + text.length, 0);
    console.log(`${(bytes / 1000).toFixed(0)} k characters, ${matchAll(index, texts)} matches with those found twice`);
    report(
      'charCodeAt pass',
      bestMs(() => charCodes(texts)),
      bytes,
    );
    report(
      '/\\p{L}+/gu tokens',
      bestMs(() => regexTokens(texts)),
      bytes,
    );
    report(
      'folded tokens',
      bestMs(() => ownTokens(texts)),
      bytes,
    );
    report(
      'findMatches, both askings',
      bestMs(() => matchAll(index, texts)),
      bytes,
    );
    const pattern = bigRegExp(glossary);
    report(
      'one RegExp, ignoring case',
      bestMs(() => countMatches(pattern, texts.slice(0, 80))),
      texts.slice(0, 80).join('').length,
    );
  }
  const beforeFuzzy = performance.now();
  const fuzzy = buildFuzzyWords(index);
  const fuzzyMs = performance.now() - beforeFuzzy;
  const article = makeParagraphs(50_000, glossary).map((text, id) => ({ id, text, language: 'en' }));
  const ask = (words?: FuzzyWords) => findMatches(index, { page: { title: '', description: '' }, passages: article, evidence: {} }, words);
  const added = bestMs(() => ask(fuzzy)) - bestMs(() => ask());
  console.log(
    `fuzzy words: built in ${fuzzyMs.toFixed(0)} ms, ${(bytesOf(fuzzy.parts) / 1e6).toFixed(2)} MB; adds ${added.toFixed(1)} ms to an article of 50 kB`,
  );
  const search = buildSearch(
    glossary.concepts.map(({ id, prefLabel, definition }) => ({ id, label: textOf(prefLabel), otherLabels: [], definition })),
  );
  const queries = glossary.concepts.slice(0, 60).map(({ prefLabel }, at) => textOf(prefLabel).slice(0, 2 + (at % 9)));
  const times = queries.map((query) => {
    const before = performance.now();
    sink += search(query, 50).length;
    return performance.now() - before;
  });
  const sorted = times.sort((one, other) => one - other);
  console.log(`search: median ${sorted[30]?.toFixed(1)} ms, p95 ${sorted[57]?.toFixed(1)} ms a keystroke`);
}
if (sink === 0.5) console.log(sink);
