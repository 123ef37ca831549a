import type { Browser } from 'puppeteer-core';
import { jsonCall, readJson } from './surface.ts';

/** What a WebDriver BiDi connection does; https://w3c.github.io/webdriver-bidi/ says what may be sent. */
type Connection = {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
  on(event: string, listener: (params: LogEntry) => void): void;
};

export type LogEntry = { readonly level: string; readonly text: string | null; readonly source: { readonly context?: string } };

export type Target = { readonly context: string; readonly sandbox?: string };

/** The answer to `script.evaluate` and `script.callFunction`, for the values used here. */
type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly type: string; readonly value?: unknown } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/**
 * Firefox over WebDriver BiDi, on the connection that Puppeteer has opened. Puppeteer itself waits for ever for pages of an
 * extension, knows no closed roots and no window of the browser; the protocol does.
 */
export class FirefoxProtocol {
  readonly #connection: Connection;
  #window: string | undefined;

  constructor(browser: Browser) {
    // Puppeteer keeps its connection out of its types; its exact version is pinned.
    this.#connection = (browser as unknown as { readonly connection: Connection }).connection;
  }

  /** Sends a command. The answer's shape is fixed by the protocol, and named by the caller. */
  async send<Answer = unknown>(method: string, params: object): Promise<Answer> {
    const { result } = await this.#connection.send(method, params);
    return result as Answer;
  }

  onLog(listener: (entry: LogEntry) => void): void {
    this.#connection.on('log.entryAdded', listener);
  }

  /** Calls a function in a page; arguments and answer travel as JSON. `first` is passed before the arguments. */
  async call(target: Target, source: string, { args, first }: { args: readonly unknown[]; first?: object }): Promise<unknown> {
    const answer = await this.send<Evaluated>('script.callFunction', {
      functionDeclaration: first ? `(first) => ${jsonCall(source, args, 'first, ')}` : `() => ${jsonCall(source, args)}`,
      arguments: first ? [first] : [],
      target,
      awaitPromise: true,
      userActivation: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return readJson(answer.result.value);
  }

  /** Calls a function in the browser's own window, with every right the browser has. */
  async callInWindow<Args extends readonly unknown[], Answer>(fn: (...args: Args) => Answer, ...args: Args): Promise<Awaited<Answer>> {
    this.#window ??= await this.#findWindow();
    // The answer is what the function gave, once through JSON.
    return (await this.call({ context: this.#window }, fn.toString(), { args })) as Awaited<Answer>;
  }

  async #findWindow(): Promise<string> {
    const scope = { 'moz:scope': 'chrome' };
    const { contexts } = await this.send<{ contexts: readonly { context: string; url: string }[] }>('browsingContext.getTree', scope);
    const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox has no browser window; was it started with --remote-allow-system-access?');
    return window.context;
  }
}
