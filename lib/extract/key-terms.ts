import type { Passage, Span } from '../text/passage.ts';
import { roleOf } from './function-words.ts';
import { scanSigns } from './scan-signs.ts';
import { sentenceAround } from './sentence-span.ts';

/** A name or a term of several words that a text uses, and where it stands first. */
export type KeyTerm = {
  readonly text: string;
  readonly passageId: number;
  readonly span: Span;
  readonly sentence: Span;
  readonly count: number;
  /** The C-value, above 0: higher for longer and more frequent terms that are not mostly a part of longer ones. */
  readonly score: number;
};

type Word = Span & { readonly text: string; readonly isName: boolean };
type Found = Omit<KeyTerm, 'score' | 'sentence'> & { readonly words: number; readonly isName: boolean; count: number; alone: number };

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑.&'’](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;
const LONGEST = 5;

/** Words that join no term though they are no function words: adverbs of degree, quantities, comparisons and the like. */
const LOOSE = new Set(
  `about after again against ago all almost already although always among another any anything around away back because before
  behind best better both close despite down each early either else enough especially even ever every everything far few first
  former full further given going gone good great however including instead just large last late later least less like likely
  little long made major make makes making many may maybe more most much near nearly need never new next none nothing now off old
  once one only other others out over own part perhaps pretty quite rather recent same seem seems seen set several since some
  something soon still such sure take taken ten than there thing things though thus today together too toward towards two three
  under unless until up used using very want way ways well what whatever whether why without yet year years yes let`.split(/\s+/),
);

/** Names that nobody looks up, and what stands before a name. */
const PLAIN_NAMES = new Set(
  `mr mrs ms dr jan feb mar apr jun jul aug sept oct nov dec january february march april june july august september october
  november december monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);

/**
 * The names and multi-word terms of a text, best first, by their C-value (Frantzi, Ananiadou and Mima 2000, with log2(words + 1) so
 * that single names count too). A name must be written with capitals inside a sentence; a single one, and a term in small letters,
 * must stand there at least twice. Only passages that are prose are read: headings and lists of tags hold no sentences.
 */
export function findKeyTerms(passages: readonly Passage[]): KeyTerm[] {
  const found = new Map<string, Found>();
  const inside = new Set<string>();
  for (const passage of passages) {
    if (!isProse(passage.text)) continue;
    for (const run of runsOf(passage.text)) addRun(found, inside, { passage, run });
  }
  const wanted = [...found.values()].filter((term) => isWanted(term, inside));
  const terms = wanted.map((term) => ({ ...term, score: cValue(term, wanted) }));
  const byId = new Map(passages.map(({ id, text }) => [id, text]));
  return terms
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ words, isName, alone, ...term }) => ({ ...term, sentence: sentenceOf(byId.get(term.passageId) ?? '', term.span) }));
}

/** True for text that ends like a sentence and in which most words are small; headlines write them large. */
function isProse(text: string): boolean {
  if (!/[.!?]["”’')\]]*\s*$/.test(text)) return false;
  const sample = text.slice(0, 400);
  const large = sample.match(/(?<![\p{L}'’])\p{Lu}/gu)?.length ?? 0;
  const small = sample.match(/(?<![\p{L}'’])\p{Ll}/gu)?.length ?? 0;
  return 2 * small > large;
}

/** Stretches of content words with nothing but blanks between them, either all names or all not. */
function runsOf(text: string): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const found of text.matchAll(WORD)) {
    const isDotted = /^(?:\p{Lu}\.)+\p{Lu}$/u.test(found[0]) && text.charAt(found.index + found[0].length) === '.';
    const word = wordOf(isDotted ? `${found[0]}.` : found[0], found.index);
    const last = run.at(-1);
    if (last?.isName && word.text === 'of' && /^of \p{Lu}/u.test(text.slice(word.start, word.start + 4))) {
      run.push({ ...word, isName: true });
      continue;
    }
    const isLoose = isLooseWord(word, opensSentence(text, word.start));
    if (isLoose || /ly$|n['’]t$/.test(word.text)) {
      close();
      continue;
    }
    if (last && (text.slice(last.end, word.start).trim() !== '' || (!last.isName && word.isName))) close();
    run.push(word);
  }
  close();
  return runs;
}

/** "New" in New Zealand is a part of the name, "new" and "New" at the start of a sentence are not. */
function isLooseWord({ text, isName }: Word, opens: boolean): boolean {
  const small = text.toLowerCase();
  if (!/\p{L}/u.test(text) || roleOf(small) !== 'content' || PLAIN_NAMES.has(small)) return true;
  return (opens || !isName) && LOOSE.has(small);
}

function wordOf(written: string, start: number): Word {
  const text = written.replace(/['’]s?$/, '');
  return { text, start, end: start + text.length, isName: /^\p{Lu}|^\p{N}+\p{Lu}/u.test(text) };
}

type Run = { readonly passage: Passage; readonly run: readonly Word[] };

/** Counts a run and, since terms nest, every shorter stretch of it. */
function addRun(found: Map<string, Found>, inside: Set<string>, { passage, run }: Run): void {
  for (let first = 0; first < run.length; first++) {
    for (let last = first; last < Math.min(run.length, first + LONGEST); last++) {
      const words = run.slice(first, last + 1);
      const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
      if (words[0]?.text === 'of' || words.at(-1)?.text === 'of') continue;
      const text = words.map((word) => word.text).join(' ');
      const isName = words.every((word) => word.isName);
      const key = isName ? text : keyOf(text);
      if (isName && !opensSentence(passage.text, start)) inside.add(key);
      const alone = Number(!isName || (!run[first - 1]?.isName && !run[last + 1]?.isName));
      const known = found.get(key);
      if (known) Object.assign(known, { count: known.count + 1, alone: known.alone + alone });
      else found.set(key, { text, passageId: passage.id, span: { start, end }, count: 1, alone, words: words.length, isName });
    }
  }
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/(?<=[\p{L}]{3})s$/u, '');
}

/** There a capital says nothing. */
function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:\n]["”’')\]]*\s+)["“‘'([]*$/.test(text.slice(Math.max(0, at - 6), at));
}

function isWanted({ text, words, isName, count, alone }: Found, inside: ReadonlySet<string>): boolean {
  // "North" and "Korea" where only North Korea is spoken of.
  if (alone === 0 || text.length < 2) return false;
  if (isName) return inside.has(text) && (words > 1 || count > 1 || /^[\p{Lu}\p{N}-]{3,}$/u.test(text));
  return words > 1 && count > 1;
}

function cValue({ text, words, count }: Found, wanted: readonly Found[]): number {
  const part = ` ${keyOf(text)} `;
  const longer = wanted.filter((other) => other.words > words && ` ${keyOf(other.text)} `.includes(part));
  const nested = longer.length === 0 ? 0 : longer.reduce((sum, other) => sum + other.count, 0) / longer.length;
  return Math.log2(words + 1) * (count - nested);
}

function sentenceOf(text: string, { start }: Span): Span {
  return sentenceAround(text, scanSigns(text).stops, start);
}
