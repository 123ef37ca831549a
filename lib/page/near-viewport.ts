/** Tells which of some elements are near the viewport. */
export type ViewportWatch = {
  add(element: Element): void;
  remove(element: Element): void;
};

/** What is known of one watched element. */
export type Sight = {
  readonly element: Element;
  /** At most one screen away from the viewport. */
  readonly near: boolean;
  /** Whether it is rendered at all. */
  readonly shown: boolean;
};

/**
 * Text within a screen of the viewport is kept marked, so that scrolling meets no bare words. Half a screen twice: Chromium
 * adds the two margins for the document itself; a box that scrolls within the page gets one of them.
 */
const MARGIN = '50% 0px';

/** Pages fade in, and no observer tells when: what takes room but cannot be seen is looked at again, more and more rarely. Milliseconds. */
const FIRST_LOOK = 250;
const LONGEST_WAIT = 4000;

/**
 * Watches elements by an IntersectionObserver until the signal stops it. `onSights` is called once soon after an element
 * is added and again whenever its nearness changes, and in time when it comes to be seen. The observer runs behind the
 * page's own layout, so asking it forces none.
 */
export function watchViewport(onSights: (sights: readonly Sight[]) => void, signal: AbortSignal): ViewportWatch {
  const unseen = new Set<Element>();
  let wait = FIRST_LOOK;
  const lookAgain = (): void => {
    if (wait < LONGEST_WAIT) wait *= 2;
    for (const element of unseen) {
      observer.unobserve(element);
      if (!signal.aborted) observer.observe(element);
    }
    unseen.clear();
  };
  const see = ({ target, isIntersecting, boundingClientRect: { width, height } }: IntersectionObserverEntry): Sight => {
    const drawn = width > 0 || height > 0;
    const shown = drawn && Element.prototype.checkVisibility.call(target, { visibilityProperty: true, opacityProperty: true });
    if (drawn && !shown && unseen.add(target).size === 1) setTimeout(lookAgain, wait);
    return { element: target, near: isIntersecting, shown };
  };
  // The document as root, or the margin would not count in a frame.
  const options = { root: document, rootMargin: MARGIN, scrollMargin: MARGIN };
  const observer = new IntersectionObserver((entries) => onSights(entries.map(see)), options);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    add: (element) => observer.observe(element),
    remove(element) {
      unseen.delete(element);
      observer.unobserve(element);
    },
  };
}

/** Whether an element is within a screen of the viewport now. Asks the page for its layout: not for use while it is in front. */
export function isNearViewport(element: Element): boolean {
  const { top, bottom } = Element.prototype.getBoundingClientRect.call(element);
  return bottom > -innerHeight && top < 2 * innerHeight;
}
