import type { Concept, Glossary } from '../terms/concept.ts';
import { COLUMNS } from './fields.ts';
import { guardCell } from './formula-guard.ts';
import { escapeText, joinList, labelToText } from './label-notation.ts';

/**
 * The concepts of a glossary as a table with a head (RFC 4180), every cell in quotation marks and safe from being run as a
 * formula. A byte order mark tells spreadsheets that it is UTF-8. Every field of a concept is there; the glossary's title,
 * language and licence are not.
 */
export function writeTable({ concepts }: Glossary, delimiter: ',' | '\t'): string {
  const lines = [[...COLUMNS], ...concepts.map(cellsOf)].map((cells) => cells.map(quoted).join(delimiter));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function cellsOf(concept: Concept): string[] {
  const { source, confusable } = concept;
  return [
    concept.id,
    labelToText(concept.prefLabel),
    joinList(concept.altLabels.map(labelToText)),
    joinList(concept.hiddenLabels.map(labelToText)),
    concept.definition,
    concept.scopeNote ?? '',
    concept.subjectField,
    joinList(concept.cues.map(escapeText)),
    joinList(concept.related),
    // An empty list is not the same as none.
    confusable?.length === 0 ? '|' : joinList(confusable ?? []),
    source?.title ?? '',
    source?.url ?? '',
    concept.asOf ?? '',
  ];
}

function quoted(cell: string): string {
  return `"${guardCell(cell).replaceAll('"', '""')}"`;
}
