import { labelsOf } from '../terms/check-glossary.ts';
import { type Concept, type Glossary, textOf } from '../terms/concept.ts';
import { hashFolded } from '../text/word-hash.ts';
import { addRecord } from './add-record.ts';
import { cueWordsOf } from './definition-cues.ts';
import { growConcepts, makeRecords, trimInSteps } from './index-columns.ts';
import { addId, INDEX_VERSION, type LabelIndex } from './index-form.ts';
import { addInitials, initialsOf, makeInitials, sortInitials } from './initials.ts';
import { CUE_SHIFT, isTitleCased, RULE, ruleOf } from './label-rules.ts';
import { variantsOf } from './label-variants.ts';
import { readLabel } from './read-label.ts';
import { shortFormsOf } from './short-names.ts';
import { addText, makePool } from './text-pool.ts';
import { makeFilter, noteWord } from './word-filter.ts';
import { follow, lookUp, makeTable, RECORD, type WordTable } from './word-table.ts';

export type { LabelIndex } from './index-form.ts';

/** The prefixes of a label of `words` words that no other label has: many begin alike. Measured on lists of names and of terms. */
const OWN_PREFIXES = 0.85;

/** An index without a glossary; the numbers are guesses at what will come, and spare growing. */
export function makeIndex(concepts = 64, labels = concepts, words = 2.5): LabelIndex {
  return {
    version: INDEX_VERSION,
    glossaries: [],
    table: makeTable(labels * words * OWN_PREFIXES),
    pool: makePool(labels * 25),
    ready: [],
    initials: makeInitials(),
    shortForms: makeFilter(concepts),
    records: makeRecords(labels * 1.3),
    concepts: { count: 0, id: new Uint32Array(concepts), glossary: new Uint16Array(concepts) },
  };
}

