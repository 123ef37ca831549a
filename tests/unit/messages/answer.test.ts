import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Answers, answer } from '../../../lib/messages/answer.ts';
import { ask, MessageError } from '../../../lib/messages/ask.ts';
import type { BackgroundQuestions } from '../../../lib/messages/protocol.ts';

type Listener = (message: unknown, sender: unknown, reply: (value?: unknown) => void) => unknown;

/** The browser's way of carrying a message: the first listener that says it will answer does. */
function connect(): void {
  const listeners = new Set<Listener>();
  Object.assign(fakeBrowser.runtime, {
    id: 'us',
    onMessage: { addListener: (one: Listener) => listeners.add(one), removeListener: (one: Listener) => listeners.delete(one) },
    sendMessage: (message: unknown) =>
      new Promise((resolve) => {
        const sent = structuredClone(message);
        if (![...listeners].some((listener) => listener(sent, { id: 'us' }, resolve) === true)) resolve(undefined);
      }),
  });
}

function answers(some: Partial<Answers<BackgroundQuestions>>): Answers<BackgroundQuestions> {
  return some as Answers<BackgroundQuestions>; // tests ask only what they answer
}

beforeEach(connect);

describe('ask and answer', () => {
  it('carry a question and its answer', async () => {
    answer<BackgroundQuestions>(answers({ 'turn-term': ({ on }) => on }), () => true, new AbortController().signal);
    expect(await ask('turn-term', { id: 'g/a', on: false })).toBe(false);
  });

  it('carry a failure as its message', async () => {
    const fail = () => Promise.reject(new Error('the disk is full'));
    answer<BackgroundQuestions>(answers({ 'turn-term': fail }), () => true, new AbortController().signal);
    await expect(ask('turn-term', { id: 'g/a', on: false })).rejects.toThrow(new MessageError('the disk is full', false));
  });

  it('refuse what the sender may not ask', async () => {
    let asked = 0;
    const count = () => {
      asked++;
      return true;
    };
    answer<BackgroundQuestions>(answers({ 'turn-everywhere': count }), () => false, new AbortController().signal);
    await expect(ask('turn-everywhere', { on: false })).rejects.toThrow('may not be asked');
    expect(asked).toBe(0);
  });

  it('leave unknown kinds, odd messages and inherited names to others', async () => {
    answer<BackgroundQuestions>(answers({}), () => true, new AbortController().signal);
    for (const message of [undefined, 7, 'kind', {}, { kind: 3 }, { kind: 'no-such' }, { kind: 'toString' }, { kind: '__proto__' }]) {
      expect(await fakeBrowser.runtime.sendMessage(message)).toBeUndefined();
    }
  });

  it('stop when the signal says so', async () => {
    const stop = new AbortController();
    answer<BackgroundQuestions>(answers({ 'turn-term': () => true }), () => true, stop.signal);
    stop.abort();
    await expect(ask('turn-term', { id: 'g/a', on: false })).rejects.toThrow(MessageError);
  });

  it('ask once more when the background dies under a question, and only once', async () => {
    let sent = 0;
    const send = (failures: number) => async () => {
      if (++sent <= failures) throw new Error('the message channel closed before a response was received');
      return { answer: true };
    };
    Object.assign(fakeBrowser.runtime, { sendMessage: send(1) });
    expect(await ask('turn-term', { id: 'g/a', on: true })).toBe(true);
    sent = 0;
    Object.assign(fakeBrowser.runtime, { sendMessage: send(2) });
    await expect(ask('turn-term', { id: 'g/a', on: true })).rejects.toThrow('channel closed');
    expect(sent).toBe(2);
  });

  it('say that this copy of the extension is gone', async () => {
    Object.assign(fakeBrowser.runtime, { id: undefined, sendMessage: () => Promise.reject(new Error('Extension context invalidated.')) });
    await expect(ask('turn-term', { id: 'g/a', on: true })).rejects.toMatchObject({ name: 'MessageError', gone: true });
  });
});
