type Want = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/**
 * The place of the first sign at which a text stops being JSON (RFC 8259); the length of the text where it only ends too soon.
 * `JSON.parse` says so in some engines and for some faults only.
 */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let want: Want = 'value';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (' \n\r\t'.includes(sign)) continue;
    const isEnd = sign === '}' ? open.at(-1) === '{' : sign === ']' && open.at(-1) === '[';
    if (isEnd && (want === 'comma or end' || want.endsWith('or end'))) {
      open.pop();
      want = 'comma or end';
    } else if (want === 'colon' && sign === ':') want = 'value';
    else if (want === 'comma or end' && sign === ',' && open.length > 0) want = open.at(-1) === '{' ? 'key' : 'value';
    else if (want.startsWith('key') && sign === '"') {
      at = stringEnd(text, at);
      if (text[at] !== '"') return at;
      want = 'colon';
    } else if (want.startsWith('value')) {
      if (sign === '{' || sign === '[') {
        open.push(sign);
        want = sign === '{' ? 'key or end' : 'value or end';
        continue;
      }
      const end = sign === '"' ? stringEnd(text, at) : wordEnd(text, at);
      if (end === undefined) return at;
      if (sign === '"' && text[end] !== '"') return end;
      at = end;
      want = 'comma or end';
    } else return at;
  }
  return text.length;
}

/** The place of the closing quotation mark, or of the first sign that may not stand in a string. */
function stringEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code < 0x20) return at;
    if (code !== 0x5c) continue;
    const guarded = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6));
    if (!guarded) return at;
    at += guarded[0].length;
  }
  return at;
}

/** The last place of a number or one of the three words. */
function wordEnd(text: string, from: number): number | undefined {
  for (const form of [NUMBER, WORD]) {
    form.lastIndex = from;
    if (form.test(text)) return form.lastIndex - 1;
  }
  return undefined;
}
