import { foldWords } from '../text/fold-words.ts';
import { followsHead, irregularPluralOf, singularsOf, verbFormsOf } from '../text/inflection.ts';
import { otherNumbers } from '../text/number-words.ts';
import { readTokens } from '../text/read-tokens.ts';
import { otherSpelling } from '../text/spelling.ts';
import { FLAG, GAP, makeTokens } from '../text/tokens.ts';
import { foldWord } from '../text/word-hash.ts';

/** One way of writing a label in folded words. An inflected one is not how the author wrote it. */
export type Variant = { readonly words: readonly string[]; readonly inflected: boolean };

const MOST_VARIANTS = 12;
const tokens = makeTokens(64);

/**
 * All the folded word sequences under which a label is indexed: as written, without its article, hyphens closed up, umlauts
 * spelled out, numbers as words or figures, British or American; then the singular of its last and of its head word.
 * What a text may add to a label (plural, possessive) is left to the reader of the text.
 */
export function variantsOf(label: string): Variant[] {
  const words = foldWords(label);
  if (words.length === 0) return [];
  const written = [
    words,
    ...[joined(label), withInitialsTurned(label, words), spelledOut(label), otherNumbers(words), spelled(words)].filter(
      (each) => each !== undefined,
    ),
  ];
  // "The National Interest" is found without its article, "the North" is nothing without it.
  const bare = label.startsWith('The ') ? [...written, ...written.map(withoutArticle)] : written;
  const found = new Map<string, Variant>();
  const add = (each: readonly string[], inflected: boolean) => {
    const key = each.join(' ');
    if (!found.has(key) && found.size < MOST_VARIANTS) found.set(key, { words: each, inflected });
  };
  for (const each of bare) add(each, false);
  const isName = /^\p{Lu}\p{Ll}/u.test(label);
  for (const each of bare) for (const other of inflected(each, words, isName)) add(other, true);
  return [...found.values()];
}

/** True when a label itself holds a comma, a dot or a quotation mark between its words, so that a text may as well. */
export function isLoose(label: string): boolean {
  readTokens(label, tokens);
  return tokens.gap.subarray(1, tokens.count).some((gap) => gap > GAP.hyphen);
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

/** Hyphenated words as one: cease-fire → ceasefire, Jong-un → Jongun. */
function joined(label: string): string[] | undefined {
  readTokens(label, tokens);
  const words: string[] = [];
  for (let n = 0; n < tokens.count; n += 1) {
    const word = wordAt(label, n, false);
    if (n > 0 && tokens.gap[n] === GAP.hyphen) words.push((words.pop() ?? '') + word);
    else words.push(word);
  }
  return words.length < tokens.count ? words : undefined;
}

/** J. K. Rowling as J.K. Rowling, and the other way. */
function withInitialsTurned(label: string, words: readonly string[]): string[] | undefined {
  if (/^(?:\p{Lu}\.){2,}\s/u.test(label)) return [...(words[0] ?? ''), ...words.slice(1)];
  const initials = words.findIndex((word) => word.length > 1);
  return initials > 1 ? [words.slice(0, initials).join(''), ...words.slice(initials)] : undefined;
}

function spelledOut(label: string): string[] | undefined {
  readTokens(label, tokens);
  if (!tokens.flags.subarray(0, tokens.count).some((flags) => (flags & FLAG.umlaut) !== 0)) return undefined;
  return Array.from({ length: tokens.count }, (_, n) => wordAt(label, n, true));
}

function wordAt(label: string, n: number, second: boolean): string {
  // The sign & is a word that folds to nothing.
  return foldWord(label.slice(tokens.start[n], tokens.end[n]), second) || 'and';
}

function spelled(words: readonly string[]): string[] | undefined {
  const other = words.map((word) => otherSpelling(word) ?? word);
  return other.some((word, at) => word !== words[at]) ? other : undefined;
}

function inflected(words: readonly string[], written: readonly string[], isName: boolean): string[][] {
  // Of a single capitalised word (Americans, Athens) the singular is another word.
  if (isName && words.length === 1) return [];
  if (written[0] === 'to' && words.length > 1) return verbVariants(words.slice(1));
  const last = words.length - 1;
  const plural = irregularPluralOf(words[last] ?? '');
  if (plural !== undefined) return [words.with(last, plural)];
  const head = words.findIndex((word, at) => at > 0 && followsHead(word)) - 1;
  return [last, head].filter((at, place) => at >= 0 && (place === 0 || at !== last)).flatMap((at) => singularAt(words, at));
}

function verbVariants(words: readonly string[]): string[][] {
  const [verb = '', ...rest] = words;
  return [[verb, ...rest], ...verbFormsOf(verb).map((form) => [form, ...rest])];
}

/** A short word in s (gas, SALT talks' "us") is left alone: its singular would be another word. */
function singularAt(words: readonly string[], at: number): string[][] {
  const word = words[at] ?? '';
  return word.length < 5 ? [] : singularsOf(word).map((singular) => words.with(at, singular));
}
