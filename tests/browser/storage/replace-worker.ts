import { createGlossaryStore } from '../../../lib/storage/glossary-store.ts';
import { numbered } from './numbered.ts';

// Writes a glossary of so many concepts, and tells of every step: the test ends this worker in the middle.
addEventListener('message', async ({ data }: MessageEvent<{ readonly count: number; readonly word: string }>) => {
  const store = createGlossaryStore();
  await store.replace(numbered(data.count, data.word), (done) => postMessage({ done }));
  postMessage({ done: 'all' });
});
