import type { ConceptId } from '../terms/concept.ts';
import type { CardContent } from './card-content.ts';
import type { Choice, Step } from './card-state.ts';
import type { CardTarget, Mark } from './card-target.ts';
import type { PagePlaces } from './page-walk.ts';

export type CardOptions = {
  /** The explanation of a step's term, in a card at this mark; `undefined` or a failure shows "try again". */
  readonly explain: (step: Step, mark: Mark) => Promise<CardContent | undefined>;
  /** Keeps what the word of a mark means on this site, or forgets it; false or a failure when that could not be kept. */
  readonly choose?: (mark: Mark, id: ConceptId, choice: Choice | 'forget') => Promise<boolean>;
  /** Turns a term off for good; false or a failure when that could not be kept. */
  readonly turnOff: (id: ConceptId) => Promise<boolean>;
  readonly turnOn: (id: ConceptId) => Promise<boolean>;
  /** Opens the settings at a term, by its label. */
  readonly openSettings?: (label: string) => void;
  /** Told at whose word the card is open now, `undefined` when it has closed: to paint that mention as the current one. */
  readonly onChange?: (target: CardTarget | undefined) => void;
} & PagePlaces;

/** The page's one card, as pointer, keyboard and commands use it. */
export type PageCard = {
  /** The mention whose card is open; `undefined` while none is. */
  readonly target: CardTarget | undefined;
  /** The box of the open card in the viewport; `undefined` when it is not drawn. */
  readonly rect: DOMRect | undefined;
  /** Whether an event of the page happened on the card or its toast. */
  contains(event: Event): boolean;
  /** Fetches the card's code when it is not there yet; left out by a card that is complete. */
  prepare?(): void;
  /** Opens the card at a mention, in the place of any other. False where no card can be. */
  open(target: CardTarget): boolean;
  close(): void;
  /** Takes everything away at once. */
  remove(): void;
  /** What Escape does; true when there was something to close. */
  escape(): boolean;
  /** A click somewhere on the page. */
  clickAt(event: MouseEvent): void;
  /** The focus has gone to the page by the Tab key. */
  focusLeft(): void;
};
