import * as v from 'valibot';
import type { ConceptId } from '../terms/concept.ts';
import { DELAYS } from '../terms/preferences.ts';
import type { BackgroundQuestions } from './protocol.ts';

/** No tab may ask about more than this at once; the reader sends far smaller batches, at worst of two letters a passage. */
const LONGEST_TEXT = 1_048_576;
const MOST_PASSAGES = 40_000;

const conceptId = v.custom<ConceptId>((id) => typeof id === 'string' && id.length <= 200 && /^[^/]+\/.+$/.test(id));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const nothing = v.object({});
const site = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const evidence = v.record(v.string(), v.number());
const page = v.object({
  title: v.pipe(v.string(), v.maxLength(2000)),
  description: v.pipe(v.string(), v.maxLength(2000)),
  language: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
});

const text = v.pipe(v.string(), v.maxLength(20_000));
const label = v.union([
  text,
  v.object({ label: text, case: v.exactOptional(v.picklist(['exact', 'any'])), needsEvidence: v.exactOptional(v.boolean()) }),
]);
const labels = v.pipe(v.array(label), v.maxLength(1000));
const glossaryId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));
const ids = v.pipe(v.array(conceptId), v.maxLength(1000));

/** A concept that was taken from an own glossary a moment ago and goes back. */
const concept = v.strictObject({
  id: conceptId,
  prefLabel: label,
  altLabels: labels,
  hiddenLabels: labels,
  definition: text,
  scopeNote: v.exactOptional(text),
  subjectField: text,
  cues: v.pipe(v.array(text), v.maxLength(1000)),
  related: ids,
  confusable: v.exactOptional(ids),
  source: v.exactOptional(v.strictObject({ title: text, url: text })),
  asOf: v.exactOptional(text),
});

const termFields = v.strictObject({
  prefLabel: label,
  altLabels: labels,
  hiddenLabels: labels,
  definition: text,
  scopeNote: text,
  subjectField: text,
  cues: v.pipe(v.array(text), v.maxLength(1000)),
  sourceTitle: text,
  sourceUrl: text,
  asOf: text,
});

const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const SCHEMAS = {
  'get-reading': nothing,
  'find-matches': v.object({
    page,
    passages: v.pipe(
      v.array(
        v.object({
          id: v.pipe(v.number(), v.safeInteger()),
          text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
          language: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
        }),
      ),
      v.maxLength(MOST_PASSAGES),
      v.check((passages) => passages.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_TEXT, 'too much text in one question'),
    ),
    evidence,
    definitions: v.exactOptional(v.boolean()),
  }),
  'get-off-concepts': v.object({ ids: v.pipe(v.array(conceptId), v.maxLength(100_000)) }),
  'get-explanation': v.object({
    id: conceptId,
    mention: v.exactOptional(v.object({ label: name, language: v.exactOptional(v.pipe(v.string(), v.maxLength(100))), page, evidence })),
  }),
  'choose-meaning': v.object({ label: name, id: conceptId, site: v.exactOptional(site), choice: v.picklist(['is', 'not', 'forget']) }),
  'open-settings': v.object({ term: name }),
  'style-marks': nothing,
  'load-part': v.object({ part: v.picklist(['card', 'lines']) }),
  'turn-term': v.object({ id: conceptId, on: v.boolean() }),
  'turn-category': v.object({ name, on: v.boolean() }),
  'turn-glossary': v.object({ id: name, on: v.boolean() }),
  'turn-site': v.object({ site, on: v.boolean() }),
  'turn-everywhere': v.object({ on: v.boolean() }),
  'set-appearance': v.object({
    markStyle: v.exactOptional(v.picklist(['dotted', 'solid', 'tint'])),
    density: v.exactOptional(v.picklist(['first', 'all'])),
    scope: v.exactOptional(v.picklist(['article', 'page'])),
    definedHere: v.exactOptional(v.boolean()),
  }),
  'set-opening': v.object({
    opening: v.exactOptional(v.picklist(['rest', 'alt', 'ctrl', 'shift', 'click'])),
    delay: v.exactOptional(v.picklist(DELAYS)),
  }),
  'search-concepts': v.object({
    text: v.pipe(v.string(), v.maxLength(500)),
    category: v.exactOptional(name),
    state: v.exactOptional(v.picklist(['on', 'off'])),
    own: v.exactOptional(v.literal(true)),
    among: v.exactOptional(v.pipe(v.array(conceptId), v.maxLength(10_000))),
    offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    limit: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1000)),
  }),
  'get-concept-rows': v.object({ ids: v.pipe(v.array(conceptId), v.maxLength(10_000)) }),
  'get-categories': nothing,
  'get-glossaries': nothing,
  'get-settings': nothing,
  'get-own-glossaries': nothing,
  'get-own-term': v.object({ id: conceptId }),
  'put-own-term': v.object({ id: v.exactOptional(conceptId), fields: termFields, title: name }),
  'take-own-term': v.object({ id: conceptId }),
  'restore-own-term': v.object({ concept, at: v.object({ part: place, index: place }), title: name }),
  'remove-own-glossary': v.object({ id: glossaryId }),
  'undo-own-glossary': v.object({ id: glossaryId, revision: place }),
  'set-own-private': v.object({ id: glossaryId, private: v.boolean() }),
  'own-changed': nothing,
} as const satisfies { [K in keyof BackgroundQuestions]: v.GenericSchema<unknown, BackgroundQuestions[K]['ask']> };

/** The question, checked: what arrives from a tab is outside data. Throws a sentence that names the kind when it is malformed. */
export function checkQuestion<K extends keyof BackgroundQuestions>(kind: K, question: unknown): BackgroundQuestions[K]['ask'] {
  const checked = v.safeParse(SCHEMAS[kind], question);
  if (!checked.success) throw new Error(`${kind}: ${checked.issues[0].message}`);
  // `satisfies` above ties every schema to its question.
  return checked.output as BackgroundQuestions[K]['ask'];
}
