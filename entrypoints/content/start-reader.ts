import type { CardTarget, Mark, OpenedBy, Point } from '../../lib/card/card-target.ts';
import type { PageCard } from '../../lib/card/page-card.ts';
import { watchPointer } from '../../lib/card/watch-pointer.ts';
import type { LinePainter } from '../../lib/highlight/line.ts';
import { answer } from '../../lib/messages/answer.ts';
import { isGone } from '../../lib/messages/ask.ts';
import type { TabQuestions } from '../../lib/messages/protocol.ts';
import type { ConceptId } from '../../lib/terms/concept.ts';
import type { CardWorld, MarkLookup } from './card-world.ts';
import { LateLines } from './late-lines.ts';
import { PageReader } from './page-reader.ts';
import type { PageMention } from './page-text.ts';
import { showAcronym } from './show-acronym.ts';
import { scrollToMention, stepFrom } from './stepping.ts';

export type ReaderOptions = {
  /** Ends the reading; nothing of us is left in the page. */
  readonly signal: AbortSignal;
  /** Makes the card that explains the marks. */
  readonly createCard: (world: CardWorld, signal: AbortSignal) => PageCard;
  /** Brings what draws marks that cannot be highlights. */
  readonly loadLines: () => Promise<LinePainter>;
  /** The element to read, once the document has one; by default the body, or what stands in its place until it comes. */
  readonly root?: () => Element | undefined;
  /** Told when a card opens, and how. */
  readonly onCard?: (id: ConceptId, by: OpenedBy) => void;
};

/** Reads the page, marks its terms and explains them, until the signal or the end of this copy of the extension. */
export function startReader({
  signal,
  createCard,
  loadLines,
  root = () => document.body ?? document.documentElement,
  onCard,
}: ReaderOptions): void {
  const lifetime = new AbortController();
  const alive = AbortSignal.any([signal, lifetime.signal]);
  const reader = new PageReader(root, { signal: alive, end: () => lifetime.abort() }, new LateLines(loadLines));
  const marks = createMarkLookup(reader);
  const onChange = (target: CardTarget | undefined): void => {
    reader.marks.showCurrent(target && marks.mentionOf(target.mark));
    if (target) onCard?.(target.mark.id, target.by);
  };
  const card = createCard({ reader, marks, onChange }, alive);
  const markAt = ({ x, y }: Point): Mark | undefined => {
    if (isGone()) lifetime.abort(); // removed or updated while the page was open: no event tells of it
    const mention = reader.marks.at(x, y);
    return mention && marks.markOf(mention);
  };
  watchPointer({ card, markAt, manner: () => reader.manner }, alive);

  const current = (): PageMention | undefined => card.target && marks.mentionOf(card.target.mark);
  const openAt = (mention: PageMention | undefined): boolean => {
    if (!mention) return false;
    scrollToMention(mention, reader.marks);
    return card.open({ mark: marks.markOf(mention), by: 'command' });
  };
  let lastStep: PageMention | undefined;
  const step = (asked: TabQuestions['step-term']['ask']): boolean => {
    const next = stepFrom(current() ?? lastStep, asked, reader.marks);
    // The next term is in another frame, if any.
    if (!next) card.close();
    lastStep = next;
    return openAt(next);
  };

  answer<TabQuestions>(
    {
      'get-page-state': () => reader.state(),
      'go-to-term': ({ id }) => openAt(reader.allOf(id)[0]),
      'go-to-acronym': ({ acronym }) => showAcronym(acronym, reader),
      'get-article': () => reader.article(),
      'get-acronym': ({ acronym }) => {
        const place = reader.acronymPlace(acronym);
        return place && { ...place.block.passage, ...place.span };
      },
      'turn-defined': ({ id, on }) => reader.turnDefined(id, on),
      'step-term': step,
    },
    () => true,
    alive,
  );
  void reader.start();
}

/** The same mention is always the same mark: that is how the card tells two of them apart. */
function createMarkLookup(reader: PageReader): MarkLookup {
  const marks = new WeakMap<PageMention, Mark>();
  const mentions = new WeakMap<Mark, PageMention>();
  return {
    markOf(mention) {
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
