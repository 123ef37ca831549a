import fc from 'fast-check';
import { cleanLine, cleanText } from '../../../lib/exchange/clean-text.ts';
import { type Concept, type ConceptId, type Glossary, type Label, textOf } from '../../../lib/terms/concept.ts';

/** Signs that mean something in one of the forms, and words. */
const nasty = fc.constantFrom(
  '=SUM(A1)',
  "'=1",
  "''",
  '"',
  '|',
  '\\',
  '{exact}',
  ' {}',
  '<b>&amp;',
  ']]>',
  '<!--',
  '\t',
  '\n',
  '\r\n',
  '`*_',
  ': x',
  '#',
  ';',
  '-',
  '@',
  '+',
  '\u202e',
  '\ufeff',
  'é',
  '核',
  '😀',
  'a',
  'DMZ',
  ' ',
  'newsgloss-cue: ',
  '__proto__',
);

const text = fc.oneof(
  fc.array(nasty, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

/** A sound text as it is after cleaning, never empty. */
const line = text.map(cleanLine).filter((each) => each !== '');
const block = text.map(cleanText).filter((each) => each !== '');

const label: fc.Arbitrary<Label> = fc.oneof(
  line,
  fc.record({ label: line, case: fc.constantFrom('exact', 'any'), needsEvidence: fc.boolean() }, { requiredKeys: ['label'] }),
);

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);

function conceptIn(glossary: string): fc.Arbitrary<Concept> {
  const id = slug.map((each): ConceptId => `${glossary}/${each}`);
  return fc.record(
    {
      id,
      prefLabel: label.filter((each) => /[\p{L}\p{N}]/u.test(textOf(each))),
      altLabels: fc.array(label, { maxLength: 3 }),
      hiddenLabels: fc.array(label, { maxLength: 2 }),
      definition: block,
      scopeNote: block,
      subjectField: line,
      cues: fc.array(line, { maxLength: 3 }),
      related: fc.array(id, { maxLength: 3 }),
      confusable: fc.array(id, { maxLength: 2 }),
      source: fc.record({ title: line, url: fc.constantFrom('https://example.org/a?b=c&d=%22', 'http://xn--bcher-kva.example/“x”<y>#z') }),
      asOf: fc.constantFrom('2024', '2024-11', '2024-11-24'),
    },
    { requiredKeys: ['id', 'prefLabel', 'altLabels', 'hiddenLabels', 'definition', 'subjectField', 'cues', 'related'] },
  );
}

/** Any private glossary with texts as they are after cleaning. */
export const glossary: fc.Arbitrary<Glossary> = slug.chain((id) =>
  fc.record({
    id: fc.constant(id),
    title: line,
    language: fc.constantFrom('en', 'en-GB', 'ko', 'zh-Hant'),
    version: fc.constantFrom('1', '2026-11'),
    licence: fc.constantFrom('MIT', 'CC BY 4.0 & more'),
    private: fc.constant(true),
    concepts: fc.uniqueArray(conceptIn(id), { minLength: 1, maxLength: 4, selector: (concept) => concept.id }),
  }),
);
