import type { PageCount } from '../../lib/highlight/mention-list.ts';
import type { DefinedTerm } from '../../lib/messages/protocol.ts';
import { plainText } from '../../lib/text/plain-text.ts';
import type { PageDefinition, PageDefinitions } from './page-definitions.ts';
import { fullFormOf, namedSpan } from './quote-of.ts';

/** A popup row is one line: more words are never seen. UTF-16 units. */
const LONGEST_WORDS = 160;

/** What a page defines as the popup lists it: in reading order, without what a glossary explains in its place. */
export function definedTerms(definitions: PageDefinitions, counts: readonly PageCount[]): DefinedTerm[] {
  const byId = new Map(definitions.all().map((definition) => [definition.label.conceptId, definition]));
  return counts.flatMap(({ id, count }) => {
    const definition = byId.get(id);
    return definition ? [termOf(definition, count)] : [];
  });
}

function termOf(definition: PageDefinition, count: number): DefinedTerm {
  const { block, found, label, text } = definition;
  const full = fullFormOf(definition);
  const { start } = namedSpan(block.passage.text, found);
  const words = plainText(block.passage.text.slice(start, Math.min(found.sentence.end, start + LONGEST_WORDS)));
  return { id: label.conceptId, label: plainText(text), ...(full ? { full } : {}), words, count, off: label.off };
}
