import type { ConceptId } from '../../lib/terms/concept.ts';
import type { PageDefinition } from './page-definitions.ts';
import type { PageReader } from './page-reader.ts';
import type { PageMention } from './page-text.ts';

type World = {
  readonly reader: PageReader;
  /** The mention at which the card is open. */
  readonly current: () => PageMention | undefined;
  /** Scrolls to a mention and opens its card, with the focus in it. */
  readonly openAt: (mention: PageMention) => boolean;
};

/** Where the reader was before, and how far the page was scrolled (CSS pixels). */
type Left = { readonly mention: PageMention; readonly x: number; readonly y: number };

/** The way from a term to the place where the page defines it, and back to where the reader was. */
export type Travel = {
  /** Goes to the definition of a term; from there back. */
  readonly go: (id: ConceptId) => void;
  /** Where the button of a card at this mention leads; nowhere where the definition stands before the reader's eyes. */
  readonly wayFrom: (mention: PageMention | undefined) => 'there' | 'back' | undefined;
};

/** Begins with the reader where they are. */
export function createTravel({ reader, current, openAt }: World): Travel {
  let left: Left | undefined;
  let arrived: PageMention | undefined;

  const goBack = ({ mention, x, y }: Left): void => {
    left = undefined;
    arrived = undefined;
    scrollTo({ left: x, top: y, behavior: 'instant' });
    openAt(mention);
  };

  return {
    wayFrom(mention) {
      if (mention && mention === arrived) return 'back';
      return mention && isInDefinition(mention, reader.definitionOf(mention.label.conceptId)) ? undefined : 'there';
    },
    go(id) {
      const from = current();
      if (!from) return;
      if (left && from === arrived) {
        goBack(left);
        return;
      }
      const definition = reader.definitionOf(id);
      if (!definition) return;
      const { block, found, text } = definition;
      left = { mention: from, x: scrollX, y: scrollY };
      // The card tells of the same term at both ends of the way.
      const label = from.label.conceptId === id ? from.label : { conceptId: id, label: text, off: false };
      arrived = { place: block, span: found.term, label, text: block.passage.text.slice(found.term.start, found.term.end), defines: true };
      openAt(arrived);
    },
  };
}

function isInDefinition({ place, span }: PageMention, definition: PageDefinition | undefined): boolean {
  if (!definition || place !== definition.block) return false;
  const { start, end } = definition.found.sentence;
  return start <= span.start && span.end <= end;
}
