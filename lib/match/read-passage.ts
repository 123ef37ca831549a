import { mayBeIn, speaks } from '../text/detect-language.ts';
import { readTokens } from '../text/read-tokens.ts';
import { makeTokens } from '../text/tokens.ts';
import { type CueHit, findCandidates, type Hit, type Scan } from './find-candidates.ts';
import type { FuzzyWords } from './fuzzy-words.ts';
import type { LabelIndex } from './index-form.ts';
import { confirm, fairCues, type Gathered, noteCues, noteFullName } from './page-evidence.ts';
import { settleHits } from './settle-hits.ts';
import type { ShortName } from './short-names.ts';

/** What the words of one text say by themselves, before the rest of the page is weighed. */
export type Reading = {
  readonly text: string;
  readonly language: string | undefined;
  readonly fuzzy: FuzzyWords | undefined;
  readonly hits: readonly Hit[];
  readonly cues: readonly CueHit[];
  readonly shortNames: readonly ShortName[];
  /** The concepts the text names beyond doubt. */
  readonly named: readonly number[];
  /** The records of names that stand in full and may be shortened elsewhere; -1 for none, beside the concept of `named`. */
  readonly full: readonly number[];
};

/** What passages are read with, and the readings that are kept. */
export type Reader = { readonly index: LabelIndex; readonly fuzzy: FuzzyWords | undefined; readonly kept: Kept };

/** A reader of passages; good until the index changes. */
export function makeReader(index: LabelIndex, fuzzy?: FuzzyWords): Reader {
  return { index, fuzzy, kept: keptOf(index) };
}

// One set of columns serves all texts.
const tokens = makeTokens();
const NONE: readonly never[] = [];

/** By glossary number: whether it is still there, and its language may be the text's as far as the page says. */
function glossariesFor(index: LabelIndex, language: string | undefined): boolean[] {
  return index.glossaries.map((glossary) => !glossary.removed && mayBeIn(language, glossary.language));
}

function scanText(index: LabelIndex, text: string, language: string | undefined): Scan | undefined {
  const open = glossariesFor(index, language);
  if (!open.includes(true)) return undefined;
  readTokens(text, tokens);
  let wanted: string | undefined;
  let isSpoken = false;
  // Most glossaries are in one language: it is asked for once.
  for (const [at, glossary] of index.glossaries.entries()) {
    if (!open[at]) continue;
    if (glossary.language !== wanted) {
      wanted = glossary.language;
      isSpoken = speaks({ text, tokens }, wanted, language);
    }
    open[at] = isSpoken;
  }
  if (!open.includes(true)) return undefined;
  const scan: Scan = { index, text, tokens, open, hits: [], cues: [] };
  findCandidates(scan);
  return scan;
}

/** The cues in the title and the description of a page. */
export function readTitle(index: LabelIndex, page: { title: string; description: string; language?: string }): readonly CueHit[] {
  if (page.title === '' && page.description === '') return NONE;
  return scanText(index, `${page.title}\n${page.description}`, page.language)?.cues ?? NONE;
}

/** Reads a text in a language (BCP 47, when the page gives one), or remembers having read it. */
export function readPassage({ index, fuzzy, kept: { readings } }: Reader, text: string, language: string | undefined): Reading {
  const known = readings.size > 0 ? readings.get(text) : undefined;
  if (known && known.language === language && known.fuzzy === fuzzy) return known;
  const scan = scanText(index, text, language);
  if (!scan) return { text, language, fuzzy, hits: NONE, cues: NONE, shortNames: NONE, named: NONE, full: NONE };
  const { hits, shortNames, named, full } = settleHits(scan, fuzzy);
  return { text, language, fuzzy, hits, shortNames, named, full, cues: fairCues(hits, scan.cues) };
}

/** Puts what a text shows into the evidence of its page. */
export function noteReading(evidence: Gathered, { named, full, cues }: Reading): void {
  for (let at = 0; at < named.length; at += 1) {
    confirm(evidence, named[at] ?? 0);
    const record = full[at] ?? -1;
    if (record >= 0) noteFullName(evidence, record);
  }
  if (cues.length > 0) noteCues(evidence, cues);
}

/** Readings of the passages that will be asked once more, for as long as their index lives and stays as it is. */
type Kept = { readonly readings: Map<string, Reading>; characters: number; glossaries: number; removed: number; records: number };

const kept = new WeakMap<LabelIndex, Kept>();
/** Texts of a few long pages; a reading takes about as much memory as its text. */
const MOST_CHARACTERS = 2_000_000;

function keptOf(index: LabelIndex): Kept {
  const known = kept.get(index);
  const glossaries = index.glossaries.length;
  const removed = index.glossaries.reduce((sum, each) => sum + (each.removed ? 1 : 0), 0);
  const records = index.records.count;
  if (known && known.glossaries === glossaries && known.removed === removed && known.records === records) return known;
  const fresh: Kept = { readings: new Map(), characters: 0, glossaries, removed, records };
  kept.set(index, fresh);
  return fresh;
}

/** Keeps a reading until its passage is asked again, and drops the oldest of too many. */
export function remember({ kept: all }: Reader, reading: Reading): void {
  if (all.readings.has(reading.text)) return;
  all.readings.set(reading.text, reading);
  all.characters += reading.text.length;
  for (const oldest of all.readings.values()) {
    if (all.characters <= MOST_CHARACTERS) return;
    drop(all, oldest.text);
  }
}

/** Drops a reading that nobody will ask for again. */
export function forget({ kept: all }: Reader, { text }: Reading): void {
  if (all.readings.size > 0) drop(all, text);
}

function drop(all: Kept, text: string): void {
  if (all.readings.delete(text)) all.characters -= text.length;
}
