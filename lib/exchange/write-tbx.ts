import { type Concept, type ConceptId, type Glossary, type Label, textOf } from '../terms/concept.ts';
import { labelRules } from './label-notation.ts';
import { NOTE } from './tbx-notes.ts';

/**
 * A glossary as TBX-Basic (ISO 30042:2019, style DCA). Preferred, admitted and deprecated terms are the preferred, alternative
 * and hidden labels; what TBX-Basic cannot say stands in notes (tbx-notes.ts). Nothing is lost but whether it is private.
 */
export function writeTbx(glossary: Glossary): string {
  const { title, language, id, version, licence } = glossary;
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="${escapeXml(language)}" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt><title>${escapeXml(title)}</title></titleStmt>
      <sourceDesc>
        <p>${escapeXml(NOTE.glossary + id)}</p>
        <p>${escapeXml(NOTE.version + version)}</p>
        <p>${escapeXml(NOTE.licence + licence)}</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
${glossary.concepts.map((concept) => entryOf(concept, language)).join('')}    </body>
  </text>
</tbx>
`;
}

function entryOf(concept: Concept, language: string): string {
  const lines = [
    descrip('subjectField', concept.subjectField),
    ...notesOf(concept).map((note) => `<note>${escapeXml(note)}</note>`),
    ...concept.related.map((id) => reference(id, 'related')),
    ...(concept.confusable ?? []).map((id) => reference(id, 'confusable')),
    ...(concept.source
      ? [`<xref type="externalCrossReference" target="${escapeXml(concept.source.url)}">${escapeXml(concept.source.title)}</xref>`]
      : []),
    `<langSec xml:lang="${escapeXml(language)}">`,
    `  ${descrip('definition', concept.definition)}`,
    termOf(concept.prefLabel, 'preferredTerm'),
    ...concept.altLabels.map((label) => termOf(label, 'admittedTerm')),
    ...concept.hiddenLabels.map((label) => termOf(label, 'deprecatedTerm')),
    '</langSec>',
  ];
  return `      <conceptEntry id="${xmlId(concept.id)}">\n${lines.map((line) => `        ${line}\n`).join('')}      </conceptEntry>\n`;
}

function notesOf(concept: Concept): string[] {
  const { scopeNote, cues, asOf, confusable } = concept;
  const scope = scopeNote === undefined ? [] : [scopeNote.startsWith('newsgloss-') ? NOTE.scope + scopeNote : scopeNote];
  const isEmpty = confusable?.length === 0;
  return [...scope, ...cues.map((cue) => NOTE.cue + cue), ...(asOf ? [NOTE.asOf + asOf] : []), ...(isEmpty ? [NOTE.noConfusable] : [])];
}

function termOf(label: Label, status: string): string {
  const rules = typeof label === 'string' ? '' : `<note>${escapeXml(NOTE.label + labelRules(label))}</note>`;
  const note = `<termNote type="administrativeStatus">${status}-admn-sts</termNote>`;
  return `  <termSec><term>${escapeXml(textOf(label))}</term>${note}${rules}</termSec>`;
}

function descrip(type: string, text: string): string {
  return `<descrip type="${type}">${escapeXml(text)}</descrip>`;
}

function reference(id: ConceptId, kind: 'related' | 'confusable'): string {
  return `<ref type="crossReference" target="${xmlId(id)}">${kind}</ref>`;
}

/** An XML name holds no slash and begins with no digit: `north-korea/38th-parallel` → `_north-korea.38th-parallel`. */
function xmlId(id: string): string {
  return `_${id.replace('/', '.')}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
