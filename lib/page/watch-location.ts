/**
 * Calls back whenever the page shows another address without having been loaded anew (history navigation of a
 * single-page application), until the signal stops it. A changed hash alone is no other page.
 */
export function watchLocation(onNavigate: () => void, signal: AbortSignal): { check(): void } {
  let known = addressOf();
  const check = (): void => {
    const now = addressOf();
    if (now === known) return;
    known = now;
    onNavigate();
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
