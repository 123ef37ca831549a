import { makeFilter, noteWord, type WordFilter } from './word-filter.ts';

/**
 * A set of word sequences: every prefix of every label is one entry, found by 48 bits of the hash of its words: a word sequence that is
 * no label is taken for one about once in 10^14 questions.
 * Open addressing with linear probing; a miss looks at about two slots at this load.
 */
export type WordTable = {
  laneA: Int32Array;
  laneB: Uint16Array;
  value: Int32Array;
  used: number /** The words that begin a label. */;
  first: WordFilter;
};

/** Bits of an entry's value; the rest is the first record of the label, plus one. */
export const HAS_MORE = 0x40000000;
export const IS_FIRST = 0x20000000;
export const RECORD = 0x1fffffff;

const LOAD = 0.7;
/** Fuller than this it grows: the room between spares a table that was guessed a little too small, and one long step. */
const FULLEST = 0.8;

/** An empty table with room for about `entries` prefixes. */
export function makeTable(entries: number): WordTable {
  const slots = Math.max(64, Math.ceil(entries / LOAD));
  return {
    laneA: new Int32Array(slots),
    laneB: new Uint16Array(slots),
    value: new Int32Array(slots),
    used: 0,
    first: makeFilter(entries / 2),
  };
}

/** Spreads a lane's bits (the finaliser of MurmurHash3). */
export function spread(lane: number): number {
  let h = lane ^ (lane >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The lane of a prefix followed by one more word. The empty prefix is 0. */
export function follow(prefix: number, word: number): number {
  return spread(Math.imul(prefix, 0x9e3779b1) + word);
}

/** The value at a prefix, 0 when no label starts so. */
export function lookUp(table: WordTable, a: number, b: number): number {
  const { laneA, laneB, value } = table;
  const slots = value.length;
  const high = b >>> 16;
  let slot = Math.floor((a >>> 0) * (slots / 0x100000000));
  for (;;) {
    const found = value[slot] ?? 0;
    if (found === 0) return 0;
    if (laneA[slot] === a && laneB[slot] === high) return found;
    slot += 1;
    if (slot === slots) slot = 0;
  }
}

/** The slot of a prefix, made when it is new (with an entry that says nothing yet: see `setValue`). */
export function slotOf(table: WordTable, a: number, b: number): number {
  if (table.used + 1 > table.value.length * FULLEST) growTable(table);
  const { laneA, laneB, value } = table;
  const high = b >>> 16;
  let slot = Math.floor((a >>> 0) * (value.length / 0x100000000));
  while (value[slot] !== 0) {
    if (laneA[slot] === a && laneB[slot] === high) return slot;
    slot = slot + 1 === value.length ? 0 : slot + 1;
  }
  laneA[slot] = a;
  laneB[slot] = high;
  return slot;
}

/** Writes an entry; a new one is counted, and a first word also sets its bit. */
export function setValue(table: WordTable, slot: number, entry: number): void {
  if (table.value[slot] === 0) table.used += 1;
  table.value[slot] = entry;
  if ((entry & IS_FIRST) === 0) return;
  noteWord(table.first, table.laneA[slot] ?? 0);
}

function growTable(table: WordTable): void {
  const old = { ...table };
  Object.assign(table, makeTable(Math.max(64, old.used * 1.5)));
  for (let slot = 0; slot < old.value.length; slot += 1) {
    const entry = old.value[slot] ?? 0;
    if (entry === 0) continue;
    setValue(table, slotOf(table, old.laneA[slot] ?? 0, (old.laneB[slot] ?? 0) << 16), entry);
  }
}
