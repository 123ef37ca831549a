import type { CardContent, OwnWords } from '../../lib/card/card-content.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ConceptId } from '../../lib/terms/concept.ts';
import type { PageDefinition } from './page-definitions.ts';
import type { PageMention } from './page-text.ts';
import { fullFormOf, quoteOf, quoteOfMention } from './quote-of.ts';

/** Other meanings beyond these would push the page's own words out of the card. */
const MOST_OTHERS = 2;

type OnPage = {
  readonly definition: PageDefinition | undefined;
  /** Where the page mentions the term first, when the card stands elsewhere. */
  readonly first: PageMention | undefined;
};

/**
 * What a card shows of a term: of a glossary's concept its explanation, with the page's own words when it has some; of a term
 * that the page alone defines, those words. `undefined` when neither knows it any more.
 */
export async function explainMark(id: ConceptId, { definition, first }: OnPage): Promise<CardContent | undefined> {
  const own: OwnWords | undefined = definition
    ? { ...quoteOf(definition), defines: true }
    : first && { ...quoteOfMention(first), defines: false };
  if (!own || !definition || definition.label.conceptId !== id) {
    const explanation = await ask('get-explanation', { id });
    return explanation && (own ? { ...explanation, own } : explanation);
  }
  const { others } = definition.found;
  const full = fullFormOf(definition);
  const meanings = await Promise.all(others.slice(0, MOST_OTHERS).map((other) => ask('get-explanation', { id: other })));
  return {
    kind: 'page',
    ...(full ? { full } : {}),
    own,
    others: meanings.filter((other) => other !== undefined),
  };
}
