import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands at one path: HTML as a string, or a body with its own type, status and headers. */
export type Page =
  | string
  | {
      readonly body: string | Uint8Array;
      readonly type?: string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** One request as it reached the server, favicons included. */
export type RecordedRequest = { readonly method: string; readonly url: string; readonly headers: IncomingMessage['headers'] };

export type PageServer = {
  /** The address of a path, on 127.0.0.1; `http://localhost:<port>` is the same server and another site. */
  url(path?: string): string;
  readonly port: number;
  /** Every request so far, oldest first. */
  requests(): readonly RecordedRequest[];
  close(): Promise<void>;
};

/**
 * Serves pages from this machine on a free port until the signal is aborted or `close` is called.
 * Routes may be changed while it runs: they are looked up at each request. A path without a page answers 404.
 */
export async function servePages(routes: Readonly<Record<string, Page>>, signal?: AbortSignal): Promise<PageServer> {
  const seen: RecordedRequest[] = [];
  const server = createServer((request, response) => {
    seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    respond(response, routes[(request.url ?? '/').replace(/\?.*$/, '')]);
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  // A server that listens on TCP has an AddressInfo; the other types are for pipes and closed servers.
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  signal?.addEventListener('abort', () => void close(), { once: true });
  return { port, url: (path = '/') => `http://127.0.0.1:${port}${path}`, requests: () => [...seen], close };
}

function respond(response: ServerResponse, page: Page | undefined): void {
  if (page === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
    return;
  }
  const { body, type = 'text/html; charset=utf-8', status = 200, headers = {} } = typeof page === 'string' ? { body: page } : page;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
}
