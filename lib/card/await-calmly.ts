/** Milliseconds: an answer sooner than `SLOW` shows no waiting at all; what shows that we wait stays for `STAY` at least. */
const SLOW = 150;
const STAY = 300;
/** A background that was asleep on a busy computer may need seconds; one that needs longer will not answer at all. */
const LONGEST = 8000;

/**
 * Waits for an answer without flicker. `onSlow` is called when it is not there after 150 ms; the answer is then held back until
 * 300 ms later. An answer that fails, or has not come after 8 seconds, counts as `undefined`: nobody waits without end.
 */
export async function awaitCalmly<Answer>(answer: Promise<Answer | undefined>, onSlow: () => void): Promise<Answer | undefined> {
  let shown = Promise.resolve();
  const timer = setTimeout(() => {
    onSlow();
    shown = new Promise((resolve) => setTimeout(resolve, STAY));
  }, SLOW);
  let limit: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    limit = setTimeout(() => resolve(undefined), LONGEST);
  });
  const result = await Promise.race([answer.catch(() => undefined), tooLate]);
  clearTimeout(limit);
  clearTimeout(timer);
  await shown;
  return result;
}
