import type { ExchangeProgress, ExchangeQuestions, FromWorker } from './exchange-protocol.ts';

/** The worker of imports and exports, as the page sees it. */
export type Exchange = {
  /** Asks the worker; rejects with the name of what went wrong. After `stop` nothing is answered any more. */
  ask<K extends keyof ExchangeQuestions>(kind: K, question: ExchangeQuestions[K]['ask']): Promise<ExchangeQuestions[K]['answer']>;
  /** Ends the worker at once. What it was writing is undone by the browser. */
  stop(): void;
};

type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void };

/** Starts a worker of its own for one file, import or export. */
export function startExchange(onProgress: (progress: ExchangeProgress) => void = () => undefined): Exchange {
  const worker = new Worker(new URL('./exchange-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let turns = 0;
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if ('progress' in data) return onProgress(data.progress);
    const asked = waiting.get(data.turn);
    waiting.delete(data.turn);
    if ('error' in data) asked?.reject(new ExchangeError(data.error));
    else asked?.resolve(data.answer as never); // both sides are typed by the same protocol
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new ExchangeError(message));
    waiting.clear();
  };
  return {
    ask: (kind, question) =>
      new Promise((resolve, reject) => {
        const turn = ++turns;
        waiting.set(turn, { resolve, reject });
        worker.postMessage({ turn, kind, question });
      }),
    stop: () => worker.terminate(),
  };
}

/** What went wrong in the worker, by the name that the browser gives it. */
export class ExchangeError extends Error {
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}
