import { GAP, SHAPE } from '../text/tokens.ts';
import { isCommonWord } from './common-words.ts';
import type { Hit, Scan } from './find-candidates.ts';
import { findSpellings } from './find-spellings.ts';
import type { FuzzyWords } from './fuzzy-words.ts';
import { findInitials } from './initials.ts';
import { RULE } from './label-rules.ts';
import { isCapsLine, isPartOfName } from './proper-names.ts';
import { findShortNames, fullNameOf, type ShortName } from './short-names.ts';

/** What is left of the hits of a text, and what it names: see `Reading`. */
type Settled = {
  readonly hits: readonly Hit[];
  readonly shortNames: readonly ShortName[];
  readonly named: readonly number[];
  readonly full: readonly number[];
};

const NONE: readonly never[] = [];
const NOTHING: Settled = { hits: NONE, shortNames: NONE, named: NONE, full: NONE };

/**
 * Drops the hits that are no mentions by their own surroundings, marks those that need evidence because of them, and notes
 * what the text names beyond doubt.
 */
export function settleHits(scan: Scan, fuzzy?: FuzzyWords): Settled {
  const { hits, tokens } = scan;
  if (hits.length === 0 && tokens.capitalCount === 0) return NOTHING;
  const covered = coveredWords(scan, hits);
  findInitials(scan, covered);
  // What a longer hit leaves out it covers.
  const whole = longestOnly(hits);
  const kept: Hit[] = [];
  for (const hit of whole) {
    if (isPartOfName(scan, hit, covered)) continue;
    const doubt = doubtOf(scan, hit);
    kept.push(doubt === 0 ? hit : { ...hit, rule: hit.rule | doubt });
  }
  if (fuzzy) kept.push(...findSpellings(scan, covered, fuzzy));
  const named: number[] = [];
  const full: number[] = [];
  for (let at = 0; at < kept.length; at += 1) {
    const hit = kept[at];
    if (!hit || !isBeyondDoubt(hit) || isShared(kept, at)) continue;
    named.push(hit.concept);
    full.push(hit.rule & RULE.shortens ? fullNameOf(scan.index, hit.record) : -1);
  }
  return { hits: kept, shortNames: findShortNames(scan, covered), named, full };
}

/** By their first words, the longest first: hits on the same words then stand side by side. */
function byPlace(one: Hit, other: Hit): number {
  return one.from - other.from || other.to - one.to;
}

/** True for hits that stand in that order already, as most do. */
function isInOrder(hits: readonly Hit[]): boolean {
  for (let at = 1; at < hits.length; at += 1) {
    const [one, other] = [hits[at - 1], hits[at]];
    if (one && other && byPlace(one, other) > 0) return false;
  }
  return true;
}

/**
 * A hit inside a longer one is no mention of its own, unless the longer one must show evidence and may yet fail.
 * Hits come back in the order of their places.
 */
function longestOnly(hits: readonly Hit[]): readonly Hit[] {
  const ordered = isInOrder(hits) ? hits : hits.toSorted(byPlace);
  if (ordered.length < 2) return ordered;
  const whole: Hit[] = [];
  let reach = -1;
  let from = -1;
  for (let at = 0; at < ordered.length; at += 1) {
    const hit = ordered[at];
    if (!hit) continue;
    if (hit.to > reach || (hit.to === reach && hit.from === from)) whole.push(hit);
    if (hit.to > reach && (!(hit.rule & RULE.evidence) || isShared(ordered, at))) [reach, from] = [hit.to, hit.from];
  }
  return whole;
}

/** True when another concept claims the same words as the hit at a place of an ordered list. */
function isShared(hits: readonly Hit[], at: number): boolean {
  const hit = hits[at];
  if (!hit) return false;
  return claimsWith(hits, { hit, at, step: -1 }) || claimsWith(hits, { hit, at, step: 1 });
}

function claimsWith(hits: readonly Hit[], { hit, at, step }: { hit: Hit; at: number; step: number }): boolean {
  for (let place = at + step; ; place += step) {
    const other = hits[place];
    if (!other || other.from !== hit.from || other.to !== hit.to) return false;
    if (other.concept !== hit.concept) return true;
  }
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

function isBeyondDoubt(hit: Hit): boolean {
  return !(hit.rule & (RULE.evidence | RULE.initials)) && hit.changed !== 'disguised' && hit.changed !== 'misspelled';
}
