import { foldWords } from '../text/fold-words.ts';
import { GAP, SHAPE } from '../text/tokens.ts';
import { hashFolded } from '../text/word-hash.ts';
import { isCommonFolded } from './common-words.ts';
import type { Hit, Scan } from './find-candidates.ts';
import { resembling } from './fuzzy-candidates.ts';
import { type FuzzyWords, skeletonOf, wordsLike } from './fuzzy-words.ts';
import { labelAt } from './index-form.ts';
import { RULE } from './label-rules.ts';
import { isBeforeName, isHeadline } from './proper-names.ts';
import { follow, lookUp, RECORD } from './word-table.ts';

/** The worst score Fuse.js may give (0 is the same): 0.12, or 0.26 where the consonants are the same. */
const THRESHOLD = { alike: 0.12, sameSkeleton: 0.26 } as const;
const LEAST_LETTERS = 6;
const MOST_WORDS = 6;
/** A word of a name that is all it has, or all that differs, must be this long. */
const LEAST_ALONE = 7;
/** Small words inside names. */
const PARTICLES = new Set('al el ul ur bin ibn van von der den de del da di du la le of and for in on the'.split(' '));

/** A run of capitalised words that no label covers and no other capitalised word touches: words `from` to `to`. */
type Run = { readonly from: number; readonly to: number; readonly words: readonly string[] };

/**
 * Finds names spelled otherwise than their label (Hizbollah for Hezbollah): a whole run of capitalised words that becomes a label when
 * one of them gives way to a similar word. Refused: runs that touch other capitals, everyday words, short words, and
 * runs that resemble the names of two concepts.
 */
export function findSpellings(scan: Scan, covered: Uint8Array, fuzzy: FuzzyWords): Hit[] {
  const hits: Hit[] = [];
  for (const run of runsIn(scan, covered)) {
    const found = spellingsOf(scan, run, fuzzy);
    const concepts = new Set(found.map(({ concept }) => concept));
    const [hit] = found;
    if (hit && concepts.size === 1) hits.push(hit);
  }
  return hits;
}

function* runsIn(scan: Scan, covered: Uint8Array): Generator<Run> {
  const { tokens } = scan;
  for (let at = 0; at < tokens.count; at += 1) {
    if (!isName(scan, at)) continue;
    const from = at;
    for (let next = after(scan, at); next > at; next = after(scan, at)) at = next;
    const run = trimmed(scan, covered, { from, to: at });
    if (run) yield run;
  }
}

/** The place of the next word of a name, over one particle perhaps; the same place at the name's end. */
function after(scan: Scan, at: number): number {
  const { text, tokens } = scan;
  const near = (place: number) => place < tokens.count && (tokens.gap[place] ?? 0) <= GAP.hyphen;
  if (!near(at + 1)) return at;
  if (isName(scan, at + 1)) return at + 1;
  const isParticle = PARTICLES.has(text.slice(tokens.start[at + 1], tokens.end[at + 1]));
  return isParticle && near(at + 2) && isName(scan, at + 2) ? at + 2 : at;
}

function isName({ tokens }: Scan, at: number): boolean {
  return tokens.shape[at] === SHAPE.title || tokens.shape[at] === SHAPE.mixed || tokens.shape[at] === SHAPE.upper;
}

/** Leaves off titles and the first word of a sentence; gives nothing for runs that hold a label, are too long, or are a headline. */
function trimmed(scan: Scan, covered: Uint8Array, { from, to }: { from: number; to: number }): Run | undefined {
  const { text, tokens } = scan;
  const wordOf = (at: number) => foldWords(text.slice(tokens.start[at], tokens.base[at])).join('');
  let first = from;
  while (first < to && (isBeforeName(wordOf(first)) || (first === from && isCommonFolded(wordOf(first))))) first += 1;
  if (to - first >= MOST_WORDS || tokens.gap[first] === GAP.glued || (to + 1 < tokens.count && tokens.gap[to + 1] === GAP.glued))
    return undefined;
  const words: string[] = [];
  for (let at = first; at <= to; at += 1) {
    if (covered[at]) return undefined;
    words.push(wordOf(at));
  }
  const letters = words.join('').length;
  const everyday = words.length === 1 && (isCommonFolded(words[0] ?? '') || ABSTRACT.test(words[0] ?? ''));
  return letters < LEAST_LETTERS || everyday || isHeadline(scan, first) ? undefined : { from: first, to, words };
}

/** Endings of ordinary nouns and adjectives, which are too often one letter apart. */
const ABSTRACT = /(?:tion|sion|ment|ness|ity|ism|ist|ing|ship|ance|ence|able|ible|ical|less|ful|ative|ators?|tive|atic)s?$/;

const lanes = { a: 0, b: 0 };

/** A label reached by exchanging words: where its path stands, and the words it took. */
type Path = { readonly a: number; readonly b: number; readonly taken: readonly string[] };

function spellingsOf(scan: Scan, run: Run, fuzzy: FuzzyWords): Hit[] {
  let paths: Path[] = [{ a: 0, b: 0, taken: [] }];
  for (const word of run.words) {
    const choices = [word, ...wordsLike(fuzzy, word)];
    paths = paths.flatMap((path) => choices.flatMap((choice) => stepped(scan, path, choice)));
    if (paths.length === 0 || paths.length > 200) return [];
  }
  return paths.flatMap((path) => hitsOf(scan, run, path));
}

function stepped({ index }: Scan, path: Path, word: string): Path[] {
  hashFolded(word, lanes);
  const a = follow(path.a, lanes.a);
  const b = follow(path.b, lanes.b);
  return lookUp(index.table, a, b) === 0 ? [] : [{ a, b, taken: [...path.taken, word] }];
}

function hitsOf(scan: Scan, { from, to, words }: Run, { a, b, taken }: Path): Hit[] {
  const { index, tokens, open } = scan;
  const changed = words.filter((word, at) => word !== taken[at]);
  if (changed.length === 0) return [];
  const alike = words.every((word, at) => word === taken[at] || skeletonOf(word) === skeletonOf(taken[at] ?? ''));
  if (changed.length > 1 && !alike) return [];
  // Two short names one letter apart (Marco, Margo) are two names, unless the rest of a longer one agrees.
  if (words.length === 1 && (words[0] ?? '').length < LEAST_ALONE) return [];
  const [best] = resembling(words.join(' '), [taken.join(' ')], { threshold: alike ? THRESHOLD.sameSkeleton : THRESHOLD.alike, most: 1 });
  if (!best) return [];
  const { records, concepts } = index;
  const hits: Hit[] = [];
  for (let record = (lookUp(index.table, a, b) & RECORD) - 1; record >= 0; record = records.next[record] ?? -1) {
    const rule = records.rule[record] ?? 0;
    const concept = records.concept[record] ?? 0;
    if (rule & (RULE.cue | RULE.exact | RULE.acronym | RULE.common) || !open[concepts.glossary[concept] ?? 0]) continue;
    if (!/^\p{Lu}/u.test(labelAt(index, record))) continue;
    hits.push({ from, to, start: tokens.start[from] ?? 0, end: tokens.base[to] ?? 0, record, concept, rule, changed: 'misspelled' });
  }
  return hits;
}
