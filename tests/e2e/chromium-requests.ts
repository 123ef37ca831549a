import { readFileSync } from 'node:fs';

/** One line of Chromium's network log that can start a request. */
type LogEvent = { readonly params?: { readonly initiator?: string; readonly url?: string } };

/**
 * The addresses that an origin asked for, read from a network log (`--log-net-log`) that may still be growing.
 * The log holds every request of the browser with the origin that began it, so nothing early or short-lived is missed.
 */
export function requestsInLog(log: string, origin: string): readonly string[] {
  return readEvents(log)
    .filter(({ params }) => params?.initiator === origin && params.url !== undefined && !params.url.startsWith(`${origin}/`))
    .map(({ params }) => params?.url ?? '');
}

/** Whether an address was already asked for; lines are written in the order of the requests, some twenty at a time. */
export function logMentions(log: string, url: string): boolean {
  return readEvents(log).some(({ params }) => params?.url?.includes(url));
}

function readEvents(log: string): readonly LogEvent[] {
  const lines = readFileSync(log, 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('{"params":{') && line.includes('"url":')).flatMap(readEvent);
}

/** The last line may be half written: it is no event yet. */
function readEvent(line: string): readonly LogEvent[] {
  try {
    // Chromium's own format; every field is optional in LogEvent and looked at before use.
    return [JSON.parse(line.replace(/,$/, '')) as LogEvent];
  } catch {
    return [];
  }
}
