import type { ReadProblem } from './draft.ts';
import { LIMITS } from './limits.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Turns bytes into text, as a fatal `TextDecoder` does: throws where the bytes are not of that encoding. */
export type Decode = (encoding: Encoding, bytes: Uint8Array) => string;

export type Decoded = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly problem: ReadProblem };

const MAGIC: readonly { readonly code: 'pdf' | 'archive'; readonly bytes: readonly number[] }[] = [
  { code: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { code: 'archive', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { code: 'archive', bytes: [0x1f, 0x8b] },
];

/**
 * The text of a file, its line ends as `\n` and without byte order mark: UTF-8, or UTF-16 by its mark or its zero bytes, or
 * else Windows-1252, which most old spreadsheets write. Files that are no text are refused by name.
 */
export function decodeText(bytes: Uint8Array, decode: Decode): Decoded {
  if (bytes.length > LIMITS.file) return { kind: 'refused', problem: { code: 'tooLarge', value: String(LIMITS.file / 1024 / 1024) } };
  const magic = MAGIC.find((each) => each.bytes.every((byte, place) => bytes[place] === byte));
  if (magic) return { kind: 'refused', problem: { code: magic.code } };
  const text = decodeAs(encodingsOf(bytes), bytes, decode);
  if (text === undefined || isBinary(text)) return { kind: 'refused', problem: { code: 'binary' } };
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return plain.trim() === '' ? { kind: 'refused', problem: { code: 'empty' } } : { kind: 'text', text: plain };
}

function decodeAs(encodings: readonly Encoding[], bytes: Uint8Array, decode: Decode): string | undefined {
  for (const encoding of encodings) {
    try {
      return decode(encoding, bytes);
    } catch {
      // not of this encoding
    }
  }
  return undefined;
}

function encodingsOf(bytes: Uint8Array): readonly Encoding[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((odd) => start.filter((byte, place) => byte === 0 && place % 2 === odd).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length * 0.3 && even === 0) return ['utf-16le'];
  if (even > start.length * 0.3 && odd === 0) return ['utf-16be'];
  return ['utf-8', 'windows-1252'];
}

/** Text holds next to no control characters; one stray NUL does not make a table a program. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 4000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const controls = start.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return controls > 4 + start.length / 50;
}
