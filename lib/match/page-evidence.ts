import type { CueHit, Hit } from './find-candidates.ts';
import type { LabelIndex } from './index-form.ts';
import { RULE } from './label-rules.ts';

/**
 * What passages of a page have shown, as plain JSON-safe data, good for one index. Keys: four times the number of a concept, and
 * above it a `SHOWN`; `?<passage id>`: the passage is to be asked once more; `#`: which index counted so.
 */
export type Evidence = Readonly<Record<string, number>>;

/** What a number in the evidence says of the concept (or, for `full`, of the record) it belongs to. */
const SHOWN = {
  /** The page names the concept beyond doubt. */
  named: 0,
  /** Which of the cues an author chose were seen, as bits. */
  chosen: 1,
  /** Which words of its definition were seen, as bits. */
  weak: 2,
  /** The label of this record stands in full, and may be shortened: its place among those, from 1. */
  full: 3,
} as const;

/** Evidence while it is being gathered: numbers only, since strings for keys took a third of the time of an answer. */
export type Gathered = { readonly seen: Map<number, number>; readonly waiting: Set<number> };

/** A page that speaks of more than this tells nothing by further concepts. */
const MOST_KEYS = 10_000;

/** Numbers of concepts mean something else in another index: this tells two apart. */
function stampOf({ glossaries, records, concepts }: LabelIndex): number {
  let stamp = Math.imul(records.count, 31) ^ concepts.count;
  for (const { id } of glossaries) for (let at = 0; at < id.length; at += 1) stamp = Math.imul(stamp ^ id.charCodeAt(at), 0x01000193);
  return stamp;
}

/** Takes up the evidence of earlier answers; what another index has counted is dropped, but no passage waits twice. */
export function takeUp(index: LabelIndex, evidence: Evidence): Gathered {
  const gathered: Gathered = { seen: new Map(), waiting: new Set() };
  const isOwn = evidence['#'] === stampOf(index);
  const full: [number, number][] = [];
  for (const key of Object.keys(evidence)) {
    const number = Number(key);
    const bits = evidence[key] ?? 0;
    if (key.startsWith('?')) gathered.waiting.add(Number(key.slice(1)));
    else if (!isOwn || Number.isNaN(number)) continue;
    else if ((number & 3) === SHOWN.full) full.push([number, bits]);
    else gathered.seen.set(number, bits);
  }
  // An object gives its numbers back in their own order: that of the page is restored.
  for (const [number, place] of full.sort((one, other) => one[1] - other[1])) gathered.seen.set(number, place);
  return gathered;
}

/** The evidence to be handed out with an answer. */
export function handOut(index: LabelIndex, { seen, waiting }: Gathered): Evidence {
  const evidence: Record<string, number> = {};
  for (const [number, bits] of seen) evidence[number] = bits;
  for (const id of waiting) evidence[`?${id}`] = 1;
  evidence['#'] = stampOf(index);
  return evidence;
}

function add({ seen, waiting }: Gathered, number: number, bits: number): void {
  const before = seen.get(number);
  if (before === undefined && seen.size + waiting.size >= MOST_KEYS) return;
  if (before === undefined || (before | bits) !== before) seen.set(number, (before ?? 0) | bits);
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
  for (const { concept, cue, weak } of cues) add(evidence, concept * 4 + (weak ? SHOWN.weak : SHOWN.chosen), 1 << cue);
}

/** The cues of a concept that the page has shown, as bits: those an author chose, and the words of its definition. */
export function cuesSeen({ seen }: Gathered, concept: number): { chosen: number; weak: number } {
  return { chosen: seen.get(concept * 4 + SHOWN.chosen) ?? 0, weak: seen.get(concept * 4 + SHOWN.weak) ?? 0 };
}

/** Notes that the page names a concept beyond doubt. */
export function confirm(evidence: Gathered, concept: number): void {
  add(evidence, concept * 4 + SHOWN.named, 1);
}

export function isConfirmed({ seen }: Gathered, concept: number): boolean {
  return seen.has(concept * 4 + SHOWN.named);
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

/** Notes that a name which may be shortened (the label of a record) stands in full on the page. */
export function noteFullName(evidence: Gathered, record: number): void {
  const number = record * 4 + SHOWN.full;
  if (!evidence.seen.has(number)) add(evidence, number, evidence.seen.size + 1);
}

/** The records of those names, in the order of the page. */
export function fullNamesIn({ seen }: Gathered): number[] {
  const records: number[] = [];
  for (const number of seen.keys()) if ((number & 3) === SHOWN.full) records.push(number >>> 2);
  return records;
}
