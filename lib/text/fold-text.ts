import { readTokens } from './read-tokens.ts';
import { makeTokens } from './tokens.ts';
import { foldWord } from './word-hash.ts';

/** A text in folded words with single blanks between them, and for every folded unit where its original stands. */
export type FoldedText = { readonly folded: string; readonly starts: readonly number[]; readonly ends: readonly number[] };

const tokens = makeTokens(64);

/** Folds a text as matching does, keeping for each unit of the result its place in the original (UTF-16 offsets). */
export function foldText(text: string): FoldedText {
  readTokens(text, tokens);
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  const put = (piece: string, start: number, end: number) => {
    folded += piece;
    for (let at = 0; at < piece.length; at += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let n = 0; n < tokens.count; n += 1) {
    const start = tokens.start[n] ?? 0;
    const end = tokens.end[n] ?? 0;
    if (n > 0) put(' ', tokens.end[n - 1] ?? 0, start);
    const word = text.slice(start, end);
    if (foldWord(word) === '') put('and', start, end);
    else for (const { piece, from, to } of lettersOf(word)) put(piece, start + from, start + to);
  }
  return { folded, starts, ends };
}

/** The letters of a word, each with the marks and signs that follow it. */
function* lettersOf(word: string): Generator<{ piece: string; from: number; to: number }> {
  let from = 0;
  while (from < word.length) {
    let to = from + charLength(word, from);
    while (to < word.length && foldWord(word.slice(to, to + charLength(word, to))) === '') to += charLength(word, to);
    const piece = foldWord(word.slice(from, to));
    yield { piece, from, to };
    from = to;
  }
}

function charLength(word: string, at: number): number {
  return (word.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
