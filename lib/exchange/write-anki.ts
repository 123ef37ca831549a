import { type Concept, type Glossary, textOf } from '../terms/concept.ts';

/**
 * A glossary as a text file for Anki: front, back and tags, told by the file's own head lines. The fields are plain text
 * (`#html:false`), so that Anki shows signs of markup as they stand. Ids, cues, links and label rules are left out.
 */
export function writeAnki({ concepts }: Glossary): string {
  const head = '#separator:tab\n#html:false\n#columns:Front\tBack\tTags\n#tags column:3\n';
  return `${head}${concepts.map((concept) => `${cellsOf(concept).map(quoted).join('\t')}\n`).join('')}`;
}

function cellsOf({ prefLabel, altLabels, definition, scopeNote, subjectField }: Concept): string[] {
  const [other] = altLabels;
  const front = other === undefined ? textOf(prefLabel) : `${textOf(prefLabel)} (${textOf(other)})`;
  return [front, scopeNote === undefined ? definition : `${definition}\n\n${scopeNote}`, subjectField.replace(/\s+/g, '_')];
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
