import type { ConceptId } from '../terms/concept.ts';
import { foldOneWord } from '../text/fold-words.ts';
import { FLAG, GAP, SHAPE } from '../text/tokens.ts';
import { backA } from '../text/word-hash.ts';
import { isCommonFolded } from './common-words.ts';
import type { Hit, Scan } from './find-candidates.ts';
import { conceptIdAt, type LabelIndex, labelAt } from './index-form.ts';
import type { Match } from './match.ts';
import type { Gathered } from './page-evidence.ts';
import { isPartOfName } from './proper-names.ts';
import { type LabelReading, readLabel } from './read-label.ts';
import { mayHold } from './word-filter.ts';

/** A capitalised word no label covers, which may be the short form of a name that stands in full elsewhere on the page. */
export type ShortName = { readonly start: number; readonly end: number; readonly word: string };

/** First words after which the last one is no short form: New York is not York, South Korea not Korea. */
const NOT_AFTER = new Set(
  'los las san santa saint sao saudi hong sri el al abu buenos rio cape costa puerto tel mount lake port fort de la le northeast northwest southeast southwest northern southern eastern western central upper lower greater inter pan royal international mutual'.split(
    ' ',
  ),
);
/** Last words that name a kind of thing, not the thing. */
const KINDS = new Set(
  'county kingdom empire republic province district island islands ocean peninsula mountains university institute college agency organization organisation association administration commission committee ministry department foundation federation parliament assembly army navy corps conference convention agreement protocol accord accords declaration doctrine initiative programme summit olympics championship championships railway airport airlines times centre brothers sisters family dynasty'.split(
    ' ',
  ),
);
/** Surnames that stand first, and alone afterwards, in Korean, Chinese and Vietnamese names. */
const SURNAMES_FIRST = new Set(
  'kim lee park choi choe jung jeong chung kang cho jo yoon yun jang lim rim han oh seo shin sin kwon hwang ahn an song ryu yoo hong moon mun roh noh ri rhee yi pak ban xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma luo liang deng mao jiang wen nguyen tran pham ho'.split(
    ' ',
  ),
);
const NATIONALITY = /(?:ese|ish|ian|ean|can)$/;

/**
 * The words a name may be shortened to: its last, or its first where that is a surname (Kim after Kim Jong Un). None for names of
 * ordinary words, of one word, and for words of fewer than three letters.
 */
export function shortFormsOf({ words, shapes }: LabelReading): string[] {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2 || words.length > 4 || !shapes.every((shape) => shape !== SHAPE.lower && shape !== SHAPE.none)) {
    return SURNAMES_FIRST.has(first) && shapes[0] === SHAPE.title && first.length > 2 && words.length > 2 ? [first] : [];
  }
  if (SURNAMES_FIRST.has(first)) return first.length > 2 ? [first] : [];
  if (isCommonFolded(first) || NOT_AFTER.has(first) || NATIONALITY.test(first)) return [];
  const isName = shapes.at(-1) === SHAPE.title || shapes.at(-1) === SHAPE.mixed;
  return isName && last.length > 2 && !KINDS.has(last) && !isCommonFolded(last) ? [last] : [];
}

/** The short forms of the labels met so far, by their places in the pool, for as long as their index lives. */
const known = new WeakMap<LabelIndex, Map<number, readonly string[]>>();

function shortFormsAt(index: LabelIndex, record: number): readonly string[] {
  let forms = known.get(index);
  if (!forms) {
    forms = new Map();
    known.set(index, forms);
  }
  const place = index.records.label[record] ?? 0;
  let words = forms.get(place);
  if (!words) {
    words = shortFormsOf(readLabel(labelAt(index, record)));
    forms.set(place, words);
  }
  return words;
}

/** The record that stands for a label which `RULE.shortens`: the first of its spellings. */
export function fullNameOf(index: LabelIndex, record: number): number {
  const { label, concept } = index.records;
  let first = record;
  while (first > 0 && label[first - 1] === label[record] && concept[first - 1] === concept[record]) first -= 1;
  return first;
}

/** A word that a name of the page may be shortened to, with the concept and the label in full. */
export type ShortForm = { readonly id: ConceptId; readonly label: string };

/** Every word that shortens the names of exactly one concept of the page. */
export function shortFormsIn(index: LabelIndex, evidence: Gathered): Map<string, ShortForm> {
  const records = new Map<string, number>();
  const several = new Set<string>();
  const { concept } = index.records;
  for (const record of evidence.full) {
    for (const word of shortFormsAt(index, record)) {
      const other = records.get(word);
      if (other === undefined) records.set(word, record);
      else if (concept[other] !== concept[record]) several.add(word);
    }
  }
  for (const word of several) records.delete(word);
  const forms = new Map<string, ShortForm>();
  for (const [word, record] of records) {
    forms.set(word, { id: conceptIdAt(index, concept[record] ?? 0), label: labelAt(index, record) });
  }
  return forms;
}

const S = 0x73;

function mayBeShort({ index, tokens }: Scan, at: number): boolean {
  const lane = tokens.laneA[at] ?? 0;
  return mayHold(index.shortForms, (tokens.flags[at] ?? 0) & FLAG.possessive ? backA(lane, S) : lane);
}

const NONE: readonly ShortName[] = [];

/** The words of a text that may be short names: capitalised, in no hit, no piece of a longer name. */
export function findShortNames(scan: Scan, covered: Uint8Array): readonly ShortName[] {
  const { capitals, capitalCount, shape: shapes } = scan.tokens;
  let found: ShortName[] | undefined;
  for (let n = 0; n < capitalCount; n += 1) {
    const at = capitals[n] ?? 0;
    const shape = shapes[at];
    if ((shape !== SHAPE.title && shape !== SHAPE.upper && shape !== SHAPE.mixed) || covered[at] || !mayBeShort(scan, at)) continue;
    const name = shortNameAt(scan, at, covered);
    if (!name) continue;
    found ??= [];
    found.push(name);
  }
  return found ?? NONE;
}

function shortNameAt(scan: Scan, at: number, covered: Uint8Array): ShortName | undefined {
  const { tokens, text } = scan;
  const start = tokens.start[at] ?? 0;
  const end = tokens.base[at] ?? 0;
  if (end - start < 3 || (tokens.gap[at] ?? 0) === GAP.glued) return undefined;
  const word = foldOneWord(text.slice(start, end));
  if (isCommonFolded(word)) return undefined;
  const asHit: Hit = { from: at, to: at, start, end, record: 0, concept: 0, rule: 2, changed: 'no' };
  return isPartOfName(scan, asHit, covered) ? undefined : { start, end, word };
}

/** The short names that exactly one full name of the page explains. */
export function explainShortNames(forms: ReadonlyMap<string, ShortForm>, names: readonly ShortName[], passageId: number): Match[] {
  const found: Match[] = [];
  for (const { start, end, word } of names) {
    const full = forms.get(word);
    if (full) found.push({ span: { start, end }, conceptId: full.id, label: full.label, kind: 'inflected', score: 0.92, passageId });
  }
  return found;
}
