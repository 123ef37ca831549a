import type { CardContent, OwnWords, SeveralMeanings } from '../../lib/card/card-content.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Explanation } from '../../lib/messages/explanation.ts';
import type { ConceptId } from '../../lib/terms/concept.ts';
import type { PageDefinition } from './page-definitions.ts';
import type { PageReader } from './page-reader.ts';
import type { PageMention } from './page-text.ts';
import { fullFormOf, quoteOf, quoteOfMention } from './quote-of.ts';

/** Other meanings beyond these would push the page's own words out of the card. */
const MOST_OTHERS = 2;

type OnPage = {
  readonly definition: PageDefinition | undefined;
  /** Where the page mentions the term first, when the card stands elsewhere. */
  readonly first: PageMention | undefined;
  /** The mention at which the card is open, when it is of the term. */
  readonly mention: PageMention | undefined;
  readonly shown: PageReader['shown'];
  /** The reader has asked for this very meaning. */
  readonly isChosen: boolean;
};

/**
 * What a card shows of a term: of a glossary's concept its explanation, with the page's own words when it has some; of a term
 * that the page alone defines, those words. `undefined` when neither knows it any more.
 */
export async function explainMark(id: ConceptId, onPage: OnPage): Promise<CardContent | undefined> {
  const { definition, first } = onPage;
  const own: OwnWords | undefined = definition
    ? { ...quoteOf(definition), defines: true }
    : first && { ...quoteOfMention(first), defines: false };
  if (!own || !definition || definition.label.conceptId !== id) {
    const content: CardContent | undefined = await explainConcept(id, onPage);
    return content && own && content.kind === undefined ? { ...content, own } : content;
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

/** The explanation of a concept, with what else its label may mean; all of that alike where the page does not decide. */
async function explainConcept(id: ConceptId, { mention, shown, isChosen }: OnPage): Promise<Explanation | SeveralMeanings | undefined> {
  const { label, place } = mention ?? {};
  if (!label || !place) return ask('get-explanation', { id });
  const { language } = place.passage;
  const { page, evidence } = shown;
  const explanation = await ask('get-explanation', {
    id,
    mention: { label: label.label, ...(language ? { language } : {}), page, evidence },
  });
  const here = explanation?.here;
  if (!explanation || !here || !label.alternatives || isChosen) return explanation;
  const { others, ...reasons } = here;
  const { definition, subjectField } = explanation.concept;
  return { kind: 'several', meanings: [{ id, definition, subjectField, language: explanation.language, ...reasons }, ...others] };
}
