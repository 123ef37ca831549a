/** Many short texts in one block of UTF-8 bytes: four bytes of overhead less than a string object each, and one copy to store. */
export type TextPool = { bytes: Uint8Array; used: number };

export function makePool(capacity: number): TextPool {
  return { bytes: new Uint8Array(Math.max(256, capacity)), used: 0 };
}

/** Adds a text (a lone surrogate becomes U+FFFD); gives the offset to read it back with. */
export function addText(pool: TextPool, text: string): number {
  const most = text.length * 3 + 2;
  if (pool.used + most > pool.bytes.length) {
    const bytes = new Uint8Array(Math.ceil((pool.used + most) * 1.5));
    bytes.set(pool.bytes.subarray(0, pool.used));
    pool.bytes = bytes;
  }
  const start = pool.used;
  let at = start + 2;
  for (const char of text.toWellFormed()) at = writeChar(pool.bytes, at, char.codePointAt(0) ?? 0);
  pool.bytes[start] = (at - start - 2) & 0xff;
  pool.bytes[start + 1] = (at - start - 2) >> 8;
  pool.used = at;
  return start;
}

function writeChar(bytes: Uint8Array, start: number, code: number): number {
  let at = start;
  if (code < 0x80) {
    bytes[at++] = code;
    return at;
  }
  if (code < 0x800) {
    bytes[at++] = 0xc0 | (code >> 6);
  } else {
    if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
    else {
      bytes[at++] = 0xf0 | (code >> 18);
      bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
    }
    bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
  }
  bytes[at++] = 0x80 | (code & 0x3f);
  return at;
}

/** Reads back the text that `addText` put at an offset. */
export function readText(pool: TextPool, offset: number): string {
  const { bytes } = pool;
  const end = offset + 2 + (byteAt(bytes, offset) | (byteAt(bytes, offset + 1) << 8));
  let text = '';
  for (let at = offset + 2; at < end; ) {
    const lead = byteAt(bytes, at);
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let code = length === 1 ? lead : lead & (0xff >> (length + 1));
    for (let more = 1; more < length; more += 1) code = (code << 6) | (byteAt(bytes, at + more) & 0x3f);
    text += String.fromCodePoint(code);
    at += length;
  }
  return text;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}
