import type { IndexedGlossary } from './index-form.ts';

/** Set on the last word of each record; so there are at most this many different words. */
export const LAST_WORD = 0x8000;

/** The head of a packed index: what is not numbers. */
export type PackedHead = {
  readonly version: number;
  readonly glossaries: readonly IndexedGlossary[];
  readonly concepts: number;
  /** How many entries the word table will have. */
  readonly entries: number;
  /** Every folded word once, with blanks between. */
  readonly words: string;
  readonly lengths: { readonly [K in Name]: number };
};

const TYPES = {
  words: Uint16Array,
  rule: Uint16Array,
  concept: Uint16Array,
  label: Uint16Array,
  initialsHash: Uint32Array,
  initialsRecord: Uint32Array,
  initialsLengths: Uint32Array,
  shortForms: Uint8Array,
} as const;

type Name = keyof typeof TYPES;
const NAMES = Object.keys(TYPES) as Name[]; // the keys of an object literal are known, Object.keys widens them

/** The columns of a packed index: the numbers of all records' words, then one number a record, and what else the index holds. */
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
