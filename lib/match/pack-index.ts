import { labelsOf } from '../terms/check-glossary.ts';
import { type Concept, type Glossary, textOf } from '../terms/concept.ts';
import { cueWordsOf } from './definition-cues.ts';
import type { LabelIndex } from './index-form.ts';
import { RECORDS } from './initials.ts';
import { valueOfWords } from './label-index.ts';
import { RULE } from './label-rules.ts';
import { variantsOf } from './label-variants.ts';
import { LAST_WORD, lengthsOf, type PackedColumns, type PackedIndex, writeColumns } from './packed-columns.ts';
import { readLabel } from './read-label.ts';
import { readText } from './text-pool.ts';
import { RECORD } from './word-table.ts';

/**
 * Packs an index for shipping: not its table, whose hashes no compression makes smaller, but every word once and each record as the
 * numbers of its words. `unpackIndex` puts it together again in a fraction of the time that the reading of the labels takes.
 * Throws when the glossaries are not those the index was built from, or hold more than 16 bits can number.
 */
export function packIndex(index: LabelIndex, glossaries: readonly Glossary[]): PackedIndex {
  const sequences = wordsOfRecords(index, glossaries);
  const words = [...new Set(sequences.flat())].sort();
  if (words.length > LAST_WORD) throw new Error(`${words.length} words are more than can be packed`);
  if (index.concepts.count > 0xffff) throw new Error(`${index.concepts.count} concepts are more than can be packed`);
  const numbers = new Map(words.map((word, at) => [word, at]));
  const { count } = index.records;
  const pairs = [...index.initials.pairs.subarray(0, index.initials.count)];
  const initials = pairs.sort((one, other) => (one % RECORDS) - (other % RECORDS));
  const columns: PackedColumns = {
    words: Uint16Array.from(sequences.flatMap((words) => words.map((word, at) => numberOf(numbers, word) | lastBit(words, at)))),
    rule: Uint16Array.from(index.records.rule.subarray(0, count)),
    concept: Uint16Array.from(index.records.concept.subarray(0, count)),
    label: labelNumbers(index, glossaries),
    initialsHash: Uint32Array.from(initials, (pair) => Math.floor(pair / RECORDS)),
    initialsRecord: Uint32Array.from(initials, (pair) => pair % RECORDS),
    initialsLengths: index.initials.lengths.slice(),
    shortForms: index.shortForms.slice(),
  };
  const { version, glossaries: known, concepts, table } = index;
  const lengths = lengthsOf(columns);
  const head = { version, glossaries: known, concepts: concepts.count, entries: table.used, words: words.join(' '), lengths };
  return { head, block: writeColumns(columns) };
}

function numberOf(numbers: ReadonlyMap<string, number>, word: string): number {
  const number = numbers.get(word);
  if (number === undefined) throw new Error(`the word "${word}" has no number`);
  return number;
}

function lastBit(words: readonly string[], at: number): number {
  return at === words.length - 1 ? LAST_WORD : 0;
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
