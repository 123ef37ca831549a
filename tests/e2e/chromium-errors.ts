import type { Browser, CDPSession, Target } from 'puppeteer-core';

/** Gathers from now on the uncaught errors and refused loads of every page and worker, with the addresses of their scripts. */
export function watchErrors(browser: Browser): readonly string[] {
  const errors: string[] = [];
  const watch = async (target: Target) => {
    const cdp = await sessionOf(target);
    cdp?.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, url, exception, stackTrace } }) => {
      const from = url ?? stackTrace?.callFrames[0]?.url ?? '';
      errors.push(`${text} ${exception?.description ?? exception?.value ?? ''} ${from}`);
    });
    cdp?.on('Log.entryAdded', ({ entry: { level, text, url } }) => {
      if (level === 'error') errors.push(`${text} ${url ?? ''}`);
    });
    await Promise.all([cdp?.send('Runtime.enable'), cdp?.send('Log.enable')]);
  };
  // A target may be gone before it can be watched.
  browser.on('targetcreated', (target) => void watch(target).catch(() => undefined));
  return errors;
}

/** A worker is watched through Puppeteer's own session: any further session would keep it alive for ever. */
async function sessionOf(target: Target): Promise<CDPSession | undefined> {
  if (target.type() === 'service_worker') return (await target.worker())?.client;
  return target.type() === 'page' ? await target.createCDPSession() : undefined;
}
