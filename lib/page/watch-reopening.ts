/**
 * Calls back when the page opens its document anew (`document.open`), which takes every listener off it, ours too; unless the signal
 * stops it. A page that only replaces its document element keeps them. HTML standard, "document open steps".
 */
export function watchReopening(onReopen: () => void, signal: AbortSignal): void {
  // No page can guess the name, so none hears the event.
  const name = `${Math.random()}`;
  let isHeard = false;
  const hear = (): void => {
    isHeard = true;
  };
  addEventListener(name, hear, { signal });
  const observer = new MutationObserver(() => {
    isHeard = false;
    dispatchEvent(new Event(name));
    if (!isHeard) onReopen();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
