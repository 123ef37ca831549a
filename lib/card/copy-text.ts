/**
 * Puts a text on the clipboard, at a click of the reader. The second way is for pages without a secure origin, where the first does
 * not exist: the page may notice that something is copied there, not what. False when the browser allows neither.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  };
  addEventListener('copy', give, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  removeEventListener('copy', give, { capture: true });
  return isDone && isTaken;
}
