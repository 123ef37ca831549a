import { render } from 'preact';
import { i18n } from '#i18n';
import { Toast } from '../ui/toast.tsx';
import { startToastClock, type ToastClock } from '../ui/toast-clock.ts';
import { holds } from './anchor-of.ts';
import { CardHost } from './card-host.ts';
import { CardSession, type MeaningOf } from './card-session.tsx';
import type { Step } from './card-state.ts';
import type { CardTarget } from './card-target.ts';
import { deepFocus } from './deep-focus.ts';
import { listenForCard } from './listen-for-card.ts';
import type { CardOptions, PageCard } from './page-card.ts';

/** A sub-frame smaller than this has no room for a card; its terms are in the popup's list. Pixels. */
const LEAST_FRAME = 240;

/** The page's one explanation card and the toast that follows it. */
export class ExplanationCard implements PageCard {
  readonly #options: CardOptions;
  #host: CardHost | undefined;
  #session: CardSession | undefined;
  readonly #pinned = new Set<CardSession>();
  #lastPin = 0;
  #toast: { readonly text: string; readonly undo: (() => void) | undefined; readonly clock: ToastClock } | undefined;
  #toastBox = document.createElement('div');
  #returnTo: HTMLElement | undefined;
  #isBarred = false;
  #isTurning = false;

  constructor(options: CardOptions) {
    this.#options = options;
  }

  /** The mention whose card is open; `undefined` while none is. */
  get target(): CardTarget | undefined {
    return this.#session?.target;
  }

  get isOpen(): boolean {
    return this.#session !== undefined;
  }

  /** The box of the open card in the viewport; `undefined` when it is not drawn. */
  get rect(): DOMRect | undefined {
    return this.#session?.rect;
  }

  /** Whether an event of the page happened on the card or its toast. */
  contains(event: Event): boolean {
    return this.#host?.has(event) ?? false;
  }

