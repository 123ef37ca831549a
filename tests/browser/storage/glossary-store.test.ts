import { beforeEach, describe, expect, it } from 'vitest';
import { createGlossaryStore } from '../../../lib/storage/glossary-store.ts';
import { concept, numbered } from './numbered.ts';

const words = async (): Promise<string[]> => {
  const glossary = await createGlossaryStore().read('own');
  return [...new Set(glossary?.concepts.map(({ definition }) => definition.split(' ')[0] ?? ''))];
};

const { concepts: _, ...header } = numbered(0, '');

beforeEach(async () => {
  await new Promise<void>((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('newsgloss');
    gone.onsuccess = () => resolve();
    gone.onerror = () => reject(gone.error);
  });
});

describe('the store of the reader’s own glossaries', () => {
  it('gives back what was put in, in its order', async () => {
    const store = createGlossaryStore();
    expect(await store.list()).toEqual([]);
    const glossary = numbered(1234, 'old');
    await store.replace(glossary);
    expect(await store.read('own')).toEqual(glossary);
    expect(await store.list()).toMatchObject([{ id: 'own', count: 1234, private: true }]);
  });

  it('undoes a replacement, but not over a later change', async () => {
    const store = createGlossaryStore();
    const first = await store.replace(numbered(700, 'old'));
    const second = await store.replace(numbered(900, 'new'));
    expect(await store.undo('own', first)).toBe(false);
    expect(await store.undo('own', second)).toBe(true);
    expect(await store.read('own')).toEqual(numbered(700, 'old'));
    const third = await store.replace(numbered(3, 'new'));
    await store.put(header, concept(7, 'mine'));
    expect(await store.undo('own', third)).toBe(false);
    expect((await store.read('own'))?.concepts).toHaveLength(4);
  });

  it('removes a glossary and brings it back', async () => {
    const store = createGlossaryStore();
    await store.replace(numbered(600, 'old'));
    const revision = await store.remove('own');
    expect(await store.list()).toEqual([]);
    expect(await store.read('own')).toBeUndefined();
    expect(await store.undo('own', revision)).toBe(true);
    expect(await store.read('own')).toEqual(numbered(600, 'old'));
  });

  it('undoes the first import into nothing', async () => {
    const store = createGlossaryStore();
    expect(await store.undo('own', await store.replace(numbered(5, 'new')))).toBe(true);
    expect(await store.list()).toEqual([]);
  });

  it('adds, changes and takes single concepts, and puts them back where they were', async () => {
    const store = createGlossaryStore();
    await store.put(header, concept(0, 'first'));
    await store.put(header, concept(1, 'second'));
    await store.put(header, concept(0, 'changed'));
    const place = await store.take('own/t0');
    expect((await store.read('own'))?.concepts).toEqual([concept(1, 'second')]);
    await store.put(header, concept(0, 'changed'), place);
    expect((await store.read('own'))?.concepts).toEqual([concept(0, 'changed'), concept(1, 'second')]);
    expect(await store.take('own/t9')).toBeUndefined();
    expect(await store.list()).toMatchObject([{ count: 2 }]);
  });

  it('keeps every one of many changes at once', async () => {
    const stores = [createGlossaryStore(), createGlossaryStore()];
    await Promise.all(Array.from({ length: 40 }, (_, place) => stores[place % 2]?.put(header, concept(place, 'x'))));
    expect((await createGlossaryStore().read('own'))?.concepts).toHaveLength(40);
  });
});

describe('a replacement that is stopped', () => {
  it('by its signal at any of 50 points changes nothing', async () => {
    const store = createGlossaryStore();
    await store.replace(numbered(3, 'old'));
    for (let point = 0; point < 50; point++) {
      const stop = new AbortController();
      const progress = (done: number) => done > point * 500 && stop.abort();
      await expect(store.replace(numbered(25_500, 'new'), progress, stop.signal)).rejects.toThrow();
      expect(await words()).toEqual(['old']);
    }
    await store.replace(numbered(25_500, 'new'));
    expect(await words()).toEqual(['new']);
  }, 120_000);

  it('by the end of its worker leaves all of the old or all of the new', async () => {
    const store = createGlossaryStore();
    await store.replace(numbered(3, 'old'));
    const seen = new Set<string>();
    for (let steps = 1; steps <= 22; steps += 3) {
      await killed(steps);
      const left = await words();
      expect(left).toHaveLength(1);
      seen.add(left[0] ?? '');
      expect((await store.read('own'))?.concepts).toHaveLength(left[0] === 'old' ? 3 : 10_000);
      await store.replace(numbered(3, 'old'));
    }
    expect(seen).toContain('old');
  }, 120_000);
});

/** Starts a worker that writes 10,000 concepts, and ends it after so many steps, or when it is done. */
function killed(steps: number): Promise<void> {
  const worker = new Worker(new URL('./replace-worker.ts', import.meta.url), { type: 'module' });
  let told = 0;
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<{ readonly done: number | 'all' }>) => {
      if (++told < steps && data.done !== 'all') return;
      worker.terminate();
      resolve();
    };
    worker.postMessage({ count: 10_000, word: 'new' });
  });
}
