import { inverseOf } from '../text/word-hash.ts';
import { makeFilter, noteWord, type WordFilter } from './word-filter.ts';

/**
 * A set of word sequences: every prefix of every label is one entry of two numbers side by side, so that a question costs one line of the
 * cache: the first lane of its hash, and its value with eight bits of the second lane. A record keeps sixteen more (`checkOf`): a word
 * sequence that is no label is taken for one about once in 10^12 questions at 100,000 labels.
 * Open addressing with linear probing; a miss looks at about two slots at this load.
 */
export type WordTable = {
  slots: Int32Array;
  used: number;
  /** The words that begin a label, by their own lane. */
  first: WordFilter;
  /** The words that are a label, and the pairs of words that begin one, by the lane of the entry. */
  onward: WordFilter;
};

/** Bits of an entry's value. The lowest are the first record of the label, plus one; the highest eight those of the second lane. */
export const RECORD = 0x1fffff;
export const HAS_MORE = 0x200000;
export const IS_FIRST = 0x400000;
export const IS_SECOND = 0x800000;
const CHECK_SHIFT = 24;
const ENTRY = (1 << CHECK_SHIFT) - 1;

const LOAD = 0.75;
/** Fuller than this it grows: the room between spares a table that was guessed a little too small, and one long step. */
const FULLEST = 0.85;

/** An empty table with room for about `entries` prefixes. */
export function makeTable(entries: number): WordTable {
  const slots = Math.max(64, Math.ceil(entries / LOAD));
  return { slots: new Int32Array(slots * 2), used: 0, first: makeFilter(entries / 4), onward: makeFilter(entries / 4) };
}

const MIX_ONE = 0x85ebca6b;
const MIX_TWO = 0xc2b2ae35;

/** Spreads a lane's bits (the finaliser of MurmurHash3). */
export function spread(lane: number): number {
  let h = lane ^ (lane >>> 16);
  h = Math.imul(h, MIX_ONE);
  h ^= h >>> 13;
  h = Math.imul(h, MIX_TWO);
  return h ^ (h >>> 16);
}

/** The lane that `spread` made this of. */
function gather(lane: number): number {
  let h = lane ^ (lane >>> 16);
  h = Math.imul(h, inverseOf(MIX_TWO));
  h ^= (h >>> 13) ^ (h >>> 26);
  h = Math.imul(h, inverseOf(MIX_ONE));
  return h ^ (h >>> 16);
}

/** The lane of a prefix followed by one more word. The empty prefix is 0. */
export function follow(prefix: number, word: number): number {
  return spread(Math.imul(prefix, 0x9e3779b1) + word);
}

/** What a record keeps of the second lane of its words; the table itself has the highest eight. */
export function checkOf(b: number): number {
  return b & 0xffff;
}

/** The slot at which the search for a prefix begins, in a table of so many slots. */
export function homeOf(a: number, slots: number): number {
  return Math.floor((a >>> 0) * (slots / 0x100000000));
}

/** The value of an entry with its bits of the second lane. */
export function packEntry(b: number, entry: number): number {
  return ((b >>> CHECK_SHIFT) << CHECK_SHIFT) | entry;
}

/** The value at a prefix, 0 when no label starts so. */
export function lookUp({ slots }: WordTable, a: number, b: number): number {
  const check = b >>> CHECK_SHIFT;
  for (let at = homeOf(a, slots.length >>> 1) << 1; ; ) {
    const found = slots[at + 1] ?? 0;
    if (found === 0 || (slots[at] === a && found >>> CHECK_SHIFT === check)) return found;
    at += 2;
    if (at === slots.length) at = 0;
  }
}

/** The slot of a prefix, made when it is new (with an entry that says nothing yet: `setEntry` must follow). */
export function slotOf(table: WordTable, a: number, b: number): number {
  const count = table.slots.length >>> 1;
  if (table.used + 1 > count * FULLEST) growTable(table);
  const { slots } = table;
  const check = b >>> CHECK_SHIFT;
  let slot = homeOf(a, slots.length >>> 1);
  for (; slots[slot * 2 + 1] !== 0; slot = slot * 2 + 2 === slots.length ? 0 : slot + 1) {
    if (slots[slot * 2] === a && (slots[slot * 2 + 1] ?? 0) >>> CHECK_SHIFT === check) return slot;
  }
  slots[slot * 2] = a;
  slots[slot * 2 + 1] = packEntry(b, 0);
  return slot;
}

/** What an entry says so far, the bits of the second lane left out. */
export function entryAt({ slots }: WordTable, slot: number): number {
  return (slots[slot * 2 + 1] ?? 0) & ENTRY;
}

/** Writes what an entry says; a new one is counted, and the filters are told. */
export function setEntry(table: WordTable, slot: number, entry: number): void {
  const { slots } = table;
  const before = slots[slot * 2 + 1] ?? 0;
  if ((before & ENTRY) === 0) table.used += 1;
  slots[slot * 2 + 1] = (before & ~ENTRY) | entry;
  if (entry & (IS_FIRST | IS_SECOND)) noteEntry(table, slots[slot * 2] ?? 0, entry);
}

/** Tells the filters of an entry of one or two words. */
export function noteEntry({ first, onward }: WordTable, a: number, entry: number): void {
  if (entry & IS_FIRST) noteWord(first, gather(a));
  if (entry & IS_SECOND || entry & RECORD) noteWord(onward, a);
}

function growTable(table: WordTable): void {
  const { slots, used } = table;
  Object.assign(table, makeTable(Math.max(64, used * 1.5)));
  for (let at = 0; at < slots.length; at += 2) {
    const value = slots[at + 1] ?? 0;
    if (value !== 0) setEntry(table, slotOf(table, slots[at] ?? 0, value), value & ENTRY);
  }
}
