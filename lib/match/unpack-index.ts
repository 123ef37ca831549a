import type { ShippedLabels } from '../terms/glossary-labels.ts';
import { PRIME_A, PRIME_B, SEED_A, SEED_B } from '../text/word-hash.ts';
import { FROM_LABEL, INDEX_VERSION, type LabelIndex, READY } from './index-form.ts';
import { RECORDS, sortInitials } from './initials.ts';
import { RULE } from './label-rules.ts';
import { NONE_SHARED, type PackedColumns, type PackedIndex, readColumns } from './packed-columns.ts';
import { makePool } from './text-pool.ts';
import { noteWord } from './word-filter.ts';
import { checkOf, follow, HAS_MORE, homeOf, IS_FIRST, IS_SECOND, makeTable, packEntry, RECORD, type WordTable } from './word-table.ts';

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
  const { first, next } = chainsOf(columns.entry, columns.entryWord.length);
  const { table, checks } = tableOf(columns, wordHashes(head.words, head.wordCount), first);
  const concept = summed(columns.concept);
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
      concept,
      label: labelPlaces(columns, concept, firstLabels),
      rule: columns.rule,
      check: checksOf(columns.entry, checks),
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
    firstLabels[at] = ready.push(preferred) - 1;
    for (const label of others) ready.push(label);
    for (const label of hidden) ready.push(label);
  }
  return { ready, ids, firstLabels };
}

/** The two lanes of the hash of each word. */
type WordHashes = { readonly a: Int32Array; readonly b: Int32Array };

const BLANK = 0x20;
const LONGEST_WORD = 256;

/** Hashes the words of the head: as `hashFolded` does, but what a word shares with the one before is not hashed again. */
function wordHashes(words: string, count: number): WordHashes {
  const hashes = { a: new Int32Array(count), b: new Int32Array(count) };
  // The lanes after so many letters of the present word.
  const a = new Int32Array(LONGEST_WORD).fill(SEED_A, 0, 1);
  const b = new Int32Array(LONGEST_WORD).fill(SEED_B, 0, 1);
  let number = 0;
  let letters = 0;
  for (let at = 0; at <= words.length; at += 1) {
    const unit = at === words.length ? BLANK : words.charCodeAt(at);
    if (unit === BLANK) {
      hashes.a[number] = a[letters] ?? 0;
      hashes.b[number] = b[letters] ?? 0;
      number += 1;
      at += 1;
      letters = words.charCodeAt(at) - NONE_SHARED;
    } else if (at === 0) letters = unit - NONE_SHARED;
    else {
      a[letters + 1] = Math.imul((a[letters] ?? 0) ^ unit, PRIME_A);
      b[letters + 1] = Math.imul((b[letters] ?? 0) ^ unit, PRIME_B);
      letters += 1;
    }
  }
  return hashes;
}

type Chains = { readonly first: Int32Array; readonly next: Int32Array<ArrayBuffer> };

/** Hangs the records on their entries in their order: of each entry the first record plus one, of each record the one behind it or -1. */
function chainsOf(entry: Uint16Array, entries: number): Chains {
  const first = new Int32Array(entries);
  const last = new Int32Array(entries);
  const next = new Int32Array(entry.length).fill(-1);
  for (let record = 0; record < entry.length; record += 1) {
    const at = entry[record] ?? 0;
    if (first[at] === 0) first[at] = record + 1;
    else next[last[at] ?? 0] = record;
    last[at] = record;
  }
  return { first, next };
}

/** Longer labels than this have no place in the table of lanes. */
const DEEPEST = 256;

/** The word table, and what a record keeps of the second lane of each entry. */
type Tree = { readonly table: WordTable; readonly checks: Uint16Array };

/** Builds the word table from its tree. No entry comes twice, so none is looked for. */
function tableOf({ entryWord, entryDepth }: PackedColumns, hashes: WordHashes, first: Int32Array): Tree {
  const count = entryWord.length;
  const table = makeTable(count);
  const { slots } = table;
  const places = slots.length >>> 1;
  const checks = new Uint16Array(count);
  const a = new Int32Array(DEEPEST);
  const b = new Int32Array(DEEPEST);
  const siblings = new Int32Array(DEEPEST + 1);
  for (let entry = 0; entry < count; entry += 1) {
    const depth = entryDepth[entry] ?? 1;
    const word = ((siblings[depth] ?? 0) + (entryWord[entry] ?? 0)) & 0xffff;
    siblings[depth] = word;
    siblings[depth + 1] = 0;
    const nextA = follow(a[depth - 1] ?? 0, hashes.a[word] ?? 0);
    const nextB = follow(b[depth - 1] ?? 0, hashes.b[word] ?? 0);
    a[depth] = nextA;
    b[depth] = nextB;
    checks[entry] = checkOf(nextB);
    let slot = homeOf(nextA, places);
    while (slots[slot * 2 + 1] !== 0) slot = slot + 1 === places ? 0 : slot + 1;
    const more = (entryDepth[entry + 1] ?? 0) > depth ? HAS_MORE : 0;
    slots[slot * 2] = nextA;
    const says = more | (first[entry] ?? 0) | (depth === 1 ? IS_FIRST : depth === 2 ? IS_SECOND : 0);
    slots[slot * 2 + 1] = packEntry(nextB, says);
    if (depth === 1) noteWord(table.first, hashes.a[word] ?? 0);
    if (depth === 2 || (depth === 1 && says & RECORD)) noteWord(table.onward, nextA);
  }
  table.used = count;
  return { table, checks };
}

function checksOf(entry: Uint16Array, checks: Uint16Array): Uint16Array<ArrayBuffer> {
  const found = new Uint16Array(entry.length);
  for (let record = 0; record < entry.length; record += 1) found[record] = checks[entry[record] ?? 0] ?? 0;
  return found;
}

/** Numbers from the steps between them, modulo 2^16. */
function summed(steps: Uint16Array): Uint32Array<ArrayBuffer> {
  const sums = new Uint32Array(steps.length);
  let sum = 0;
  for (let at = 0; at < steps.length; at += 1) {
    sum = (sum + (steps[at] ?? 0)) & 0xffff;
    sums[at] = sum;
  }
  return sums;
}

function labelPlaces({ rule, label }: PackedColumns, concept: Uint32Array, firstLabels: Uint32Array): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(rule.length);
  for (let at = 0; at < rule.length; at += 1) {
    if (((rule[at] ?? 0) & RULE.cue) === 0) places[at] = ((firstLabels[concept[at] ?? 0] ?? 0) + (label[at] ?? 0)) | READY;
  }
  return places;
}

function initialsOf({ initialsHash, initialsRecord, initialsLengths }: PackedColumns): LabelIndex['initials'] {
  const records = summed(initialsRecord);
  const pairs = new Float64Array(initialsHash.length);
  for (let at = 0; at < pairs.length; at += 1) pairs[at] = (initialsHash[at] ?? 0) * RECORDS + (records[at] ?? 0);
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
