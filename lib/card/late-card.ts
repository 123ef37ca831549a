import type { CardTarget } from './card-target.ts';
import { listenForCard } from './listen-for-card.ts';
import type { PageCard } from './page-card.ts';

/** Makes a card that listens to nothing by itself. */
export type MakeCard<Options> = (options: Options) => PageCard;

/**
 * The page's card, whose code comes when a reader first wants it: most pages are read without opening one. Until then it holds
 * what is to be opened. `load` is asked again after a failure; `options` are what the loaded code is given.
 */
export class LateCard<Options> implements PageCard {
  readonly #options: Options;
  readonly #load: () => Promise<MakeCard<Options>>;
  #card: PageCard | undefined;
  #loading: Promise<void> | undefined;
  #wanted: CardTarget | undefined;

  constructor(options: Options, load: () => Promise<MakeCard<Options>>) {
    this.#options = options;
    this.#load = load;
  }

  get target(): CardTarget | undefined {
    return this.#card ? this.#card.target : this.#wanted;
  }

  get rect(): DOMRect | undefined {
    return this.#card?.rect;
  }

  contains(event: Event): boolean {
    return this.#card?.contains(event) ?? false;
  }

  /** Fetches the code, so that the card opens without delay. */
  prepare(): void {
    if (this.#card || this.#loading) return;
    this.#loading = this.#load().then(
      (make) => this.#begin(make(this.#options)),
      () => {
        // The next hover asks again.
        this.#loading = undefined;
        this.#wanted = undefined;
      },
    );
  }

  open(target: CardTarget): boolean {
    if (this.#card) return this.#card.open(target);
    this.#wanted = target;
    this.prepare();
    return true;
  }

  close(): void {
    this.#wanted = undefined;
    this.#card?.close();
  }

  remove(): void {
    this.#wanted = undefined;
    this.#card?.remove();
  }

  escape(): boolean {
    if (this.#card) return this.#card.escape();
    const wasWanted = this.#wanted !== undefined;
    this.#wanted = undefined;
    return wasWanted;
  }

  clickAt(event: MouseEvent): void {
    this.#card?.clickAt(event);
  }

  focusLeft(): void {
    this.#card?.focusLeft();
  }

  #begin(card: PageCard): void {
    this.#card = card;
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (wanted) card.open(wanted);
  }
}

/** Makes the page's card, to be loaded when it is wanted, and has it hear the page until the signal takes it away. */
export function createLateCard<Options>(options: Options, load: () => Promise<MakeCard<Options>>, signal: AbortSignal): LateCard<Options> {
  const card = new LateCard(options, load);
  listenForCard(card, signal);
  return card;
}
