import type { CardTarget, Mark } from '../../lib/card/card-target.ts';
import type { PageReader } from './page-reader.ts';
import type { PageMention } from './page-text.ts';

/** The marks of a page as the card knows them: the same mention is always the same mark. */
export type MarkLookup = {
  markOf(mention: PageMention): Mark;
  mentionOf(mark: Mark): PageMention | undefined;
};

/** What the page has for a card, which comes only when a reader first wants one. */
export type CardWorld = {
  readonly reader: PageReader;
  readonly marks: MarkLookup;
  readonly onChange: (target: CardTarget | undefined) => void;
};
