import type { Mark } from '../../lib/card/card-target.ts';
import type { CardOptions } from '../../lib/card/page-card.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ConceptId } from '../../lib/terms/concept.ts';
import type { CardWorld } from './card-world.ts';
import { explainMark } from './explain-mark.ts';
import type { PageDefinition } from './page-definitions.ts';
import type { PageMention } from './page-text.ts';
import { scrollToMention } from './stepping.ts';

/** How the card explains the terms of a page, switches them and finds its way through it. Comes with the card's code. */
export function cardOptions({ reader, marks, onChange }: CardWorld): CardOptions {
  const isFromPage = (id: ConceptId): boolean => reader.definitionOf(id)?.label.conceptId === id;
  const definitionMark = createDefinitionMarks({ reader, marks });
  return {
    explain: ({ id, isChosen = false }, mark) => {
      const at = marks.mentionOf(mark);
      const mention = at?.label.conceptId === id ? at : undefined;
      const first = firstBefore(at, reader.allOf(id));
      return explainMark(id, { definition: reader.definitionOf(id), first, mention, shown: reader.shown, isChosen });
    },
    choose: async (mark, id, choice) => {
      const label = marks.mentionOf(mark)?.label.label;
      return label !== undefined && ask('choose-meaning', { label, id, choice });
    },
    turnOff: async (id) => (isFromPage(id) ? reader.turnDefined(id, false) : (await ask('turn-term', { id, on: false })) === false),
    turnOn: async (id) => (isFromPage(id) ? reader.turnDefined(id, true) : ask('turn-term', { id, on: true })),
    openSettings: (label) => void ask('open-settings', { term: label }).catch(() => false),
    mentions: (id) => reader.allOf(id).map(marks.markOf),
    definitionOf(id, from) {
      const definition = reader.definitionOf(id);
      const mention = marks.mentionOf(from);
      return definition && !(mention && isInDefinition(mention, definition)) ? definitionMark(definition) : undefined;
    },
    reveal(mark, top) {
      const mention = marks.mentionOf(mark);
      if (mention) scrollToMention(mention, reader.marks, top);
    },
    onChange,
  };
}

/** The first mention of a term, when the card stands at a later one. */
function firstBefore(at: PageMention | undefined, mentions: readonly PageMention[]): PageMention | undefined {
  return at && mentions.indexOf(at) > 0 ? mentions[0] : undefined;
}

/** The mark of the place where the page defines a term: the mention that stands there, or one made for it. */
function createDefinitionMarks({ reader, marks }: Pick<CardWorld, 'reader' | 'marks'>): (definition: PageDefinition) => Mark {
  const made = new WeakMap<PageDefinition, PageMention>();
  return (definition) => {
    const { block, found, text } = definition;
    const { start, end } = found.term;
    const ids = [definition.label.conceptId, ...found.same];
    const known =
      made.get(definition) ??
      ids.flatMap((id) => reader.allOf(id)).find(({ place, span }) => place === block && span.start < end && start < span.end);
    const mention = known ?? {
      place: block,
      span: found.term,
      label: { conceptId: definition.label.conceptId, label: text, off: false },
      text: block.passage.text.slice(start, end),
      defines: true,
    };
    made.set(definition, mention);
    return marks.markOf(mention);
  };
}

function isInDefinition({ place, span }: PageMention, { block, found }: PageDefinition): boolean {
  return place === block && found.sentence.start <= span.start && span.end <= found.sentence.end;
}
