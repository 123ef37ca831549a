import type { Mark, OpenedBy, Point } from '../../lib/card/card-target.ts';
import type { CardOptions, PageCard } from '../../lib/card/page-card.ts';
import { watchPointer } from '../../lib/card/watch-pointer.ts';
import { answer } from '../../lib/messages/answer.ts';
import { ask, isGone } from '../../lib/messages/ask.ts';
import type { TabQuestions } from '../../lib/messages/protocol.ts';
import type { ConceptId } from '../../lib/terms/concept.ts';
import { explainMark } from './explain-mark.ts';
import { PageReader } from './page-reader.ts';
import type { PageMention } from './page-text.ts';
import { showAcronym } from './show-acronym.ts';
import { scrollToMention, stepFrom } from './stepping.ts';
import { createTravel } from './travel.ts';

export type ReaderOptions = {
  /** Ends the reading; nothing of us is left in the page. */
  readonly signal: AbortSignal;
  /** Makes the card that explains the marks. */
  readonly createCard: (options: CardOptions, signal: AbortSignal) => PageCard;
  /** The element to read, once the document has one; by default the body, or what stands in its place until it comes. */
  readonly root?: () => Element | undefined;
  /** Told when a card opens, and how. */
  readonly onCard?: (id: ConceptId, by: OpenedBy) => void;
};

/** Reads the page, marks its terms and explains them, until the signal or the end of this copy of the extension. */
export function startReader({ signal, createCard, root = () => document.body ?? document.documentElement, onCard }: ReaderOptions): void {
  const lifetime = new AbortController();
  const alive = AbortSignal.any([signal, lifetime.signal]);
  const reader = new PageReader(root, { signal: alive, end: () => lifetime.abort() });
  const marks = createMarkLookup(reader);

  const isFromPage = (id: ConceptId): boolean => reader.definitionOf(id)?.label.conceptId === id;
  const card = createCard(
    {
      explain: (id, mark) => explainMark(id, reader.definitionOf(id), travel.wayFrom(marks.mentionOf(mark))),
      turnOff: async (id) => (isFromPage(id) ? reader.turnDefined(id, false) : (await ask('turn-term', { id, on: false })) === false),
      turnOn: async (id) => (isFromPage(id) ? reader.turnDefined(id, true) : ask('turn-term', { id, on: true })),
      travel: ({ id }) => travel.go(id),
      onChange: (target) => {
        reader.marks.showCurrent(target && marks.mentionOf(target.mark));
        if (target) onCard?.(target.mark.id, target.by);
      },
    },
    alive,
  );
  const markAt = ({ x, y }: Point): Mark | undefined => {
    if (isGone()) lifetime.abort(); // removed or updated while the page was open: no event tells of it
    return marks.markOf(reader.marks.at(x, y));
  };
  watchPointer({ card, markAt }, alive);

  const current = (): PageMention | undefined => card.target && marks.mentionOf(card.target.mark);
  const openAt = (mention: PageMention | undefined): boolean => {
    const mark = marks.markOf(mention);
    if (!mention || !mark) return false;
    scrollToMention(mention, reader.marks);
    return card.open({ mark, by: 'command' });
  };
  const travel = createTravel({ reader, current, openAt });
  let lastStep: PageMention | undefined;
  const step = (by: 1 | -1): boolean => {
    lastStep = stepFrom(current() ?? lastStep, by, reader.marks);
    return openAt(lastStep);
  };

  answer<TabQuestions>(
    {
      'get-page-state': () => reader.state(),
      'go-to-term': ({ id }) => openAt(reader.firstOf(id)),
      'go-to-acronym': ({ acronym }) => showAcronym(acronym, reader),
      'get-article': () => reader.article(),
      'get-acronym': ({ acronym }) => {
        const place = reader.acronymPlace(acronym);
        return place && { ...place.block.passage, ...place.span };
      },
      'turn-defined': ({ id, on }) => reader.turnDefined(id, on),
      'step-term': ({ by }) => step(by),
    },
    () => true,
    alive,
  );
  void reader.start();
}

type MarkLookup = {
  markOf(mention: PageMention | undefined): Mark | undefined;
  mentionOf(mark: Mark): PageMention | undefined;
};

/** The same mention is always the same mark: that is how the card tells two of them apart. */
function createMarkLookup(reader: PageReader): MarkLookup {
  const marks = new WeakMap<PageMention, Mark>();
  const mentions = new WeakMap<Mark, PageMention>();
  return {
    markOf(mention) {
      if (!mention) return undefined;
      const known = marks.get(mention);
      if (known) return known;
      const mark: Mark = {
        id: mention.label.conceptId,
        word: mention.text.replace(/\s+/g, ' '),
        element: mention.place.element,
        anchorRects: () => (mention.label.off ? [] : reader.marks.rectsOf(mention)),
      };
      marks.set(mention, mark);
      mentions.set(mark, mention);
      return mark;
    },
    mentionOf: (mark) => mentions.get(mark),
  };
}
