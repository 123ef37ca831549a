import type { ConceptId } from '../terms/concept.ts';
import type { CardContent } from './card-content.ts';
import type { Way, Whereabouts } from './page-walk.ts';

/** One step of a walk through related terms inside the card. */
export type Step = {
  readonly id: ConceptId;
  readonly word: string;
  /** The reader has asked for this very meaning: it is explained, whatever else the word may mean. */
  readonly isChosen?: true;
};

/** What the card shows: the step that is open, the ones before it, and how far its explanation has come. */
export type CardState = {
  readonly trail: readonly Step[];
  readonly step: Step;
  readonly whereabouts: Whereabouts;
  /** The number of a card that is pinned; absent while it follows its word. */
  readonly pinned?: number | undefined;
} & ({ readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'explained'; readonly explanation: CardContent });

/** What a reader may say of a meaning. */
export type Choice = 'is' | 'not';

/** What the reader can do in the card. */
export type CardActions = {
  readonly close: () => void;
  readonly back: () => void;
  readonly follow: (step: Step) => void;
  readonly tryAgain: () => void;
  /** To another place of the open term on the page, or back from there; the card follows. */
  readonly go: (way: Way) => void;
  /** The word means a concept on this site, or it does not: the reader says so. */
  readonly choose: (id: ConceptId, choice: Choice) => void;
  readonly copy: () => void;
  readonly openSettings: () => void;
  /** Keeps the card where it is, whatever the page does; a second time it closes. */
  readonly pin: () => void;
  /** A pointer goes down on the head: a pinned card is dragged by it. */
  readonly grab: (event: PointerEvent) => void;
  /** `byKey`: the switch was worked from the keyboard, so the focus goes to the undo. */
  readonly turnOff: (byKey: boolean) => void;
  /** False right after the card came or moved under the pointer: such a click was meant for the page. */
  readonly isSettled: () => boolean;
};
