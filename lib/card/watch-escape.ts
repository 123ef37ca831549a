/**
 * Listens for Escape before the page does, wherever the focus is. The key is kept from the page only when `close` says that it
 * closed something; the release of the key goes the same way as its press.
 */
export function watchEscape(close: () => boolean, signal: AbortSignal): void {
  let isOurs = false;
  const keep = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const down = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    if (event.repeat && isOurs) keep(event);
    else if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    else {
      isOurs = close();
      if (isOurs) keep(event);
    }
  };
  const up = (event: KeyboardEvent): void => {
    if (!isOurs || !event.isTrusted || event.key !== 'Escape') return;
    isOurs = false;
    keep(event);
  };
  addEventListener('keydown', down, { capture: true, signal });
  addEventListener('keyup', up, { capture: true, signal });
}
