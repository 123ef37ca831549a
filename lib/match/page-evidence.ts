import type { CueHit, Hit } from './find-candidates.ts';
import type { LabelIndex } from './index-form.ts';
import { RULE } from './label-rules.ts';

/**
 * What passages of a page have shown, as plain JSON-safe data, good for one index. The keys are numbers from 0 on, which makes a plain
 * array of the object: at 0 which index counted so, then five lists, each behind its length: the passages to be asked once more, in
 * groups of 32 as bits; the concepts the page names beyond doubt, likewise; the records of the names that stand in full and may be
 * shortened; the concepts whose cues were seen, with those as bits; and the same for the words of definitions.
 */
export type Evidence = Readonly<Record<string, number>>;

/** Evidence while it is being gathered: numbers only, since strings for keys took a third of the time of an answer. */
export type Gathered = {
  /** Concepts, as a bit each. */
  readonly named: Int32Array;
  readonly full: Set<number>;
  readonly chosen: Map<number, number>;
  readonly weak: Map<number, number>;
  readonly waiting: Set<number>;
  /** How much of it there is, waiting passages not counted. */
  size: number;
};

/** A page that speaks of more than this tells nothing by further concepts. */
const MOST = 10_000;

/** Numbers of concepts mean something else in another index: this tells two apart. */
function stampOf({ glossaries, records, concepts }: LabelIndex): number {
  let stamp = Math.imul(records.count, 31) ^ concepts.count;
  for (const { id } of glossaries) for (let at = 0; at < id.length; at += 1) stamp = Math.imul(stamp ^ id.charCodeAt(at), 0x01000193);
  return stamp;
}

/** Reads the numbers of `Evidence` one after the other. */
type Reader = { readonly from: Evidence; at: number };

function nextOf(reader: Reader): number {
  const number = reader.from[reader.at] ?? 0;
  reader.at += 1;
  return number;
}

/** Takes up the evidence of earlier answers; what another index has counted is dropped, but no passage waits twice. */
export function takeUp(index: LabelIndex, evidence: Evidence): Gathered {
  const named = new Int32Array((index.concepts.count >>> 5) + 1);
  const gathered: Gathered = { named, full: new Set(), chosen: new Map(), weak: new Map(), waiting: new Set(), size: 0 };
  const reader: Reader = { from: evidence, at: 0 };
  const isOwn = nextOf(reader) === stampOf(index);
  for (const [group, bits] of pairsIn(reader)) for (const bit of bitsOf(bits)) gathered.waiting.add(group * 32 + bit);
  if (!isOwn) return gathered;
  for (const [group, bits] of pairsIn(reader)) {
    if (group < named.length) named[group] = bits;
    gathered.size += bitsOf(bits).length;
  }
  for (let left = Math.min(nextOf(reader), MOST); left > 0; left -= 1) gathered.full.add(nextOf(reader));
  for (const [concept, bits] of pairsIn(reader)) gathered.chosen.set(concept, bits);
  for (const [concept, bits] of pairsIn(reader)) gathered.weak.set(concept, bits);
  gathered.size += gathered.full.size + gathered.chosen.size + gathered.weak.size;
  return gathered;
}

/** A list of pairs behind its length; the numbers come from a page's own process, so that no length is believed without end. */
function pairsIn(reader: Reader): [number, number][] {
  const pairs: [number, number][] = [];
  for (let left = Math.min(nextOf(reader), MOST * 2); left > 0; left -= 2) pairs.push([nextOf(reader), nextOf(reader)]);
  return pairs;
}

function bitsOf(bits: number): number[] {
  const set: number[] = [];
  for (let left = bits; left !== 0; left &= left - 1) set.push(31 - Math.clz32(left & -left));
  return set;
}