/** Builds the index of some glossaries at one go; their order decides ties. */
export function buildLabelIndex(glossaries: readonly Glossary[]): LabelIndex {
  const steps = buildInSteps(glossaries);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** One label in so many tells how long they are. */
const SAMPLED = 50;

/** Builds the index in small steps (a few hundred labels each): the caller looks at its clock between them. */
export function* buildInSteps(glossaries: readonly Glossary[]): Generator<undefined, LabelIndex> {
  let concepts = 0;
  let labels = 0;
  let sampled = 0;
  let words = 0;
  for (const glossary of glossaries) {
    for (const concept of glossary.concepts) {
      concepts += 1;
      labels += 1 + concept.altLabels.length + concept.hiddenLabels.length + concept.cues.length;
      if (concepts % SAMPLED !== 0) continue;
      sampled += 1;
      words += textOf(concept.prefLabel).split(/[\s\p{Pd}]+/u).length;
    }
  }
  const index = makeIndex(Math.max(64, concepts), Math.max(64, labels), sampled < 20 ? undefined : words / sampled);
  yield;
  for (const glossary of glossaries) yield* addInSteps(index, glossary);
  return index;
}

/** True for a concept with a full form and its initials among its labels. */
function hasAcronym(concept: Concept): boolean {
  const readings = labelsOf(concept).map((label) => readLabel(textOf(label)));
  const single = new Set(readings.filter(({ words }) => words.length === 1).map(({ words }) => words[0] ?? ''));
  return readings.some((reading) => initialsOf(reading).some((initials) => single.has(initials)));
}

const STEP = 100;
/** How an author writes labels shows in this many. */
const SAMPLE = 2000;

/** Adds one glossary to an index, in small steps. An earlier one with the same id is removed first. */
export function* addInSteps(index: LabelIndex, glossary: Glossary): Generator<undefined, void> {
  removeGlossary(index, glossary.id);
  const sample = glossary.concepts.slice(0, SAMPLE);
  let listsAcronyms = false;
  for (const [at, concept] of sample.entries()) {
    listsAcronyms ||= hasAcronym(concept);
    if (at % STEP === STEP - 1) yield;
  }
  const number = index.glossaries.length;
  index.glossaries.push({ id: glossary.id, language: glossary.language, removed: false, listsAcronyms });
  const titleCased = isTitleCased(sample.map((concept) => concept.prefLabel));
  yield;
  for (const [at, concept] of glossary.concepts.entries()) {
    addConcept(index, concept, { number, titleCased });
    if (at % STEP === STEP - 1) yield;
  }
  yield* addDefinitionCues(index, glossary);
  sortInitials(index.initials);
  yield;
  yield* trimInSteps(index);
}

/** Lets the words of their definitions speak for the concepts of a glossary that share a label with another concept. */
function* addDefinitionCues(index: LabelIndex, { concepts }: Glossary): Generator<undefined, void> {
  const first = index.concepts.count - concepts.length;
  for (const [at, concept] of concepts.entries()) {
    if (at % STEP === STEP - 1) yield;
    const shared = labelsOf(concept).some((label) => isShared(index, readLabel(textOf(label)).words, first + at));
    if (!shared) continue;
    for (const [number, word] of cueWordsOf(concept).entries()) {
      const rule = RULE.cue | RULE.weak | (number << CUE_SHIFT);
      for (const variant of variantsOf(readLabel(word)).slice(0, 2)) addRecord(index, variant, { concept: first + at, label: 0, rule });
    }
  }
}

function isShared(index: LabelIndex, words: readonly string[], concept: number): boolean {
  const { records } = index;
  for (let record = (valueOfWords(index.table, words) & RECORD) - 1; record >= 0; record = records.next[record] ?? -1) {
    const isLabel = ((records.rule[record] ?? 0) & RULE.cue) === 0;
    if (isLabel && records.concept[record] !== concept && !isRemoved(index, records.concept[record] ?? 0)) return true;
  }
  return false;
}

function isRemoved({ concepts, glossaries }: LabelIndex, concept: number): boolean {
  return glossaries[concepts.glossary[concept] ?? 0]?.removed === true;
}

/** Adds one glossary to an index at one go. */
export function addGlossary(index: LabelIndex, glossary: Glossary): void {
  for (const _ of addInSteps(index, glossary));
}

/** Takes a glossary out: its records stay in place and are passed over. Gives false when the index does not hold it. */
export function removeGlossary(index: LabelIndex, id: string): boolean {
  const at = index.glossaries.findIndex((glossary) => glossary.id === id && !glossary.removed);
  const glossary = index.glossaries[at];
  if (!glossary) return false;
  index.glossaries[at] = { ...glossary, removed: true };
  return true;
}

function addConcept(index: LabelIndex, concept: Concept, from: { number: number; titleCased: boolean }): void {
  const at = index.concepts.count;
  if (at === index.concepts.id.length) growConcepts(index);
  index.concepts.id[at] = addId(index.pool, concept);
  index.concepts.glossary[at] = from.number;
  index.concepts.count = at + 1;
  const labels = labelsOf(concept).map((label) => ({ label, reading: readLabel(textOf(label)) }));
  const listed = new Set(labels.flatMap(({ reading: { words } }) => (words.length === 1 ? words : [])));
  for (const { label, reading } of labels) {
    const offset = addText(index.pool, reading.text);
    const shortForms = shortFormsOf(reading);
    const rule = ruleOf(label, reading, from.titleCased) | (shortForms.length > 0 ? RULE.shortens : 0);
    const record = index.records.count;
    for (const variant of variantsOf(reading)) addRecord(index, variant, { concept: at, label: offset, rule });
    if (index.records.count > record && !concept.hiddenLabels.includes(label)) addInitials(index.initials, reading, { record, listed });
    for (const word of shortForms) noteWord(index.shortForms, hashOf(word));
  }
  for (const [number, cue] of concept.cues.slice(0, 30).entries()) {
    const rule = RULE.cue | (number << CUE_SHIFT);
    for (const variant of variantsOf(readLabel(cue)).slice(0, 4)) addRecord(index, variant, { concept: at, label: 0, rule });
  }
}

const lanes = { a: 0, b: 0 };

function hashOf(word: string): number {
  hashFolded(word, lanes);
  return lanes.a;
}

/** The value of a word sequence in folded words; 0 when no label starts so. */
export function valueOfWords(table: WordTable, words: readonly string[]): number {
  let a = 0;
  let b = 0;
  for (const word of words) {
    hashFolded(word, lanes);
    a = follow(a, lanes.a);
    b = follow(b, lanes.b);
  }
  return lookUp(table, a, b);
}
