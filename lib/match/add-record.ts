import { hashFolded } from '../text/word-hash.ts';
import { growRecords } from './index-columns.ts';
import type { LabelIndex } from './index-form.ts';
import { RULE } from './label-rules.ts';
import type { Variant } from './label-variants.ts';
import { checkOf, entryAt, follow, HAS_MORE, IS_FIRST, IS_SECOND, RECORD, setEntry, slotOf, type WordTable } from './word-table.ts';

/** What a record holds beside the words. */
export type Entry = { readonly concept: number; readonly label: number; readonly rule: number };

/** Adds one way of writing a label, or a cue, to an index. */
export function addRecord(index: LabelIndex, variant: Variant, entry: Entry): void {
  const slot = slotOfWords(index.table, variant.words);
  if (holds(index, (entryAt(index.table, slot) & RECORD) - 1, entry)) return;
  const record = index.records.count;
  // More cannot be numbered: two million ways of writing labels.
  if (record === RECORD) return;
  if (record === index.records.label.length) growRecords(index);
  const { records } = index;
  records.concept[record] = entry.concept;
  records.label[record] = entry.label;
  records.rule[record] = entry.rule | (variant.inflected ? RULE.inflected : 0);
  records.check[record] = checkOf(way.b);
  records.count = record + 1;
  records.next[record] = -1;
  appendTo(index, slot, record);
}

/** The chain keeps the order of the glossaries, which decides ties. */
function appendTo(index: LabelIndex, slot: number, record: number): void {
  const entry = entryAt(index.table, slot);
  let last = (entry & RECORD) - 1;
  if (last < 0) {
    setEntry(index.table, slot, entry | (record + 1));
    return;
  }
  const { next } = index.records;
  while ((next[last] ?? -1) >= 0) last = next[last] ?? -1;
  next[last] = record;
}

/** What more than this many concepts share tells nothing apart; and a chain without an end would be slow. */
const LONGEST_CHAIN = 512;

/** Two labels of one concept often fold alike; the first, and the least particular, stays. */
function holds({ records }: LabelIndex, head: number, entry: Entry): boolean {
  let length = 0;
  for (let at = head; at >= 0; at = records.next[at] ?? -1) {
    length += 1;
    if (length >= LONGEST_CHAIN) return true;
    if (records.concept[at] !== entry.concept) continue;
    const same = (((records.rule[at] ?? 0) ^ entry.rule) & ~(RULE.inflected | RULE.loose | RULE.shortens)) === 0;
    if (same) return true;
  }
  return false;
}

const lanes = { a: 0, b: 0 };
/** The lanes of the word sequence whose slot was asked for last. */
const way = { a: 0, b: 0 };

/** The slot of a word sequence; makes the entries of its prefixes on the way. */
function slotOfWords(table: WordTable, words: readonly string[]): number {
  way.a = way.b = 0;
  for (const [at, word] of words.entries()) {
    hashFolded(word, lanes);
    way.a = follow(way.a, lanes.a);
    way.b = follow(way.b, lanes.b);
    const slot = slotOf(table, way.a, way.b);
    const more = at < words.length - 1 ? HAS_MORE : 0;
    const place = at === 0 ? IS_FIRST : at === 1 ? IS_SECOND : 0;
    if (more || place) setEntry(table, slot, entryAt(table, slot) | more | place);
    if (!more) return slot;
  }
  throw new Error('a label without a word cannot be indexed');
}
