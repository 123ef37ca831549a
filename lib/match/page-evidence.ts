import type { ConceptId } from '../terms/concept.ts';
import type { CueHit, Hit } from './find-candidates.ts';
import { conceptIdAt, type LabelIndex } from './label-index.ts';
import { RULE } from './label-rules.ts';

/**
 * What passages of a page have shown, as plain JSON-safe data. Keys: `~<concept id>`: the concept's cues that were seen, as bits;
 * `+<concept id>`: 1 when the page names the concept beyond doubt; `=<word>|<concept id>|<label>`: 1 when a name that stands in full on the
 * page may be shortened to the word; `?<passage id>`: 1 when the passage is to be asked once more.
 */
export type Evidence = Readonly<Record<string, number>>;

/** Evidence while it is being gathered. */
export type Gathered = Record<string, number>;

/** A page that speaks of more concepts than this tells nothing by further ones. */
const MOST_KEYS = 4000;

/** Notes the cues of a passage. A cue inside the very words that need evidence proves nothing. */
export function gatherCues(index: LabelIndex, evidence: Gathered, found: { hits: readonly Hit[]; cues: readonly CueHit[] }): CueHit[] {
  const doubtful = new Set<string>();
  for (const hit of found.hits) {
    if (hit.rule & RULE.evidence) for (let at = hit.from; at <= hit.to; at += 1) doubtful.add(`${at} ${hit.concept}`);
  }
  const fair = found.cues.filter(({ from, to, concept }) => {
    for (let at = from; at <= to; at += 1) if (doubtful.has(`${at} ${concept}`)) return false;
    return true;
  });
  for (const { concept, cue } of fair) add(evidence, `~${conceptIdAt(index, concept)}`, 1 << cue);
  return fair;
}

function add(evidence: Gathered, key: string, bits: number): void {
  const before = evidence[key];
  if (before === undefined && Object.keys(evidence).length >= MOST_KEYS) return;
  evidence[key] = (before ?? 0) | bits;
}

/** Notes that the page names a concept beyond doubt. */
export function confirm(evidence: Gathered, id: ConceptId): void {
  add(evidence, `+${id}`, 1);
}

/** Notes that a passage waits for the evidence of the whole page; gives false when it waited already. */
export function postpone(evidence: Gathered, passageId: number): boolean {
  const key = `?${passageId}`;
  if (evidence[key] !== undefined) return false;
  evidence[key] = 1;
  return true;
}

/** True when the passage is being asked for the second time. */
export function isLastAsk(evidence: Evidence, passageId: number): boolean {
  return evidence[`?${passageId}`] !== undefined;
}

/** A word that a name of the page may be shortened to, with the concept and the label in full. */
export type ShortForm = { readonly word: string; readonly id: ConceptId; readonly label: string };

export function noteShortName(evidence: Gathered, { word, id, label }: ShortForm): void {
  add(evidence, `=${word}|${id}|${label}`, 1);
}

/** Every word that shortens the names of exactly one concept of the page. */
export function shortNamesIn(evidence: Evidence): Map<string, ShortForm> {
  const forms = new Map<string, ShortForm>();
  const several = new Set<string>();
  for (const key of Object.keys(evidence)) {
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
