import type { ConceptId } from '../terms/concept.ts';
import { foldText } from '../text/fold-text.ts';
import { foldWords } from '../text/fold-words.ts';
import type { Span } from '../text/passage.ts';
import { resembling } from './fuzzy-candidates.ts';
import { makeSketches, type Sketches, sketchedLike } from './word-sketches.ts';

/** What can be searched of one concept. */
export type SearchEntry = {
  readonly id: ConceptId;
  readonly label: string;
  readonly otherLabels: readonly string[];
  readonly definition: string;
};

/** One concept found: 1 is the exact label. The spans are stretches of `label` and `definition` to be highlighted. */
export type SearchHit = {
  readonly id: ConceptId;
  readonly score: number;
  readonly labelSpans: readonly Span[];
  readonly definitionSpans: readonly Span[];
};

export type Search = (query: string, limit: number) => SearchHit[];

const SCORE = { exact: 1, prefix: 0.9, wordPrefix: 0.8, allWords: 0.7, inside: 0.6, fuzzy: 0.5, definition: 0.3 } as const;

/** Up to this many labels are all given to Fuse.js; above, only those whose words look alike. */
const SHORT_ENOUGH = 2000;
const SHORTLIST = 300;

/** Everything folded once; one long string for all labels, so that one search of it serves a keystroke. */
type Prepared = {
  readonly entries: readonly SearchEntry[];
  /** All folded labels, each after a line feed. */
  readonly labels: string;
  readonly labelStarts: Uint32Array;
  readonly labelOwners: Uint32Array;
  readonly definitions: string;
  readonly definitionStarts: Uint32Array;
  readonly sketches: Sketches;
};

/**
 * Prepares a search over concepts. The search ranks exact label, prefix, prefix of a later word, all words in any order, substring,
 * resemblance (Fuse.js), definition; a label other than the preferred one counts a little less. Both sides are folded as in matching.
 * An empty query finds nothing.
 */
export function buildSearch(entries: readonly SearchEntry[]): Search {
  const prepared = prepare(entries);
  return (query, limit) => search(prepared, foldWords(query).join(' '), limit);
}

function prepare(entries: readonly SearchEntry[]): Prepared {
  const owned = entries.flatMap(({ label, otherLabels }, owner) =>
    [label, ...otherLabels].map((text) => ({ owner, text: foldedOf(text) })),
  );
  const labels = joined(owned.map(({ text }) => text));
  const definitions = joined(entries.map(({ definition }) => foldedOf(definition)));
  return {
    entries,
    labels: labels.text,
    labelStarts: labels.starts,
    labelOwners: Uint32Array.from(owned, ({ owner }) => owner),
    definitions: definitions.text,
    definitionStarts: definitions.starts,
    sketches: makeSketches(owned.map(({ text }) => text)),
  };
}

function foldedOf(text: string): string {
  return foldWords(text).join(' ');
}

function joined(texts: readonly string[]): { text: string; starts: Uint32Array } {
  const starts = new Uint32Array(texts.length);
  let at = 0;
  for (const [n, text] of texts.entries()) {
    starts[n] = at + 1;
    at += text.length + 1;
  }
  return { text: `\n${texts.join('\n')}\n`, starts };
}

function search(prepared: Prepared, query: string, limit: number): SearchHit[] {
  if (query === '' || limit < 1) return [];
  const best = new Map<number, number>();
  const offer = (owner: number, score: number) => best.set(owner, Math.max(best.get(owner) ?? 0, score));
  findInLabels(prepared, query, offer);
  if (query.includes(' ')) findAllWords(prepared, query, offer);
  if (best.size < limit) findAlike(prepared, query, offer);
  if (best.size < limit) findInDefinitions(prepared, query, offer);
  return [...best]
    .sort(([one, oneScore], [other, otherScore]) => otherScore - oneScore || byLabel(prepared, one, other))
    .slice(0, limit)
    .map(([owner, score]) => hitOf(prepared.entries[owner], query, score));
}

type Offer = (owner: number, score: number) => void;

function byLabel({ entries }: Prepared, one: number, other: number): number {
  const first = entries[one]?.label ?? '';
  const second = entries[other]?.label ?? '';
  return first.length - second.length || (first < second ? -1 : first > second ? 1 : one - other);
}

