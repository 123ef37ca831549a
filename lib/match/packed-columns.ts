import type { IndexedGlossary } from './index-form.ts';

/** Most words, table entries and records that a packed index can number. */
export const MOST_NUMBERED = 0xffff;

/** The code unit that says in the list of words that a word shares no letter with the one before it; the next one says one letter. */
export const NONE_SHARED = 0x21;

/** The head of a packed index: what is not numbers. */
export type PackedHead = {
  readonly version: number;
  readonly glossaries: readonly IndexedGlossary[];
  readonly concepts: number;
  /**
   * Every folded word once, in the order of code units, with blanks between. A word begins with one unit that says how many letters it
   * shares with the word before (counted from `NONE_SHARED`), and goes on with the letters that it does not.
   */
  readonly words: string;
  readonly wordCount: number;
  readonly lengths: { readonly [K in Name]: number };
};

const TYPES = {
  entryWord: Uint16Array,
  entryDepth: Uint8Array,
  entry: Uint16Array,
  rule: Uint16Array,
  concept: Uint16Array,
  label: Uint16Array,
  initialsHash: Uint32Array,
  initialsRecord: Uint16Array,
  initialsLengths: Uint32Array,
  shortForms: Uint8Array,
} as const;

type Name = keyof typeof TYPES;
const NAMES = Object.keys(TYPES) as Name[]; // the keys of an object literal are known, Object.keys widens them

/**
 * The columns of a packed index. The entries of the word table form a tree, written down depth first: of each its last word (as
 * the step from that of its elder sibling) and how many words it has. Of each record its entry, rule, concept (as the step
 * from the one before) and which label of the concept it is. The initials in the order of their records (as steps).
 */
export type PackedColumns = { readonly [K in Name]: InstanceType<(typeof TYPES)[K]> };

/** Columns begin at multiples of this many bytes, so that every kind of number can be read in place. */
const STEP = 4;

/** An index as it ships: the head as JSON, the columns as one block of bytes. */
export type PackedIndex = { readonly head: PackedHead; readonly block: Uint8Array<ArrayBuffer> };

/** Writes the columns one after the other, in the byte order of all today's machines. */
export function writeColumns(columns: PackedColumns): Uint8Array<ArrayBuffer> {
  const parts = NAMES.map((name) => new Uint8Array(columns[name].buffer, columns[name].byteOffset, columns[name].byteLength));
  const block = new Uint8Array(parts.reduce((sum, { length }) => sum + padded(length), 0));
  let at = 0;
  for (const part of parts) {
    block.set(part, at);
    at += padded(part.length);
  }
  return block;
}

/** Reads what `writeColumns` wrote, as views into the block. Throws when the block is cut short. */
export function readColumns({ head, block }: PackedIndex): PackedColumns {
  let at = block.byteOffset;
  const columns = NAMES.map((name) => {
    const column = new TYPES[name](block.buffer, at, head.lengths[name]);
    at += padded(column.byteLength);
    return [name, column];
  });
  return Object.fromEntries(columns) as PackedColumns; // a column of its type for every name
}

/** The length of each column. */
export function lengthsOf(columns: PackedColumns): PackedHead['lengths'] {
  // A number for every name.
  return Object.fromEntries(NAMES.map((name) => [name, columns[name].length])) as PackedHead['lengths'];
}

function padded(length: number): number {
  return Math.ceil(length / STEP) * STEP;
}
