import { type Concept, type Glossary, textOf } from '../terms/concept.ts';

/**
 * A glossary as a Markdown definition list (PHP Markdown Extra, Pandoc): the labels on lines of their own, then the definition
 * and, in a second definition, why it matters. Categories are headings. Ids, cues, links and label rules are left out.
 */
export function writeMarkdown({ title, concepts }: Glossary): string {
  let category = '';
  const parts = concepts.map((concept) => {
    const heading = concept.subjectField === category ? '' : `## ${escapeMarkup(concept.subjectField)}\n\n`;
    category = concept.subjectField;
    return heading + entryOf(concept);
  });
  return `# ${escapeMarkup(title)}\n\n${parts.join('\n')}`;
}

function entryOf({ prefLabel, altLabels, definition, scopeNote, source }: Concept): string {
  const labels = [prefLabel, ...altLabels].map((label) => `${escapeMarkup(textOf(label))}\n`).join('');
  const origin = source ? ` ([${escapeMarkup(source.title)}](<${source.url.replace(/[<>\\]/g, encodeURIComponent)}>))` : '';
  return `${labels}: ${escapeMarkup(definition)}${origin}\n${scopeNote === undefined ? '' : `: ${escapeMarkup(scopeNote)}\n`}`;
}

/** One line in which nothing is markup, so that a viewer shows the text and runs none of it. */
function escapeMarkup(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return line
    .replace(/[\\`*_[\]<>&|~#]/g, '\\$&')
    .replace(/^(?=[:+=-])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}
