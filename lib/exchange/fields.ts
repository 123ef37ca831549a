/** The columns of our own tables, in their order; the names are those of the JSON form but for the plain word `term`. */
export const COLUMNS = [
  'id',
  'term',
  'altLabels',
  'hiddenLabels',
  'definition',
  'scopeNote',
  'subjectField',
  'cues',
  'related',
  'confusable',
  'sourceTitle',
  'sourceUrl',
  'asOf',
] as const;

export type Column = (typeof COLUMNS)[number];

/** What others call these columns: letters only, small. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', 'identifier', 'conceptid'],
  term: [
    'term',
    'terms',
    'label',
    'preflabel',
    'preferredlabel',
    'preferredterm',
    'word',
    'name',
    'headword',
    'title',
    'expression',
    'phrase',
    'front',
    'question',
    'acronym',
    'abbreviation',
    'entry',
  ],
  altLabels: [
    'altlabels',
    'altlabel',
    'alternatives',
    'alternative',
    'aliases',
    'alias',
    'synonyms',
    'synonym',
    'variants',
    'alsoknownas',
    'fullform',
    'longform',
    'expansion',
    'othernames',
  ],
  hiddenLabels: ['hiddenlabels', 'hiddenlabel', 'misspellings', 'misspelling'],
  definition: ['definition', 'definitions', 'meaning', 'explanation', 'description', 'gloss', 'back', 'answer', 'text', 'def'],
  scopeNote: ['scopenote', 'note', 'notes', 'comment', 'comments', 'remark', 'remarks', 'whyitmatters'],
  subjectField: ['subjectfield', 'category', 'categories', 'subject', 'field', 'domain', 'topic', 'tags', 'tag', 'theme'],
  cues: ['cues', 'cue', 'keywords', 'keyword', 'context'],
  related: ['related', 'seealso', 'relatedterms'],
  confusable: ['confusable', 'notthesameas'],
  sourceTitle: ['sourcetitle', 'source', 'reference'],
  sourceUrl: ['sourceurl', 'url', 'link', 'sourcelink', 'website'],
  asOf: ['asof', 'date'],
};

const BY_NAME = new Map<string, Column>(COLUMNS.flatMap((column) => NAMES[column].map((name) => [name, column] as const)));

/** The field that a column head or key stands for, whatever its capitals, blanks and hyphens; `undefined` for any other word. */
export function fieldNamed(head: string): Column | undefined {
  return BY_NAME.get(
    head
      .slice(0, 60)
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  );
}