/** The preferred label stands first among those of its owner. */
function labelScore(prepared: Prepared, label: number, score: number): number {
  return prepared.labelOwners[label - 1] === prepared.labelOwners[label] ? score - 0.02 : score;
}

function findInLabels(prepared: Prepared, query: string, offer: Offer): void {
  const { labels, labelStarts, labelOwners } = prepared;
  // Two letters stand inside half of all labels: there only beginnings count.
  const begins = query.length < 3;
  const places = begins
    ? [...placesOf(labels, `\n${query}`), ...placesOf(labels, ` ${query}`)].map((at) => at + 1)
    : placesOf(labels, query);
  for (const at of places) {
    const label = placeIn(labelStarts, at);
    const before = labels.charAt(at - 1);
    const whole = before === '\n' && labels.charAt(at + query.length) === '\n';
    const score = whole ? SCORE.exact : before === '\n' ? SCORE.prefix : before === ' ' ? SCORE.wordPrefix : SCORE.inside;
    offer(labelOwners[label] ?? 0, labelScore(prepared, label, score));
  }
}

function* placesOf(text: string, query: string): Generator<number> {
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) yield at;
}

/** Every word of the query begins some word of the label. */
function findAllWords(prepared: Prepared, query: string, offer: Offer): void {
  const { labels, labelStarts, labelOwners } = prepared;
  const words = query.split(' ').sort((one, other) => other.length - one.length);
  for (const at of placesOf(labels, words[0] ?? '')) {
    const label = placeIn(labelStarts, at);
    const text = ` ${labels.slice(labelStarts[label], labels.indexOf('\n', at))}`;
    if (words.every((word) => text.includes(` ${word}`))) offer(labelOwners[label] ?? 0, labelScore(prepared, label, SCORE.allWords));
  }
}

function findAlike(prepared: Prepared, query: string, offer: Offer): void {
  const { labels, labelStarts, labelOwners, sketches } = prepared;
  if (query.length < 3) return;
  const few = labelStarts.length <= SHORT_ENOUGH;
  const places = few ? Array.from(labelStarts.keys()) : sketchedLike(sketches, query, SHORTLIST);
  const texts = places.map((label) => labels.slice(labelStarts[label], labels.indexOf('\n', labelStarts[label])));
  for (const { at, score } of resembling(query, texts, { threshold: 0.35, most: 50 })) {
    const label = places[at] ?? 0;
    offer(labelOwners[label] ?? 0, labelScore(prepared, label, SCORE.fuzzy * (1 - score)));
  }
}

const MOST_DEFINITIONS = 200;

function findInDefinitions({ definitions, definitionStarts }: Prepared, query: string, offer: Offer): void {
  let found = 0;
  for (const at of placesOf(definitions, query)) {
    const before = definitions.charAt(at - 1);
    if (before !== ' ' && before !== '\n') continue;
    offer(placeIn(definitionStarts, at), SCORE.definition);
    found += 1;
    if (found === MOST_DEFINITIONS) return;
  }
}

/** The number of the text that holds a place: binary search over the starts. */
function placeIn(starts: Uint32Array, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function hitOf(entry: SearchEntry | undefined, query: string, score: number): SearchHit {
  if (!entry) throw new Error('a search hit without an entry');
  return { id: entry.id, score, labelSpans: spansOf(entry.label, query), definitionSpans: spansOf(entry.definition, query) };
}

/** Where a text holds the query, or, word by word, the words of the query at the beginning of its own. */
function spansOf(text: string, query: string): Span[] {
  const { folded, starts, ends } = foldText(text);
  const whole = [...placesOf(folded, query)].map((at) => ({ at, length: query.length }));
  const words = query.split(' ').filter((word) => word.length > 1);
  const pieces = words.flatMap((word) => [...placesOf(` ${folded}`, ` ${word}`)].map((at) => ({ at, length: word.length })));
  const places = (whole.length > 0 ? whole : pieces).sort((one, other) => one.at - other.at);
  const spans: Span[] = [];
  for (const { at, length } of places) {
    const start = starts[at] ?? 0;
    const end = ends[at + length - 1] ?? start;
    if (start >= (spans.at(-1)?.end ?? 0)) spans.push({ start, end });
  }
  return spans;
}
