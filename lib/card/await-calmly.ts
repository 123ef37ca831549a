/** Milliseconds: an answer sooner than `SLOW` shows no waiting at all; what shows that we wait stays for `STAY` at least. */
const SLOW = 150;
const STAY = 300;

/**
 * Waits for an answer without flicker. `onSlow` is called when it is not there after 150 ms; the answer is then held back until
 * 300 ms later. An answer that fails counts as `undefined`.
 */
export async function awaitCalmly<Answer>(answer: Promise<Answer | undefined>, onSlow: () => void): Promise<Answer | undefined> {
  let shown = Promise.resolve();
  const timer = setTimeout(() => {
    onSlow();
    shown = new Promise((resolve) => setTimeout(resolve, STAY));
  }, SLOW);
  const result = await answer.catch(() => undefined);
  clearTimeout(timer);
  await shown;
  return result;
}
