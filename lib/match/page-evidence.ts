import type { ConceptId } from '../terms/concept.ts';
import type { CueHit, Hit } from './find-candidates.ts';
import { conceptIdAt, type LabelIndex } from './index-form.ts';
import { RULE } from './label-rules.ts';

/**
 * What passages of a page have shown, as plain JSON-safe data. Keys: `~<concept id>`: the concept's cues that were seen, as bits,
 * `-<concept id>` the words of its definition; * `+<concept id>`: 1 when the page names the concept beyond doubt; `=<word>|<concept id>|<label>`: 1 when a name that stands in full on the
 * page may be shortened to the word; `?<passage id>`: 1 when the passage is to be asked once more.
 */
export type Evidence = Readonly<Record<string, number>>;

/** Evidence while it is being gathered. */
export type Gathered = Map<string, number>;

/** A page that speaks of more than this tells nothing by further concepts. */
const MOST_KEYS = 10_000;

function add(evidence: Gathered, key: string, bits: number): void {
  const before = evidence.get(key);
  if (before === undefined && evidence.size >= MOST_KEYS) return;
  evidence.set(key, (before ?? 0) | bits);
}

/** Notes the cues of a passage and gives them back without those inside the very words that need evidence: they prove nothing. */
export function gatherCues(index: LabelIndex, evidence: Gathered, found: { hits: readonly Hit[]; cues: readonly CueHit[] }): CueHit[] {
  if (found.cues.length === 0) return [];
  const doubtful = new Set<number>();
  const keyOf = (at: number, concept: number) => at * 0x1000000 + concept;
  for (const hit of found.hits) {
    if (hit.rule & RULE.evidence) for (let at = hit.from; at <= hit.to; at += 1) doubtful.add(keyOf(at, hit.concept));
  }
  const fair = found.cues.filter(({ from, to, concept }) => {
    for (let at = from; at <= to; at += 1) if (doubtful.has(keyOf(at, concept))) return false;
    return true;
  });
  for (const { concept, cue, weak } of fair) add(evidence, `${weak ? '-' : '~'}${conceptIdAt(index, concept)}`, 1 << cue);
  return fair;
}

/** The cues of a concept that the page has shown, as bits: those an author chose, and the words of its definition. */
export function cuesSeen(evidence: Gathered, id: ConceptId): { chosen: number; weak: number } {
  return { chosen: evidence.get(`~${id}`) ?? 0, weak: evidence.get(`-${id}`) ?? 0 };
}

/** Notes that the page names a concept beyond doubt. */
export function confirm(evidence: Gathered, id: ConceptId): void {
  add(evidence, `+${id}`, 1);
}

export function isConfirmed(evidence: Gathered, id: ConceptId): boolean {
  return evidence.has(`+${id}`);
}

/** Notes that a passage waits for the evidence of the whole page; gives false when it waited already. */
export function postpone(evidence: Gathered, passageId: number): boolean {
  const key = `?${passageId}`;
  if (evidence.has(key)) return false;
  // Never refused: a passage that is not noted would be asked for ever.
  evidence.set(key, 1);
  return true;
}

/** True when the passage is being asked for the second time. */
export function isLastAsk(evidence: Gathered, passageId: number): boolean {
  return evidence.has(`?${passageId}`);
}

/** A word that a name of the page may be shortened to, with the concept and the label in full. */
export type ShortForm = { readonly word: string; readonly id: ConceptId; readonly label: string };

export function noteShortName(evidence: Gathered, { word, id, label }: ShortForm): void {
  add(evidence, `=${word}|${id}|${label}`, 1);
}

/** Every word that shortens the names of exactly one concept of the page. */
export function shortNamesIn(evidence: Gathered): Map<string, ShortForm> {
  const forms = new Map<string, ShortForm>();
  const several = new Set<string>();
  for (const key of evidence.keys()) {
    if (!key.startsWith('=')) continue;
    const [word = '', id = '', ...label] = key.slice(1).split('|');
    const other = forms.get(word);
    if (other && other.id !== id) several.add(word);
    // The key was made from a concept's id.
    else if (!other) forms.set(word, { word, id: id as ConceptId, label: label.join('|') });
  }
  for (const word of several) forms.delete(word);
  return forms;
}
