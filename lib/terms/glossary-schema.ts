import * as v from 'valibot';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const CONCEPT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+\.[^\s]+$/;

const labelText = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(120),
  v.regex(/^$|^\S(?:.*\S)?$/, 'a label neither starts nor ends with a blank'),
);

const label = v.union([
  labelText,
  v.strictObject({
    label: labelText,
    case: v.optional(v.picklist(['exact', 'any'])),
    needsEvidence: v.optional(v.boolean()),
  }),
]);

const sentence = v.pipe(v.string(), v.minLength(40), v.maxLength(320));
const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const conceptId = v.pipe(v.string(), v.regex(CONCEPT_ID, 'an id is <glossary id>/<slug>, in small letters, digits and hyphens'));

const concept = v.strictObject({
  id: conceptId,
  prefLabel: label,
  altLabels: v.optional(v.pipe(v.array(label), v.maxLength(1000)), []),
  hiddenLabels: v.optional(v.pipe(v.array(label), v.maxLength(1000)), []),
  definition: sentence,
  scopeNote: v.optional(sentence),
  subjectField: shortText,
  cues: v.optional(v.pipe(v.array(shortText), v.maxLength(30)), []),
  related: v.optional(v.array(conceptId), []),
  confusable: v.optional(v.array(conceptId)),
  source: v.optional(
    v.strictObject({
      title: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      url: v.pipe(v.string(), v.maxLength(2000), v.regex(WEB_ADDRESS, 'an address starts with https:// or http://')),
    }),
  ),
  asOf: v.optional(v.pipe(v.string(), v.regex(DATE, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'))),
});

/** The form of a glossary file, as authors write it: unknown keys are refused, lists and `private` may be left out. */
export const glossarySchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: v.pipe(v.string(), v.maxLength(60), v.regex(SLUG, 'a glossary id is small letters, digits and hyphens')),
  title: shortText,
  language: v.pipe(v.string(), v.regex(LANGUAGE, 'a language is a BCP 47 tag such as en or en-GB')),
  version: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  licence: shortText,
  private: v.optional(v.boolean(), false),
  concepts: v.pipe(v.array(concept), v.minLength(1), v.maxLength(250_000)),
});
