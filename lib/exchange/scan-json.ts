/** The shape of a JSON text before it is parsed: how deep it goes, and where the objects of each depth begin. */
export type JsonShape = {
  readonly depth: number;
  /** Lines (from 1) of the objects that open at depth 2 (in a list) and depth 3 (in a list in an object). */
  readonly linesInList: readonly number[];
  readonly linesInObject: readonly number[];
};

const [QUOTE, BACKSLASH, NEWLINE] = [0x22, 0x5c, 0x0a];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const BRACE = 0x7b;

/** Walks over a JSON text once, without building anything: a million open brackets are seen before the parser meets them. */
export function scanJson(text: string): JsonShape {
  const linesInList: number[] = [];
  const linesInObject: number[] = [];
  let [depth, deepest, line] = [0, 0, 1];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === NEWLINE) line++;
    else if (CLOSING.has(code)) depth--;
    else if (OPENING.has(code)) {
      depth++;
      if (depth > deepest) deepest = depth;
      if (code === BRACE && depth === 2) linesInList.push(line);
      if (code === BRACE && depth === 3) linesInObject.push(line);
    }
  }
  return { depth: deepest, linesInList, linesInObject };
}

/** The place of the quotation mark that ends a string; the end of the text where none does. Strings hold no raw line ends. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
    else if (code === NEWLINE) return at - 1; // not JSON: the parser will say so
  }
  return text.length;
}
