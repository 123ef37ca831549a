import { latinise } from './confusables.ts';
import { readTokens } from './read-tokens.ts';
import { FLAG, makeTokens } from './tokens.ts';
import { foldWord } from './word-hash.ts';

const tokens = makeTokens(64);

/** The folded words of a short text (a label, a query): `Kim Jong-un’s` → `kim`, `jong`, `uns`. */
export function foldWords(text: string): string[] {
  readTokens(text, tokens);
  const words: string[] = [];
  for (let n = 0; n < tokens.count; n += 1) {
    const word = text.slice(tokens.start[n], tokens.end[n]);
    const mixed = ((tokens.flags[n] ?? 0) & FLAG.mixedScript) !== 0;
    const latin = mixed ? latinise(word.normalize('NFC')) : undefined;
    words.push(word === '&' || word === '＆' ? 'and' : foldWord(latin ?? word));
  }
  return words;
}

const ASCII_LETTERS = /^[A-Za-z]+$/;

/** The folded form of a text that is one word; its pieces closed up when it is more. */
export function foldOneWord(text: string): string {
  return ASCII_LETTERS.test(text) ? text.toLowerCase() : foldWords(text).join('');
}
