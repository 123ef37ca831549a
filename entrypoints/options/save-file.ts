import type { ExchangeQuestions } from './exchange-protocol.ts';
import { startExchange } from './start-exchange.ts';

/** Writes a glossary, stored or not, or some terms of it, in a worker and hands it to the browser as a download. Rejects when it cannot be read. */
export async function saveFile(wanted: ExchangeQuestions['write']['ask']): Promise<void> {
  const exchange = startExchange();
  try {
    const { name, type, text } = await exchange.ask('write', wanted);
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser reads the address a moment later.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  } finally {
    exchange.stop();
  }
}
