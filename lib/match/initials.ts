import { foldWords } from '../text/fold-words.ts';
import { FLAG, SHAPE } from '../text/tokens.ts';
import { hashFolded, hashStretch } from '../text/word-hash.ts';
import type { Scan } from './find-candidates.ts';
import { RULE } from './label-rules.ts';
import { isCapsLine } from './proper-names.ts';
import type { LabelReading } from './read-label.ts';
import { spread } from './word-table.ts';

/**
 * The initials of all labels of several words: sorted pairs of a 32-bit hash and a record number, 53 bits in one number,
 * and how many there are of each length, which says how likely an unknown acronym is to hit one by chance.
 */
export type InitialsIndex = { pairs: Float64Array; count: number; readonly lengths: Uint32Array };

/** Records are numbered below this, so that a hash times it and a record fit in one number. */
export const RECORDS = 2 ** 21;
const LONGEST = 8;
const STOP = new Set('of the and for in on to de la du a an at by with'.split(' '));
/** Pairs of capitals that are more likely something else than a name's initials. */
const REFUSED = new Set(
  'in to is it of on at as an am be by do go he if me my no or so up we hi ok id tv pm ad bc pc cd re vs mr ms dr st jr sr'.split(' '),
);
const ROMAN = /^[ivxlcdm]+$/;

export function makeInitials(): InitialsIndex {
  return { pairs: new Float64Array(64), count: 0, lengths: new Uint32Array(LONGEST + 1) };
}

/**
 * The initials a label may be shortened to: of all its words, and without the small ones. A word in capitals counts whole (UNSC).
 * Two letters are enough for a name only.
 */
export function initialsOf({ words, shapes }: LabelReading): string[] {
  if (words.length < 2 || words.length > LONGEST) return [];
  let all = '';
  let short = '';
  let isName = true;
  for (const [at, word] of words.entries()) {
    const piece = shapes[at] === SHAPE.upper ? word : word.charAt(0);
    all += piece;
    if (STOP.has(word)) continue;
    short += piece;
    if (shapes[at] === SHAPE.lower) isName = false;
  }
  const least = isName ? 2 : 3;
  const usable = (each: string) => each.length >= least && each.length <= LONGEST && !REFUSED.has(each) && !ROMAN.test(each);
  return (all === short ? [all] : [all, short]).filter(usable);
}

const lanes = { a: 0, b: 0 };

/**
 * Notes the initials of a label under its record, but for those that the concept has as labels of their own (`listed`, folded);
 * `sortInitials` must follow before the next search.
 */
export function addInitials(
  index: InitialsIndex,
  label: LabelReading,
  { record, listed }: { record: number; listed: ReadonlySet<string> },
): void {
  for (const initials of initialsOf(label)) {
    if (listed.has(initials)) continue;
    if (index.count === index.pairs.length) {
      const pairs = new Float64Array(index.pairs.length * 2 + 64);
      pairs.set(index.pairs);
      index.pairs = pairs;
    }
    hashFolded(initials, lanes);
    index.pairs[index.count] = (spread(lanes.a ^ lanes.b) >>> 0) * RECORDS + record;
    index.count += 1;
    index.lengths[initials.length] = (index.lengths[initials.length] ?? 0) + 1;
  }
}

export function sortInitials(index: InitialsIndex): void {
  index.pairs.subarray(0, index.count).sort();
}

function recordsWith(index: InitialsIndex, hash: number): number[] {
  const wanted = hash * RECORDS;
  let low = 0;
  let high = index.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.pairs[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < index.count && (index.pairs[at] ?? 0) < wanted + RECORDS; at += 1) found.push((index.pairs[at] ?? 0) - wanted);
  return found;
}

/** About this many letters begin words of names as often as all 26 do unevenly. */
const EVEN_LETTERS = 16;
const CHANCE = 0.5;

/**
 * Finds the words in capitals that are the initials of a label and in no hit (`covered`, where it notes its own). Two letters, initials of
 * several concepts, of a glossary that lists acronyms, or so short for so many labels that chance would hit them need evidence: the full
 * form on the page.
 */
export function findInitials(scan: Scan, covered: Uint8Array): void {
  const { index, tokens, text } = scan;
  for (let n = 0; n < tokens.capitalCount; n += 1) {
    const at = tokens.capitals[n] ?? 0;
    const shape = tokens.shape[at];
    if (covered[at] || (shape !== SHAPE.upper && shape !== SHAPE.upperS)) continue;
    const start = tokens.start[at] ?? 0;
    const base = tokens.base[at] ?? 0;
    if (base - start > LONGEST * 2 || (tokens.flags[at] ?? 0) & FLAG.mixedScript) continue;
    hashStretch({ text, start, end: base - (shape === SHAPE.upperS ? 1 : 0), suffix: '' }, lanes);
    const records = recordsWith(index.initials, spread(lanes.a ^ lanes.b) >>> 0);
    if (records.length === 0 || isCapsLine(scan, at)) continue;
    const before = scan.hits.length;
    emitInitials(scan, records, { at, start, base });
    if (scan.hits.length > before) covered[at] = 1;
  }
}

function emitInitials(
  { index, text, open, hits }: Scan,
  records: readonly number[],
  place: { at: number; start: number; base: number },
): void {
  const { at, start, base } = place;
  const live = records.filter((record) => open[index.concepts.glossary[index.records.concept[record] ?? 0] ?? 0]);
  const concepts = new Set(live.map((record) => index.records.concept[record] ?? 0));
  const letters = foldWords(text.slice(start, base)).join('').length;
  const chance = (index.initials.lengths[letters] ?? 0) / EVEN_LETTERS ** letters;
  const unsure = letters < 3 || concepts.size > 1 || chance > CHANCE;
  for (const record of live) {
    const concept = index.records.concept[record] ?? 0;
    const listed = index.glossaries[index.concepts.glossary[concept] ?? 0]?.listsAcronyms === true;
    const evidence = unsure || listed ? RULE.evidence : (index.records.rule[record] ?? 0) & RULE.evidence;
    const rule = RULE.initials | RULE.acronym | evidence;
    hits.push({ from: at, to: at, start, end: base, record, concept, rule, changed: 'inflected' });
  }
}
