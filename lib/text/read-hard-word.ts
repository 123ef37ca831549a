import { CHAR, kindAt } from './char-table.ts';
import { latinise } from './confusables.ts';
import { FLAG, SHAPE, type Tokens } from './tokens.ts';
import { findWordEnd } from './word-ends.ts';
import { foldWord, hashFolded, type Lanes } from './word-hash.ts';

const lanes: Lanes = { a: 0, b: 0 };
const S = 0x73;

/** Adds the word at a place, which has anything unusual in it, to the tokens: finds its end first, then folds the whole as a string. Gives its end. */
export function readHardWord(text: string, start: number, tokens: Tokens): number {
  if (kindAt(text, start) === CHAR.and) return readAnd(start, tokens);
  const { end, base, dotted } = findWordEnd(text, start);
  const word = text.slice(start, end);
  const folded = foldWord(word);
  const latin = latinise(word.normalize('NFC'));
  const n = tokens.count;
  hashFolded(latin === undefined ? folded : foldWord(latin), lanes);
  tokens.start[n] = start;
  tokens.end[n] = end;
  tokens.base[n] = base;
  tokens.laneA[n] = lanes.a;
  tokens.laneB[n] = lanes.b;
  tokens.shape[n] = shapeOfHard(text.slice(start, base));
  tokens.flags[n] =
    (base < end ? FLAG.possessive : 0) |
    (foldWord(word, true) === folded ? 0 : FLAG.umlaut) |
    (dotted ? FLAG.dotted : 0) |
    (latin === undefined ? 0 : FLAG.mixedScript) |
    ((text.charCodeAt(base - 1) | 0x20) === S ? FLAG.endsInS : 0);
  // A run without a single letter (a lone emoji, stray marks) is no word; the gap before it stays.
  if (folded !== '') tokens.count = n + 1;
  return end;
}

function shapeOfHard(word: string): number {
  const letters = [...word.normalize('NFKC')].filter((char) => /^\p{L}/u.test(char));
  const uppers = letters.filter((char) => char !== char.toLowerCase()).length;
  if (uppers === 0) return letters.length === 0 ? SHAPE.none : SHAPE.lower;
  if (uppers === letters.length) return letters.length === 1 ? SHAPE.initial : SHAPE.upper;
  const first = letters[0] ?? '';
  if (uppers === 1 && first !== first.toLowerCase()) return SHAPE.title;
  return uppers === letters.length - 1 && letters.length > 2 && word.endsWith('s') ? SHAPE.upperS : SHAPE.mixed;
}

function readAnd(at: number, tokens: Tokens): number {
  hashFolded('and', lanes);
  const n = tokens.count;
  tokens.start[n] = at;
  tokens.end[n] = at + 1;
  tokens.base[n] = at + 1;
  tokens.laneA[n] = lanes.a;
  tokens.laneB[n] = lanes.b;
  tokens.shape[n] = SHAPE.none;
  tokens.flags[n] = 0;
  tokens.count = n + 1;
  return at + 1;
}
