import type { PageCount } from '../../lib/highlight/mention-list.ts';
import type { DefinedTerm } from '../../lib/messages/protocol.ts';
import type { PageDefinition, PageDefinitions } from './page-definitions.ts';
import { plainText } from './plain-text.ts';

/** A popup row is one line: more of a meaning is never seen. UTF-16 units. */
const LONGEST_MEANING = 160;

/** What a page defines as the popup lists it: in reading order, without what a glossary explains in its place. */
export function definedTerms(definitions: PageDefinitions, counts: readonly PageCount[]): DefinedTerm[] {
  const byId = new Map(definitions.all().map((definition) => [definition.label.conceptId, definition]));
  return counts.flatMap(({ id, count }) => {
    const definition = byId.get(id);
    return definition ? [termOf(definition, count)] : [];
  });
}

function termOf({ block, found, label, text }: PageDefinition, count: number): DefinedTerm {
  const { start, end } = found.meaning;
  const meaning = plainText(block.passage.text.slice(start, Math.min(end, start + LONGEST_MEANING)));
  return { id: label.conceptId, label: plainText(text), meaning, count, off: label.off };
}
