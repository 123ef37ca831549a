import { browser } from 'wxt/browser';
import type { BackgroundQuestions, TabQuestions } from './protocol.ts';

/** The other side did not answer. `gone` is true when this copy of the extension was updated, disabled or removed. */
export class MessageError extends Error {
  readonly gone: boolean;

  constructor(message: string, gone: boolean) {
    super(message);
    this.name = 'MessageError';
    this.gone = gone;
  }
}

/** True once this copy of the extension can no longer reach its background. */
export function isGone(): boolean {
  return !browser.runtime?.id;
}

/**
 * Asks the background one question and gives its answer.
 * A background that died while answering is asked once more. Throws MessageError when there is no answer.
 */
export async function ask<K extends keyof BackgroundQuestions>(
  kind: K,
  question: BackgroundQuestions[K]['ask'],
): Promise<BackgroundQuestions[K]['answer']> {
  try {
    return await send<BackgroundQuestions[K]['answer']>(kind, question);
  } catch (error) {
    if (isGone()) throw new MessageError('Newsgloss was updated or removed', true);
    if (error instanceof MessageError) throw error;
    return await send<BackgroundQuestions[K]['answer']>(kind, question);
  }
}

/** A frame of a tab, by the browser's numbers; 0 is the frame of the tab's own document. */
export type Frame = { readonly tab: number; readonly frame: number };

/** Asks our code in one frame of a tab; throws MessageError when no copy of us reads there. */
export async function askFrame<K extends keyof TabQuestions>(
  { tab, frame }: Frame,
  kind: K,
  question: TabQuestions[K]['ask'],
): Promise<TabQuestions[K]['answer']> {
  try {
    return unwrap(await browser.tabs.sendMessage(tab, { kind, question }, { frameId: frame }));
  } catch (error) {
    if (error instanceof MessageError) throw error;
    throw new MessageError(`frame ${frame} of tab ${tab} has no page that Newsgloss reads`, false);
  }
}

async function send<Answer>(kind: string, question: unknown): Promise<Answer> {
  return unwrap<Answer>(await browser.runtime.sendMessage({ kind, question }));
}

/** Answers travel as `{answer}` or `{error}`, since an Error does not survive the way. */
function unwrap<Answer>(reply: unknown): Answer {
  if (typeof reply !== 'object' || reply === null) throw new MessageError('no one answered', false);
  if ('error' in reply) throw new MessageError(String(reply.error), false);
  // The answering side is typed by the same protocol, so its answer is what the question promises.
  return (reply as { answer: Answer }).answer;
}
