import { i18n } from '#i18n';
import type { ProblemCode, ReadProblem } from '../../lib/exchange/draft.ts';

const SENTENCES = {
  empty: 'exchangeEmpty',
  tooLarge: 'exchangeTooLarge',
  tooMany: 'exchangeTooMany',
  tooDeep: 'exchangeTooDeep',
  web: 'exchangeWeb',
  pdf: 'exchangePdf',
  archive: 'exchangeArchive',
  binary: 'exchangeBinary',
  notJson: 'exchangeNotJson',
  notXml: 'exchangeNotXml',
  entities: 'exchangeEntities',
  noColumn: 'exchangeNoColumn',
  noEntries: 'exchangeNoEntries',
  quote: 'exchangeQuote',
  missing: 'exchangeMissing',
  noWord: 'exchangeNoWord',
  tooLong: 'exchangeTooLong',
  tooManyLabels: 'exchangeTooManyLabels',
  date: 'exchangeDate',
  wrongType: 'exchangeWrongType',
  address: 'exchangeAddress',
  unknownField: 'exchangeUnknownField',
} as const satisfies Record<ProblemCode, string>;

const FIELDS = {
  term: 'ownTerm',
  definition: 'ownDefinition',
  altLabels: 'ownOtherNames',
  scopeNote: 'ownScopeNote',
  subjectField: 'ownCategory',
  cues: 'ownCues',
  source: 'ownSourceUrl',
  asOf: 'ownAsOf',
} as const;

/** What is wrong, in a sentence that names the field and what stands there. */
export function problemText({ code, field = '', value = '' }: ReadProblem): string {
  return i18n.t(SENTENCES[code], [isNamed(field) ? i18n.t(FIELDS[field]) : field, value]);
}

/** Where it is wrong: "line 3, column 8"; empty where the file has no lines to count. */
export function problemPlace({ line, column }: ReadProblem): string {
  if (line === undefined) return '';
  return column === undefined ? i18n.t('exchangeLine', [String(line)]) : i18n.t('exchangeLineColumn', [String(line), String(column)]);
}

function isNamed(field: string): field is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, field);
}
