import { describe, expect, it, vi } from 'vitest';
import { createRowStore, PAGE_SIZE, type RowSource } from '../../../lib/ui/row-store.ts';

type Row = { readonly name: string; readonly off: boolean };
type Load = { readonly offset: number; readonly answer: (total?: number) => Promise<void>; readonly fail: () => Promise<void> };

/** A source whose answers come when the test says so. */
function slowSource(key: string, shifts = false): { source: RowSource<Row>; loads: Load[] } {
  const loads: Load[] = [];
  const load: RowSource<Row>['load'] = (offset, limit) =>
    new Promise((resolve, reject) => {
      const turn = () => new Promise<void>((done) => setTimeout(done));
      loads.push({
        offset,
        answer: async (total = 1000) => {
          const length = Math.max(0, Math.min(limit, total - offset));
          resolve({ total, rows: Array.from({ length }, (_, place) => ({ name: `${key}${offset + place}`, off: false })) });
          await turn();
        },
        fail: async () => {
          reject(new Error('no answer'));
          await turn();
        },
      });
    });
  return { source: { key, load, shifts }, loads };
}

async function loaded(shifts = false) {
  const store = createRowStore<Row>(() => undefined);
  const slow = slowSource('a', shifts);
  store.setSource(slow.source);
  await slow.loads[0]?.answer();
  return { store, ...slow };
}

describe('a row store', () => {
  it('asks for one page and gives its rows by place', async () => {
    const { store, loads } = await loaded();
    expect(loads).toHaveLength(1);
    expect(store.total()).toBe(1000);
    expect(store.rowAt(99)?.name).toBe('a99');
    expect(store.rowAt(100)).toBeUndefined();
  });

  it('tells of every answer', async () => {
    const changed = vi.fn();
    const { source, loads } = slowSource('a');
    createRowStore<Row>(changed).setSource(source);
    expect(changed).not.toHaveBeenCalled();
    await loads[0]?.answer();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('loads only the pages near the screen, wherever that is', async () => {
    const { store, loads } = await loaded();
    store.need(905, 915);
    expect(loads.map(({ offset }) => offset)).toEqual([0, 900]);
    await loads[1]?.answer();
    expect(store.rowAt(915)?.name).toBe('a915');
    expect(loads).toHaveLength(2);
  });

  it('asks for the next page before the screen reaches it', async () => {
    const { store, loads } = await loaded();
    store.need(40, 49);
    expect(loads).toHaveLength(1);
    store.need(45, 55);
    expect(loads.at(-1)?.offset).toBe(PAGE_SIZE);
  });

  it('has one question under way, and only the newest waits for it', async () => {
    const store = createRowStore<Row>(() => undefined);
    const all = ['a', 'ar', 'arm', 'armi'].map((key) => slowSource(key));
    for (const { source } of all) store.setSource(source);
    expect(all.map(({ loads }) => loads.length)).toEqual([1, 0, 0, 0]);
    await all[0]?.loads[0]?.answer();
    expect(all.map(({ loads }) => loads.length)).toEqual([1, 0, 0, 1]);
    expect(store.total(), 'the answer to the first letter is stale').toBeUndefined();
    await all[3]?.loads[0]?.answer(7);
    expect([store.total(), store.rowAt(0)?.name]).toEqual([7, 'armi0']);
  });

  it('shows the former rows until the first answer to a new question', async () => {
    const { store } = await loaded();
    const next = slowSource('b');
    store.setSource(next.source);
    expect([store.rowAt(0)?.name, store.isCurrent()]).toEqual(['a0', false]);
    await next.loads[0]?.answer(3);
    expect([store.rowAt(0)?.name, store.rowAt(3), store.isCurrent()]).toEqual(['b0', undefined, true]);
  });

  it('stops after a failure and asks again only when told to', async () => {
    const store = createRowStore<Row>(() => undefined);
    const { source, loads } = slowSource('a');
    store.setSource(source);
    await loads[0]?.fail();
    expect(store.problem()).toBeInstanceOf(Error);
    store.need(0, 10);
    expect(loads).toHaveLength(1);
    store.retry();
    expect(store.problem()).toBeUndefined();
    await loads[1]?.answer();
    expect(store.total()).toBe(1000);
  });

  it('forgets a failure with the question that failed', async () => {
    const store = createRowStore<Row>(() => undefined);
    const { source, loads } = slowSource('a');
    store.setSource(source);
    await loads[0]?.fail();
    const next = slowSource('b');
    store.setSource(next.source);
    await next.loads[0]?.answer();
    expect([store.problem(), store.rowAt(0)?.name]).toEqual([undefined, 'b0']);
  });
});

describe('a change of settings', () => {
  const turnOff = (rows: readonly Row[]) => Promise.resolve(rows.map((row) => ({ ...row, off: true })));

  it('renews the rows near the screen in their places', async () => {
    const { store } = await loaded();
    await store.renew(turnOff);
    expect(store.rowAt(5)).toEqual({ name: 'a5', off: true });
    expect(store.total()).toBe(1000);
  });

  it('drops an answer that was asked for before it', async () => {
    const { store, loads } = await loaded();
    store.need(100, 110);
    const renewal = store.renew(turnOff);
    await loads[1]?.answer();
    await renewal;
    expect(
      loads.map(({ offset }) => offset),
      'asked once more',
    ).toEqual([0, 100, 100]);
  });

  it('asks a list whose rows can shift from the start, as soon as it needs more of it', async () => {
    const { store, loads } = await loaded(true);
    await store.renew(turnOff);
    expect(loads, 'nothing moves under the pointer').toHaveLength(1);
    store.need(60, 70);
    expect(store.rowAt(60), 'still shown while it is asked').toEqual({ name: 'a60', off: true });
    await loads[1]?.answer(999);
    expect([loads[1]?.offset, store.total(), store.rowAt(60)?.off]).toEqual([0, 999, false]);
  });

  it('shows a change at once, before any answer', async () => {
    const { store } = await loaded();
    store.patch((row) => (row.name === 'a1' ? { ...row, off: true } : row));
    expect([store.rowAt(0)?.off, store.rowAt(1)?.off]).toEqual([false, true]);
  });
});
