import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPreferenceStore } from '../../../lib/storage/preference-store.ts';
import { DEFAULT_PREFERENCES } from '../default-preferences.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the preference store', () => {
  it('starts with everything on', async () => {
    expect(await createPreferenceStore().read()).toEqual(DEFAULT_PREFERENCES);
  });

  it('keeps a change for the next start of the background', async () => {
    await createPreferenceStore().change('offConcepts', () => ['g/dprk']);
    expect((await createPreferenceStore().read()).offConcepts).toEqual(['g/dprk']);
  });

  it('loses none of many changes made at once', async () => {
    const store = createPreferenceStore();
    const ids = Array.from({ length: 50 }, (_, number) => `g/${number}` as const);
    await Promise.all(ids.map((id) => store.change('offConcepts', (off) => [...off, id])));
    expect((await createPreferenceStore().read()).offConcepts).toEqual(ids);
  });

  it('reads a damaged fact as its default and keeps the others', async () => {
    await fakeBrowser.storage.local.set({
      offConcepts: { 0: 'x' },
      markStyle: 'glitter',
      density: 'all',
      offSites: ['example.org'],
      everywhere: 'yes',
    });
    expect(await createPreferenceStore().read()).toEqual({ ...DEFAULT_PREFERENCES, density: 'all', offSites: ['example.org'] });
  });

  it('writes one stored item per fact', async () => {
    const store = createPreferenceStore();
    await store.change('markStyle', () => 'tint');
    expect(await fakeBrowser.storage.local.get()).toEqual({ markStyle: 'tint' });
  });

  it('writes nothing over facts that it could not read, and works again when storage does', async () => {
    await fakeBrowser.storage.local.set({ offConcepts: ['g/old'] });
    const store = createPreferenceStore();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('disk'));
    await expect(store.change('offConcepts', (off) => [...off, 'g/new'])).rejects.toThrow('disk');
    expect(await fakeBrowser.storage.local.get('offConcepts')).toEqual({ offConcepts: ['g/old'] });
    await store.change('offConcepts', (off) => [...off, 'g/new']);
    expect(await fakeBrowser.storage.local.get('offConcepts')).toEqual({ offConcepts: ['g/old', 'g/new'] });
  });
});
