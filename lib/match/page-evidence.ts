import type { CueHit, Hit } from './find-candidates.ts';
import type { LabelIndex } from './index-form.ts';
import { RULE } from './label-rules.ts';

/**
 * What passages of a page have shown, as plain JSON-safe data, good for one index. Numbers as keys lie close together, which makes a
 * plain array of the object: `2 n` holds the concepts from 32 n on that the page names beyond doubt, as bits; `2 n + 1` the record
 * of the n-th name that stands in full and may be shortened. `~<concept>`: its cues that were seen, as bits; `-<concept>`: the words
 * of its definition; `?<n>`: the passages from 32 n on that are to be asked once more; `#`: which index counted so.
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

/** Takes up the evidence of earlier answers; what another index has counted is dropped, but no passage waits twice. */
export function takeUp(index: LabelIndex, evidence: Evidence): Gathered {
  const named = new Int32Array((index.concepts.count >>> 5) + 1);
  const gathered: Gathered = { named, full: new Set(), chosen: new Map(), weak: new Map(), waiting: new Set(), size: 0 };
  const isOwn = evidence['#'] === stampOf(index);
  if (isOwn) takeNumbers(gathered, evidence);
  for (const key in evidence) {
    const sign = key.charAt(0);
    const bits = evidence[key] ?? 0;
    if (sign === '?') for (const bit of bitsOf(bits)) gathered.waiting.add(Number(key.slice(1)) * 32 + bit);
    else if (isOwn && sign === '~') gathered.chosen.set(Number(key.slice(1)), bits);
    else if (isOwn && sign === '-') gathered.weak.set(Number(key.slice(1)), bits);
  }
  gathered.size += gathered.full.size + gathered.chosen.size + gathered.weak.size;
  return gathered;
}

function takeNumbers(gathered: Gathered, evidence: Evidence): void {
  for (let at = 0; at < gathered.named.length; at += 1) {
    const bits = evidence[at * 2] ?? 0;
    gathered.named[at] = bits;
    if (bits !== 0) gathered.size += bitsOf(bits).length;
  }
  for (let at = 1; evidence[at] !== undefined; at += 2) gathered.full.add(evidence[at] ?? 0);
}

function bitsOf(bits: number): number[] {
  const set: number[] = [];
  for (let left = bits; left !== 0; left &= left - 1) set.push(31 - Math.clz32(left & -left));
  return set;
}

/** The evidence to be handed out with an answer. */
export function handOut(index: LabelIndex, { named, full, chosen, weak, waiting }: Gathered): Evidence {
  const evidence: Record<string, number> = {};
  for (const [at, bits] of named.entries()) if (bits !== 0) evidence[at * 2] = bits;
  let at = 1;
  for (const record of full) {
    evidence[at] = record;
    at += 2;
  }
  for (const [concept, bits] of chosen) evidence[`~${concept}`] = bits;
  for (const [concept, bits] of weak) evidence[`-${concept}`] = bits;
  const passages = new Map<number, number>();
  for (const id of waiting) {
    const group = Math.floor(id / 32);
    passages.set(group, (passages.get(group) ?? 0) | (1 << (id - group * 32)));
  }
  for (const [group, bits] of passages) evidence[`?${group}`] = bits;
  evidence['#'] = stampOf(index);
  return evidence;
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
