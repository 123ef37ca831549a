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

/**
 * Watches elements by an IntersectionObserver until the signal stops it. `onSights` is called once soon after an element
 * is added and again whenever its nearness changes. The observer runs behind the page's own layout, so asking it forces none.
 */
export function watchViewport(onSights: (sights: readonly Sight[]) => void, signal: AbortSignal): ViewportWatch {
  const observer = new IntersectionObserver(
    (entries) => {
      onSights(
        entries.map(({ target, isIntersecting, boundingClientRect: { width, height } }) => ({
          element: target,
          near: isIntersecting,
          shown: (width > 0 || height > 0) && isVisible(target),
        })),
      );
    },
    // The document as root, or the margin would not count in a frame.
    { root: document, rootMargin: MARGIN, scrollMargin: MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return { add: (element) => observer.observe(element), remove: (element) => observer.unobserve(element) };
}

function isVisible(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true });
}

/** Whether an element is within a screen of the viewport now. Asks the page for its layout: not for use while it is in front. */
export function isNearViewport(element: Element): boolean {
  const { top, bottom } = Element.prototype.getBoundingClientRect.call(element);
  return bottom > -innerHeight && top < 2 * innerHeight;
}
