import { GAP, SHAPE } from '../text/tokens.ts';
import { isCommonWord } from './common-words.ts';
import type { Hit, Scan } from './find-candidates.ts';
import { findSpellings } from './find-spellings.ts';
import type { FuzzyWords } from './fuzzy-words.ts';
import { conceptIdAt } from './index-form.ts';
import { findInitials } from './initials.ts';
import { RULE } from './label-rules.ts';
import { confirm, type Gathered } from './page-evidence.ts';
import { isCapsLine, isPartOfName } from './proper-names.ts';
import { findShortNames, noteShortForms, type ShortName } from './short-names.ts';

/**
 * Drops the hits that are no mentions by their own surroundings, marks those that need evidence because of them, and notes
 * in the evidence what the text names beyond doubt.
 */
export function settleHits(scan: Scan, evidence: Gathered, fuzzy?: FuzzyWords): { hits: readonly Hit[]; shortNames: readonly ShortName[] } {
  findInitials(scan, coveredWords(scan, scan.hits));
  const whole = longestOnly(scan.hits);
  const covered = coveredWords(scan, whole);
  const kept = whole.filter((hit) => !isPartOfName(scan, hit, covered)).map((hit) => ({ ...hit, rule: hit.rule | doubtOf(scan, hit) }));
  if (fuzzy) kept.push(...findSpellings(scan, covered, fuzzy));
  const claims = claimsOf(kept);
  for (const hit of kept) if (isBeyondDoubt(hit, claims)) confirmHit(scan, evidence, hit);
  return { hits: kept, shortNames: findShortNames(scan, covered) };
}

/**
 * A hit inside a longer one is no mention of its own, unless the longer one must show evidence and may yet fail.
 * Hits come back in the order of their first words.
 */
function longestOnly(hits: readonly Hit[]): Hit[] {
  const byPlace = hits.toSorted((one, other) => one.from - other.from || other.to - one.to);
  const claims = claimsOf(hits);
  let reach = -1;
  let from = -1;
  return byPlace.filter((hit) => {
    const whole = hit.to > reach || (hit.to === reach && hit.from === from);
    const certain = !(hit.rule & RULE.evidence) || claims.get(placeOf(hit)) === SEVERAL;
    if (certain && hit.to > reach) [reach, from] = [hit.to, hit.from];
    return whole;
  });
}

let buffer = new Uint8Array(1024);

/** Which words of the text some hit covers. One buffer serves all texts: it is good until the next call. */
function coveredWords({ tokens }: Scan, hits: readonly Hit[]): Uint8Array {
  if (buffer.length < tokens.count) buffer = new Uint8Array(tokens.count * 2);
  buffer.fill(0, 0, tokens.count);
  for (const hit of hits) buffer.fill(1, hit.from, hit.to + 1);
  return buffer;
}

/** An acronym that is also a word needs evidence in a line of capitals, and beside another word in capitals (SHUT UP). */
function doubtOf(scan: Scan, hit: Hit): number {
  if (!(hit.rule & RULE.common) || !(hit.rule & RULE.acronym)) return 0;
  const shouted = isCapsLine(scan, hit.from) || isShouted(scan, hit.from - 1, hit.from) || isShouted(scan, hit.from + 1, hit.from + 1);
  return shouted ? RULE.evidence : 0;
}

/** True for an everyday word in capitals; `gap` is the place of the gap that parts it from the hit. */
function isShouted({ text, tokens }: Scan, at: number, gap: number): boolean {
  if (at < 0 || at >= tokens.count || tokens.shape[at] !== SHAPE.upper || tokens.gap[gap] !== GAP.space) return false;
  return isCommonWord(text.slice(tokens.start[at], tokens.base[at]));
}

function confirmHit({ index }: Scan, evidence: Gathered, hit: Hit): void {
  confirm(evidence, conceptIdAt(index, hit.concept));
  if (hit.to > hit.from) noteShortForms(evidence, index, hit);
}

function isBeyondDoubt(hit: Hit, rivals: ReadonlyMap<number, number>): boolean {
  if (hit.rule & (RULE.evidence | RULE.initials) || hit.changed === 'disguised' || hit.changed === 'misspelled') return false;
  return rivals.get(placeOf(hit)) === hit.concept;
}

const SEVERAL = -1;

/** For every stretch of words the one concept that claims it, or `SEVERAL`. */
function claimsOf(hits: readonly Hit[]): Map<number, number> {
  const claims = new Map<number, number>();
  for (const hit of hits) {
    const place = placeOf(hit);
    const other = claims.get(place);
    claims.set(place, other === undefined || other === hit.concept ? hit.concept : SEVERAL);
  }
  return claims;
}

/** Both word numbers in one: a text of sixteen million words is more than any page has. */
function placeOf({ from, to }: Hit): number {
  return from * 0x1000000 + to;
}
