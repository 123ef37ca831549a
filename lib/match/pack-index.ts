import { labelsOf } from '../terms/check-glossary.ts';
import { type Concept, type Glossary, textOf } from '../terms/concept.ts';
import { cueWordsOf } from './definition-cues.ts';
import type { LabelIndex } from './index-form.ts';
import { RECORDS } from './initials.ts';
import { valueOfWords } from './label-index.ts';
import { RULE } from './label-rules.ts';
import { variantsOf } from './label-variants.ts';
import { lengthsOf, MOST_NUMBERED, NONE_SHARED, type PackedColumns, type PackedIndex, writeColumns } from './packed-columns.ts';
import { readLabel } from './read-label.ts';
import { readText } from './text-pool.ts';
import { RECORD } from './word-table.ts';

/**
 * Packs an index for shipping: not its table, whose hashes no compression makes smaller, but every word once, and the entries
 * as a tree of words. `unpackIndex` puts it together again in a fraction of the time that the reading of the labels takes.
 * Throws when the glossaries are not those the index was built from, or hold more than 16 bits can number.
 */
export function packIndex(index: LabelIndex, glossaries: readonly Glossary[]): PackedIndex {
  const sequences = wordsOfRecords(index, glossaries);
  const words = [...new Set(sequences.flat())].sort();
  const entries = entriesOf(sequences);
  const most = Math.max(words.length, entries.length, index.records.count);
  if (most > MOST_NUMBERED) throw new Error(`${most} words, entries or records are more than can be packed`);
  const wordNumbers = new Map(words.map((word, at) => [word, at]));
  const entryNumbers = new Map(entries.map((entry, at) => [entry.join(' '), at]));
  const { count } = index.records;
  const pairs = [...index.initials.pairs.subarray(0, index.initials.count)];
  const initials = pairs.sort((one, other) => (one % RECORDS) - (other % RECORDS));
  const columns: PackedColumns = {
    entryWord: siblingSteps(entries, wordNumbers),
    entryDepth: Uint8Array.from(entries, ({ length }) => length),
    entry: Uint16Array.from(sequences, (sequence) => numberOf(entryNumbers, sequence.join(' '))),
    rule: Uint16Array.from(index.records.rule.subarray(0, count)),
    concept: steps(index.records.concept.subarray(0, count)),
    label: labelNumbers(index, glossaries),
    initialsHash: Uint32Array.from(initials, (pair) => Math.floor(pair / RECORDS)),
    initialsRecord: steps(initials.map((pair) => pair % RECORDS)),
    initialsLengths: index.initials.lengths.slice(),
    shortForms: index.shortForms.slice(),
  };
  const { version, glossaries: known, concepts } = index;
  const lengths = lengthsOf(columns);
  const head = { version, glossaries: known, concepts: concepts.count, words: frontCoded(words), wordCount: words.length, lengths };
  return { head, block: writeColumns(columns) };
}

function numberOf(numbers: ReadonlyMap<string, number>, key: string): number {
  const number = numbers.get(key);
  if (number === undefined) throw new Error(`"${key}" has no number`);
  return number;
}

/** Each number as the step from the one before, modulo 2^16. */
function steps(numbers: ArrayLike<number>): Uint16Array<ArrayBuffer> {
  return Uint16Array.from(numbers, (number, at) => number - (at === 0 ? 0 : (numbers[at - 1] ?? 0)));
}

/** The last word of each entry as the step from that of the entry before it with the same beginning, from 0 for the first. */
function siblingSteps(entries: readonly (readonly string[])[], numbers: ReadonlyMap<string, number>): Uint16Array<ArrayBuffer> {
  const before: number[] = [];
  return Uint16Array.from(entries, (entry) => {
    const depth = entry.length;
    const word = numberOf(numbers, entry.at(-1) ?? '');
    const step = word - (before[depth] ?? 0);
    before[depth] = word;
    before[depth + 1] = 0;
    return step;
  });
}

/** Every beginning of every sequence once; in this order each stands behind its own beginnings and before its continuations. */
function entriesOf(sequences: readonly (readonly string[])[]): (readonly string[])[] {
  const entries = new Map(sequences.flatMap((words) => words.map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(0, at + 1)])));
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, words]) => words);
}

/** Sorted words, each without the letters that it shares with the one before. */
function frontCoded(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const before = words[at - 1] ?? '';
      let shared = 0;
      while (shared < before.length && before[shared] === word[shared]) shared += 1;
      return String.fromCharCode(NONE_SHARED + shared) + word.slice(shared);
    })
    .join(' ');
}

/** The folded words of every record: each way of writing what the glossaries hold is looked up, and its records are told apart by that. */
function wordsOfRecords(index: LabelIndex, glossaries: readonly Glossary[]): (readonly string[])[] {
  const found: (readonly string[] | undefined)[] = Array.from({ length: index.records.count });
  for (const glossary of glossaries) {
    for (const concept of glossary.concepts) {
      for (const written of writtenIn(concept)) {
        for (const { words } of variantsOf(readLabel(written))) {
          for (let at = (valueOfWords(index.table, words) & RECORD) - 1; at >= 0; at = index.records.next[at] ?? -1) found[at] = words;
        }
      }
    }
  }
  return found.map((words, record) => {
    if (!words) throw new Error(`record ${record} of the index is of none of these glossaries`);
    return words;
  });
}

function writtenIn(concept: Concept): string[] {
  return [...labelsOf(concept).map(textOf), ...concept.cues, ...cueWordsOf(concept)];
}

/** Which of its concept's labels each record is a way of writing; 0 for cues, which are never shown. */
function labelNumbers({ records, pool }: LabelIndex, glossaries: readonly Glossary[]): Uint16Array<ArrayBuffer> {
  const labels = glossaries.flatMap(({ concepts }) => concepts.map((concept) => labelsOf(concept).map(textOf)));
  const numbers = new Uint16Array(records.count);
  for (let at = 0; at < records.count; at += 1) {
    if ((records.rule[at] ?? 0) & RULE.cue) continue;
    numbers[at] = labels[records.concept[at] ?? 0]?.indexOf(readText(pool, records.label[at] ?? 0)) ?? 0;
  }
  return numbers;
}
