import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import type { ConceptId } from '../terms/concept.ts';
import { DELAYS, type Preferences } from '../terms/preferences.ts';

const conceptId = v.custom<ConceptId>((id) => typeof id === 'string' && id.includes('/'));

/**
 * One stored item per fact, so that two windows that change two facts never overwrite each other. Only the background
 * imports this file: it is the one writer, and the place where stored data of an older version would be migrated.
 */
const SCHEMAS = {
  everywhere: v.fallback(v.boolean(), true),
  offConcepts: v.fallback(v.array(conceptId), []),
  offCategories: v.fallback(v.array(v.string()), []),
  offGlossaries: v.fallback(v.array(v.string()), []),
  offSites: v.fallback(v.array(v.string()), []),
  markStyle: v.fallback(v.picklist(['dotted', 'solid', 'tint']), 'dotted'),
  density: v.fallback(v.picklist(['first', 'all']), 'first'),
  scope: v.fallback(v.picklist(['article', 'page']), 'article'),
  definedHere: v.fallback(v.boolean(), true),
  opening: v.fallback(v.picklist(['rest', 'alt', 'ctrl', 'shift', 'click']), 'rest'),
  delay: v.fallback(v.picklist(DELAYS), 250),
  meanings: v.fallback(v.array(v.object({ site: v.string(), label: v.string(), id: conceptId, is: v.boolean() })), []),
} as const;

type Key = keyof Preferences;

const KEYS = Object.keys(SCHEMAS) as Key[]; // the keys of an object literal are known, Object.keys widens them

/** The reader's preferences, kept in memory after the first read and written through. */
export type PreferenceStore = {
  /** The preferences as stored; a damaged fact is read as its default and the others are kept. Rejects when storage cannot be read. */
  read(): Promise<Preferences>;
  /** Changes one fact and resolves when it is on disk. Changes are done one after the other. */
  change<K extends Key>(key: K, change: (old: Preferences[K]) => Preferences[K]): Promise<void>;
};

/** A store over the extension's local storage. */
export function createPreferenceStore(): PreferenceStore {
  let known: Promise<Preferences> | undefined;
  let lastWrite: Promise<void> = Promise.resolve();

  const read = (): Promise<Preferences> => {
    known ??= readAll();
    // A failed read is not kept: nothing may be written over facts that were never seen.
    known.catch(() => {
      known = undefined;
    });
    return known;
  };

  return {
    read,
    change(key, change) {
      const write = lastWrite.then(async () => {
        const old = await read();
        const value = change(old[key]);
        await storage.setItem(`local:${key}`, value);
        known = Promise.resolve({ ...old, [key]: value });
      });
      lastWrite = write.catch(() => undefined);
      return write;
    },
  };
}

async function readAll(): Promise<Preferences> {
  const stored = await storage.getItems(KEYS.map((key) => `local:${key}` as const));
  const raw = Object.fromEntries(KEYS.map((key, place) => [key, stored[place]?.value]));
  return v.parse(v.object(SCHEMAS), raw);
}
