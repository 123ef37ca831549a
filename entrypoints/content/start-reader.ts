import { answer } from '../../lib/messages/answer.ts';
import type { TabQuestions } from '../../lib/messages/protocol.ts';
import { PageReader } from './page-reader.ts';

export function startReader({ signal, root = () => document.body }: { signal: AbortSignal; root?: () => Element | undefined }): void {
  const lifetime = new AbortController();
  signal.addEventListener('abort', () => lifetime.abort());
  const reader = new PageReader(root, lifetime);
  answer<TabQuestions>(
    { 'get-page-state': () => reader.state(), 'go-to-term': () => false, 'step-term': () => false },
    () => true,
    lifetime.signal,
  );
  void reader.start();
}
