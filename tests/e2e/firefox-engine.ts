import type { Engine, EngineOptions } from './engine.ts';

/** Starts Firefox with the extension installed. */
export function startFirefox(_options: EngineOptions): Promise<Engine> {
  return Promise.reject(new Error('Firefox cannot be driven yet.'));
}
