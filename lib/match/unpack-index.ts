import { textOf } from '../terms/concept.ts';
import type { ShippedLabels } from '../terms/glossary-labels.ts';
import { hashFolded } from '../text/word-hash.ts';
import { FROM_LABEL, INDEX_VERSION, type LabelIndex, READY } from './index-form.ts';
import { RECORDS, sortInitials } from './initials.ts';
import { RULE } from './label-rules.ts';
import { LAST_WORD, type PackedColumns, type PackedIndex, readColumns } from './packed-columns.ts';
import { makePool } from './text-pool.ts';
import { follow, HAS_MORE, IS_FIRST, makeTable, RECORD, setValue, slotOf, type WordTable } from './word-table.ts';

/**
 * Puts together the index that `packIndex` packed, given the labels of the same glossaries in the same order.
 * Throws when the block is of another version of the index or of another number of concepts. A sleeping background does this at every
 * wake, in code that has not run often enough to be compiled: plain loops over typed arrays are several times faster there.
 */
export function unpackIndex(packed: PackedIndex, shipped: readonly ShippedLabels[]): LabelIndex {
  const { head } = packed;
  const rows = shipped.flatMap(({ concepts }) => concepts);
  if (head.version !== INDEX_VERSION) throw new Error(`the packed index is of version ${head.version}, not ${INDEX_VERSION}`);
  if (head.concepts !== rows.length) throw new Error(`the packed index is of ${head.concepts} concepts, not ${rows.length}`);
  const columns = readColumns(packed);
  const table = makeTable(head.entries);
  const next = enterRecords(table, columns, wordHashes(head.words));
  const { ready, ids, firstLabels } = readyTexts(rows);
  return {
    version: head.version,
    glossaries: [...head.glossaries],
    table,
    pool: makePool(0),
    ready,
    initials: initialsOf(columns),
    shortForms: columns.shortForms,
    records: {
      count: next.length,
      concept: new Uint32Array(columns.concept),
      label: labelPlaces(columns, firstLabels),
      rule: columns.rule,
      next,
    },
    concepts: { count: rows.length, id: ids, glossary: glossaryNumbers(shipped, rows.length) },
  };
}

type ReadyTexts = { readonly ready: readonly string[]; readonly ids: Uint32Array; readonly firstLabels: Uint32Array };

/** Labels as strings, and ids that are not theirs; the places of the ids, and where in the list the labels of each concept begin. */
function readyTexts(rows: ShippedLabels['concepts']): ReadyTexts {
  const ready: string[] = [];
  const ids = new Uint32Array(rows.length);
  const firstLabels = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const [slug, preferred, others = [], hidden = []] = rows[at] ?? [0, ''];
    ids[at] = slug === 0 ? ready.length | READY | FROM_LABEL : (ready.push(slug) - 1) | READY;
    firstLabels[at] = ready.push(textOf(preferred)) - 1;
    for (const label of others) ready.push(textOf(label));
    for (const label of hidden) ready.push(textOf(label));
  }
  return { ready, ids, firstLabels };
}

type WordHashes = { readonly a: Int32Array; readonly b: Int32Array };

function wordHashes(joined: string): WordHashes {
  const words = joined.split(' ');
  const a = new Int32Array(words.length);
  const b = new Int32Array(words.length);
  const lanes = { a: 0, b: 0 };
  for (let at = 0; at < words.length; at += 1) {
    hashFolded(words[at] ?? '', lanes);
    a[at] = lanes.a;
    b[at] = lanes.b;
  }
  return { a, b };
}

/** Enters the words of every record in their order; gives the record that follows each under the same words, or -1. */
function enterRecords(table: WordTable, { words, rule }: PackedColumns, hashes: WordHashes): Int32Array<ArrayBuffer> {
  const next = new Int32Array(rule.length).fill(-1);
  /** The last record so far under the words of each first one. */
  const tails = new Int32Array(rule.length);
  let record = 0;
  let a = 0;
  let b = 0;
  let isFirst = true;
  for (let at = 0; at < words.length; at += 1) {
    const coded = words[at] ?? 0;
    const word = coded & ~LAST_WORD;
    a = follow(a, hashes.a[word] ?? 0);
    b = follow(b, hashes.b[word] ?? 0);
    const slot = slotOf(table, a, b);
    const old = table.value[slot] ?? 0;
    let value = isFirst ? old | IS_FIRST : old;
    isFirst = (coded & LAST_WORD) !== 0;
    if (isFirst) {
      const head = (value & RECORD) - 1;
      if (head < 0) value |= record + 1;
      else next[tails[head] ?? head] = record;
      tails[head < 0 ? record : head] = record;
      record += 1;
      a = 0;
      b = 0;
    } else value |= HAS_MORE;
    if (value !== old) setValue(table, slot, value);
  }
  return next;
}

function labelPlaces({ rule, concept, label }: PackedColumns, firstLabels: Uint32Array): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(rule.length);
  for (let at = 0; at < rule.length; at += 1) {
    if (((rule[at] ?? 0) & RULE.cue) === 0) places[at] = ((firstLabels[concept[at] ?? 0] ?? 0) + (label[at] ?? 0)) | READY;
  }
  return places;
}

function initialsOf({ initialsHash, initialsRecord, initialsLengths }: PackedColumns): LabelIndex['initials'] {
  const pairs = new Float64Array(initialsHash.length);
  for (let at = 0; at < pairs.length; at += 1) pairs[at] = (initialsHash[at] ?? 0) * RECORDS + (initialsRecord[at] ?? 0);
  const initials = { pairs, count: pairs.length, lengths: initialsLengths };
  sortInitials(initials);
  return initials;
}

function glossaryNumbers(shipped: readonly ShippedLabels[], count: number): Uint16Array<ArrayBuffer> {
  const numbers = new Uint16Array(count);
  let from = 0;
  for (const [number, { concepts }] of shipped.entries()) {
    numbers.fill(number, from, from + concepts.length);
    from += concepts.length;
  }
  return numbers;
}
