import { type Browser, browser } from 'wxt/browser';
import type { BackgroundQuestions, TabQuestions } from './protocol.ts';

type Questions = Record<string, { ask: unknown; answer: unknown }>;

/** One function for every question of a protocol. */
export type Answers<Q extends Questions> = {
  readonly [K in keyof Q]: (question: Q[K]['ask'], sender: Browser.runtime.MessageSender) => Q[K]['answer'] | Promise<Q[K]['answer']>;
};

/**
 * Answers the questions sent to this context until the signal stops it. Unknown kinds are left to other listeners;
 * a handler that throws is answered with its message. `allow` decides by sender whether a kind may be asked at all.
 */
export function answer<Q extends BackgroundQuestions | TabQuestions>(
  answers: Answers<Q>,
  allow: (kind: string, sender: Browser.runtime.MessageSender) => boolean,
  signal: AbortSignal,
): void {
  const listen = (message: unknown, sender: Browser.runtime.MessageSender, reply: (value?: unknown) => void) => {
    const asked = parseMessage(message);
    if (!asked || !Object.hasOwn(answers, asked.kind)) return undefined;
    if (!allow(asked.kind, sender)) {
      reply({ error: `${asked.kind} may not be asked from there` });
      return true;
    }
    // The kind was looked up among the answers; the question's own shape is checked by the handler.
    const handler = answers[asked.kind as keyof Q] as (question: unknown, sender: Browser.runtime.MessageSender) => unknown;
    Promise.try(handler, asked.question, sender).then(
      (value) => reply({ answer: value }),
      (error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }),
    );
    return true as const;
  };
  browser.runtime.onMessage.addListener(listen as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen as never), { once: true });
}

function parseMessage(message: unknown): { kind: string; question: unknown } | undefined {
  if (typeof message !== 'object' || message === null || !('kind' in message) || typeof message.kind !== 'string') return undefined;
  return { kind: message.kind, question: 'question' in message ? message.question : {} };
}
