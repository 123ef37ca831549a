/** An address that changes sooner than this after the last one waits, in milliseconds: some pages change it at every scroll. */
const SHORTEST_STAY = 1000;

/**
 * Calls back once when the page shows another address without having been loaded anew (history navigation of a
 * single-page application), unless the signal stops it. A changed hash alone is no other page.
 */
export function watchLocation(onNavigate: () => void, signal: AbortSignal): { check(): void } {
  const first = addressOf();
  const since = performance.now();
  let isDue = false;
  const check = (): void => {
    if (isDue || addressOf() === first) return;
    isDue = true;
    setTimeout(() => !signal.aborted && onNavigate(), since + SHORTEST_STAY - performance.now());
  };
  // Newer than the DOM library; where it is missing, `popstate` and the looks at every change of the page remain.
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigatesuccess', check, { signal });
  addEventListener('popstate', check, { signal });
  return { check };
}

function addressOf(): string {
  return location.origin + location.pathname + location.search;
}
