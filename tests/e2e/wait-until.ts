/**
 * Asks again every 50 ms until the answer is neither `undefined` nor `false`, and returns it.
 * After `timeoutMs` it throws a sentence with `what` was awaited and the last answer or error.
 */
export async function waitUntil<Answer>(
  what: string,
  question: () => Promise<Answer | undefined | false> | Answer | undefined | false,
  timeoutMs = 10_000,
): Promise<Answer> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await attempt(question);
    if (answer.kind === 'given' && answer.value !== undefined && answer.value !== false) return answer.value;
    if (Date.now() > end) throw new Error(`After ${timeoutMs} ms still no ${what}; the last answer was ${describe(answer)}`);
    await sleep(50);
  }
}

/** Rests for a time in milliseconds. */
export function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

type Attempt<Answer> =
  | { readonly kind: 'given'; readonly value: Answer | undefined | false }
  | { readonly kind: 'thrown'; readonly error: unknown };

/** A page that is just being replaced answers with an error: that is no answer yet, not a failure. */
async function attempt<Answer>(question: () => Promise<Answer | undefined | false> | Answer | undefined | false): Promise<Attempt<Answer>> {
  try {
    return { kind: 'given', value: await question() };
  } catch (error) {
    return { kind: 'thrown', error };
  }
}

function describe(answer: Attempt<unknown>): string {
  return answer.kind === 'given' ? String(answer.value) : `an error: ${String(answer.error)}`;
}
