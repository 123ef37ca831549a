import type { ConceptId } from '../terms/concept.ts';
import { foldWords } from '../text/fold-words.ts';
import { GAP, SHAPE } from '../text/tokens.ts';
import { isCommonWord } from './common-words.ts';
import type { Hit, Scan } from './find-candidates.ts';
import type { Candidate } from './match.ts';
import { type Evidence, noteShortName, shortNamesIn } from './page-evidence.ts';
import { isPartOfName } from './proper-names.ts';

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
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}’']*\p{Ll}$/u;
const NATIONALITY = /(?:ese|ish|ian|ean|can)$/;

/**
 * The words a name may be shortened to: its last, or its first where that is a surname (Kim after Kim Jong Un). None for names of
 * ordinary words, of one word, and for words of fewer than three letters.
 */
export function shortFormsOf(label: string): string[] {
  const words = label.split(/[\s\p{Pd}]+/u);
  const first = foldWords(words[0] ?? '').join('');
  const last = foldWords(words.at(-1) ?? '').join('');
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^\p{Lu}/u.test(word))) return [];
  if (SURNAMES_FIRST.has(first)) return first.length > 2 ? [first] : [];
  if (isCommonWord(first) || NOT_AFTER.has(first) || NATIONALITY.test(first)) return [];
  const isName = NAME_WORD.test(words.at(-1) ?? '') && last.length > 2 && !KINDS.has(last) && !isCommonWord(last);
  return isName ? [last] : [];
}

/** Notes in the evidence how a name that stands in full may be shortened. */
export function noteShortForms(evidence: Record<string, number>, id: ConceptId, label: string): void {
  for (const word of shortFormsOf(label)) noteShortName(evidence, { word, id, label });
}

/** The words of a text that may be short names: capitalised, in no hit, no piece of a longer name. */
export function findShortNames(scan: Scan, covered: Uint8Array): ShortName[] {
  const { tokens, text } = scan;
  const found: ShortName[] = [];
  for (let at = 0; at < tokens.count; at += 1) {
    const shape = tokens.shape[at];
    if (covered[at] || (shape !== SHAPE.title && shape !== SHAPE.upper && shape !== SHAPE.mixed)) continue;
    const start = tokens.start[at] ?? 0;
    const end = tokens.base[at] ?? 0;
    if (end - start < 3 || (tokens.gap[at] ?? 0) === GAP.glued) continue;
    const word = foldWords(text.slice(start, end)).join('');
    if (isCommonWord(word)) continue;
    const asHit: Hit = { from: at, to: at, start, end, record: 0, concept: 0, rule: 2, changed: 'no' };
    if (!isPartOfName(scan, asHit, covered)) found.push({ start, end, word });
  }
  return found;
}

/** The short names that exactly one full name of the page explains. */
export function explainShortNames(evidence: Evidence, names: readonly ShortName[]): Candidate[] {
  const known = shortNamesIn(evidence);
  return names.flatMap(({ start, end, word }): Candidate[] => {
    const full = known.get(word);
    if (!full) return [];
    return [{ span: { start, end }, conceptId: full.id, label: full.label, kind: 'inflected', score: 0.92 }];
  });
}
