import { hashFolded } from '../text/word-hash.ts';
import { type LabelIndex, labelAt } from './index-form.ts';
import { RULE } from './label-rules.ts';
import { readLabel } from './read-label.ts';
import { spread } from './word-table.ts';

/**
 * The words of the names in an index, each under its skeleton and under every form with one letter left out (the deletion
 * neighbourhood of SymSpell): words one edit apart share such a form. Pairs of hash and word number, sorted, in 16 parts.
 */
export type FuzzyWords = { readonly words: readonly string[]; readonly parts: readonly Float64Array[] };

const PARTS = 16;
const WORDS = 2 ** 21;
/** Shorter words are one edit from too many others; longer ones are no words. */
export const SHORTEST = 4;
const LONGEST = 24;
const STEP = 300;

const lanes = { a: 0, b: 0 };

function hashOf(form: string): number {
  hashFolded(form, lanes);
  return spread(lanes.a ^ Math.imul(lanes.b, 5)) >>> 0;
}

/** A word without vowels behind its first letter, doubled letters once, and letters that transliterations swap made one. */
export function skeletonOf(word: string): string {
  const rest = word
    .slice(1)
    .replace(/tch/g, 'ch')
    .replace(/kh|q|c/g, 'k')
    .replace(/ph|v|w/g, 'f')
    .replace(/z/g, 's');
  return word.charAt(0) + rest.replace(/[aeiouyjh]/g, '').replace(/(.)\1+/g, '$1');
}

function* formsOf(word: string): Generator<string> {
  yield word;
  const skeleton = skeletonOf(word);
  if (skeleton.length > 2) yield `${skeleton}~`;
  for (let at = 1; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

/** Gathers the words of all names in an index, in small steps. */
export function* buildFuzzyInSteps(index: LabelIndex): Generator<undefined, FuzzyWords> {
  const words = yield* wordsOf(index);
  const lists: number[][] = Array.from({ length: PARTS }, () => []);
  for (const [at, word] of words.entries()) {
    for (const form of formsOf(word)) {
      const hash = hashOf(form);
      lists[hash >>> 28]?.push(hash * WORDS + at);
    }
    if (at % STEP === STEP - 1) yield;
  }
  const parts: Float64Array[] = [];
  for (const list of lists) {
    parts.push(Float64Array.from(list).sort());
    yield;
  }
  return { words, parts };
}

function* wordsOf(index: LabelIndex): Generator<undefined, string[]> {
  const { count, rule } = index.records;
  const words = new Set<string>();
  for (let record = 0; record < count; record += 1) {
    if (record % STEP === STEP - 1) yield;
    const bits = rule[record] ?? 0;
    if (bits & (RULE.cue | RULE.inflected | RULE.exact)) continue;
    const label = readLabel(labelAt(index, record));
    if (!/^\p{Lu}/u.test(label.text)) continue;
    for (const word of label.words) if (word.length >= SHORTEST && word.length <= LONGEST) words.add(word);
  }
  return [...words];
}

/** All of it at one go. */
export function buildFuzzyWords(index: LabelIndex): FuzzyWords {
  const steps = buildFuzzyInSteps(index);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The names' words that a folded word of a text may be a spelling of: one edit apart, or two and the same skeleton. Never itself. */
export function wordsLike({ words, parts }: FuzzyWords, word: string): string[] {
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  const found = new Set<number>();
  for (const form of formsOf(word)) {
    const hash = hashOf(form);
    collect(parts[hash >>> 28], hash * WORDS, found);
  }
  return [...found].map((at) => words[at] ?? '').filter((other) => isSpellingOf(word, other));
}

const MOST_FOUND = 64;

function collect(part: Float64Array | undefined, wanted: number, found: Set<number>): void {
  if (!part) return;
  let low = 0;
  let high = part.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((part[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  for (let at = low; (part[at] ?? Infinity) < wanted + WORDS && found.size < MOST_FOUND; at += 1) found.add((part[at] ?? 0) - wanted);
}

/** Endings that make another word of the same stem: South Korea and South Korean are not spellings of one another. */
const DERIVED = /^(?:n|an|ian|ean|ese|ish|i|ic|al|s|es|d|ed|r|er|or|ing|ly|y|ism|ist|ite|e|a|in|us|ia)$/;

function isSpellingOf(word: string, other: string): boolean {
  if (word === other || word.charAt(0) !== other.charAt(0)) return false;
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  if (long.startsWith(short) && DERIVED.test(long.slice(short.length))) return false;
  if (/(?:n|ian|an|ese)$/.test(long) && long.slice(0, -1).startsWith(short.slice(0, -1)) && long.length > short.length) return false;
  const edits = editsBetween(word, other);
  return edits === 1 || (edits === 2 && skeletonOf(word) === skeletonOf(other));
}

/** Edit distance with neighbours swapped counted once (optimal string alignment), up to 3. */
export function editsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const same = one.charAt(at - 1) === other.charAt(to - 1);
      let least = Math.min((last[to] ?? 9) + 1, (row[to - 1] ?? 9) + 1, (last[to - 1] ?? 9) + (same ? 0 : 1));
      const swapped = at > 1 && to > 1 && one.charAt(at - 1) === other.charAt(to - 2) && one.charAt(at - 2) === other.charAt(to - 1);
      if (swapped) least = Math.min(least, (before[to - 2] ?? 9) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return Math.min(3, last[other.length] ?? 3);
}