  /** Opens the card at a mention, in the place of any other. False where no card can be: tiny frames, a page that fights us. */
  open(target: CardTarget): boolean {
    if (this.#isBarred || (window !== window.top && Math.min(innerWidth, innerHeight) < LEAST_FRAME)) return false;
    if (this.#session?.target.mark === target.mark) {
      if (target.by !== 'hover') this.#session.keep(target);
      return true;
    }
    if (target.by === 'hover' && [...this.#pinned].some((session) => session.target.mark === target.mark)) return false;
    if (!this.#host?.hasFocus) this.#returnTo = deepFocus();
    const host = this.#hostFor(target.mark.element);
    const session = new CardSession({
      host,
      target,
      explain: this.#options.explain,
      close: () => this.#close(session),
      gone: () => {
        this.#isBarred = host.isBeaten;
        this.#end(false);
      },
      choose: (choice, undone) => this.#choose(choice, undone),
      turnOff: (step, byKey) => void this.#turnOff(session, { step, byKey }),
      copied: (isDone) => this.#note(i18n.t(isDone ? 'cardCopied' : 'cardCopyFailed'), undefined),
      openSettings: (label) => this.#options.openSettings?.(label),
      pinned: () => this.#pin(session),
      page: this.#options,
      moved: (next) => this.#options.onChange?.(next),
    });
    this.#session = session;
    this.#options.onChange?.(target);
    return true;
  }

  /** Closes the card; a focus inside goes back to where it came from. */
  close(): void {
    this.#end(true);
  }

  /** Takes everything away at once: the page goes, or the extension does. */
  remove(): void {
    this.#end(false);
    for (const session of this.#pinned) session.end(false, () => undefined);
    this.#pinned.clear();
    this.#removeHost();
  }

  /** What Escape does: closes the card, else a pinned one, else a toast that has the focus. True when there was something to close. */
  escape(): boolean {
    const pinned = [...this.#pinned].find((session) => session.hasFocus) ?? [...this.#pinned].at(-1);
    if (this.isOpen) this.close();
    else if (pinned) this.#close(pinned);
    else if (this.#toast && this.#host?.hasFocus) this.#dismiss();
    else return false;
    return true;
  }

  /** A click somewhere on the page: outside of the card and its word it closes the card and leaves the focus alone. */
  clickAt(event: MouseEvent): void {
    const target = this.target;
    if (!target || this.contains(event)) return;
    const point = { x: event.clientX, y: event.clientY };
    if (!target.mark.anchorRects().some((box) => holds(box, point))) this.#end(true);
  }

  /** The focus has gone to the page by the Tab key: a card that had it closes behind it. */
  focusLeft(): void {
    if (this.target && this.target.by !== 'hover') this.#end(true);
  }

  #hostFor(element: Element): CardHost {
    this.#session?.end(false, () => undefined);
    this.#session = undefined;
    if (this.#host && !this.#host.serves(element) && !this.#host.moveTo(element)) this.#removeHost();
    if (this.#host) this.#host.setTheme(element);
    else {
      this.#host = new CardHost(element);
      this.#host.frame.append(this.#toastBox);
      this.#renderToast();
    }
    return this.#host;
  }

  #end(fade: boolean): void {
    const session = this.#session;
    if (!session) return;
    this.#session = undefined;
    this.#giveFocusBack();
    session.end(fade, () => this.#tidy());
    this.#options.onChange?.(undefined);
  }

  #close(session: CardSession): void {
    if (session === this.#session) {
      this.#end(true);
      return;
    }
    if (session.hasFocus) this.#giveFocusBack();
    this.#pinned.delete(session);
    session.end(true, () => this.#tidy());
  }

  /** The number of the card that was pinned or raised last; the open one becomes a pinned one. */
  #pin(session: CardSession): number {
    if (session === this.#session) {
      this.#session = undefined;
      this.#pinned.add(session);
      this.#options.onChange?.(undefined);
    }
    this.#lastPin += 1;
    return this.#lastPin;
  }

  #giveFocusBack(): void {
    if (this.#host?.hasFocus) this.#returnTo?.focus({ preventScroll: true });
  }

  async #turnOff(session: CardSession, { step: { id, word }, byKey }: { step: Step; byKey: boolean }): Promise<void> {
    this.#isTurning = true;
    this.#close(session);
    const isOff = await this.#options.turnOff(id).catch(() => false);
    this.#isTurning = false;
    const turnOn = (): void => void this.#options.turnOn(id).catch(() => false);
    this.#note(i18n.t(isOff ? 'cardTurnedOff' : 'cardTurnOffFailed', [word]), isOff ? turnOn : undefined);
    if (byKey) this.#toastBox.querySelector('button')?.focus();
  }

  async #choose({ mark, id, choice, word }: MeaningOf, undone: () => void): Promise<boolean> {
    const isKept = (await this.#options.choose?.(mark, id, choice).catch(() => false)) ?? false;
    const undo = async (): Promise<void> => {
      await this.#options.choose?.(mark, id, 'forget').catch(() => false);
      undone();
    };
    const text = choice === 'is' ? 'cardChosen' : 'cardNotChosen';
    this.#note(i18n.t(isKept ? text : 'controlNotKept', [word]), isKept ? () => void undo() : undefined);
    return isKept;
  }

  #note(text: string, undo: (() => void) | undefined): void {
    if (!this.#host) return;
    this.#toast?.clock.stop();
    this.#toast = { text, undo, clock: startToastClock(() => this.#dismiss()) };
    this.#renderToast();
  }

  #undo(): void {
    this.#toast?.undo?.();
    this.#dismiss();
  }

  #dismiss(): void {
    this.#toast?.clock.stop();
    this.#toast = undefined;
    if (!this.isOpen) this.#giveFocusBack();
    this.#renderToast();
    this.#tidy();
  }

  #renderToast(): void {
    const toast = this.#toast;
    render(
      <Toast
        text={toast?.text}
        {...(toast?.undo === undefined ? {} : { onUndo: () => this.#undo() })}
        onDismiss={() => this.#dismiss()}
        onHold={(held) => toast?.clock.hold(held)}
      />,
      this.#toastBox,
    );
  }

  #tidy(): void {
    if (!this.isOpen && this.#pinned.size === 0 && !this.#toast && !this.#isTurning) this.#removeHost();
  }

  #removeHost(): void {
    this.#pinned.clear();
    this.#toast?.clock.stop();
    this.#toast = undefined;
    this.#host?.remove();
    this.#host = undefined;
  }
}

/** Makes the page's card. Call it at `document_start`. When the signal aborts, nothing of it is left. */
export function createCard(options: CardOptions, signal: AbortSignal): ExplanationCard {
  const card = new ExplanationCard(options);
  listenForCard(card, signal);
  return card;
}