/** The evidence to be handed out with an answer. */
export function handOut(index: LabelIndex, { named, full, chosen, weak, waiting }: Gathered): Evidence {
  const passages = new Map<number, number>();
  for (const id of waiting) {
    const group = Math.floor(id / 32);
    passages.set(group, (passages.get(group) ?? 0) | (1 << (id - group * 32)));
  }
  const groups = new Map<number, number>();
  for (let at = 0; at < named.length; at += 1) if (named[at] !== 0) groups.set(at, named[at] ?? 0);
  const numbers = [stampOf(index)];
  putPairs(numbers, passages);
  putPairs(numbers, groups);
  numbers.push(full.size);
  for (const record of full) numbers.push(record);
  putPairs(numbers, chosen);
  putPairs(numbers, weak);
  const evidence: Record<number, number> = {};
  for (let at = 0; at < numbers.length; at += 1) evidence[at] = numbers[at] ?? 0;
  return evidence;
}

function putPairs(numbers: number[], pairs: ReadonlyMap<number, number>): void {
  numbers.push(pairs.size * 2);
  for (const [key, bits] of pairs) numbers.push(key, bits);
}

function hasRoom({ size, waiting }: Gathered): boolean {
  return size + waiting.size < MOST;
}

function add(evidence: Gathered, seen: Map<number, number>, { concept, bits }: { concept: number; bits: number }): void {
  const before = seen.get(concept);
  if (before === undefined) {
    if (!hasRoom(evidence)) return;
    evidence.size += 1;
  }
  seen.set(concept, (before ?? 0) | bits);
}

/** The cues of a passage without those inside the very words that need evidence: they prove nothing. */
export function fairCues(hits: readonly Hit[], cues: readonly CueHit[]): readonly CueHit[] {
  if (cues.length === 0) return cues;
  const doubtful = new Set<number>();
  const keyOf = (at: number, concept: number) => at * 0x1000000 + concept;
  for (const hit of hits) {
    if (hit.rule & RULE.evidence) for (let at = hit.from; at <= hit.to; at += 1) doubtful.add(keyOf(at, hit.concept));
  }
  return cues.filter(({ from, to, concept }) => {
    for (let at = from; at <= to; at += 1) if (doubtful.has(keyOf(at, concept))) return false;
    return true;
  });
}

/** Notes the cues of a passage. */
export function noteCues(evidence: Gathered, cues: readonly CueHit[]): void {
  for (const { concept, cue, weak } of cues) add(evidence, weak ? evidence.weak : evidence.chosen, { concept, bits: 1 << cue });
}

/** The cues of a concept that the page has shown, as bits: those an author chose, and the words of its definition. */
export function cuesSeen({ chosen, weak }: Gathered, concept: number): { chosen: number; weak: number } {
  return { chosen: chosen.get(concept) ?? 0, weak: weak.get(concept) ?? 0 };
}

/** Notes that the page names a concept beyond doubt. */
export function confirm(evidence: Gathered, concept: number): void {
  if (isConfirmed(evidence, concept) || !hasRoom(evidence)) return;
  evidence.named[concept >>> 5] = (evidence.named[concept >>> 5] ?? 0) | (1 << (concept & 31));
  evidence.size += 1;
}

export function isConfirmed({ named }: Gathered, concept: number): boolean {
  return ((named[concept >>> 5] ?? 0) & (1 << (concept & 31))) !== 0;
}

/** Notes that a passage waits for the evidence of the whole page; gives false when it waited already. */
export function postpone({ waiting }: Gathered, passageId: number): boolean {
  if (waiting.has(passageId)) return false;
  // Never refused: a passage that is not noted would be asked for ever.
  waiting.add(passageId);
  return true;
}

/** True when the passage is being asked for the second time. */
export function isLastAsk({ waiting }: Gathered, passageId: number): boolean {
  return waiting.has(passageId);
}

/** Notes that a name which may be shortened (the label of a record) stands in full on the page; the page's order is kept. */
export function noteFullName(evidence: Gathered, record: number): void {
  if (evidence.full.has(record) || !hasRoom(evidence)) return;
  evidence.full.add(record);
  evidence.size += 1;
}
