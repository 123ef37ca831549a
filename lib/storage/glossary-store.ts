import { type Concept, type ConceptId, type Glossary, glossaryIdOf } from '../terms/concept.ts';
import { openDatabase, request, transact } from './open-database.ts';

/** A glossary of the reader's own without its concepts, and how often it has been changed. */
export type OwnGlossary = Omit<Glossary, 'concepts'> & { readonly count: number; readonly revision: number };

/** A place in a glossary: which part of it, and which concept in that part. */
export type ConceptPlace = { readonly part: number; readonly index: number };

/** The reader's own glossaries. Every change is done wholly or not at all, whatever happens meanwhile, and is on disk when it resolves. */
export type GlossaryStore = {
  list(): Promise<readonly OwnGlossary[]>;
  read(id: string): Promise<Glossary | undefined>;
  /**
   * Puts a glossary in the place of the one with its id. `progress` is told how many concepts have been written. An aborted
   * signal undoes all of it and rejects. Gives the new revision.
   */
  replace(glossary: Glossary, progress?: (done: number) => void, signal?: AbortSignal): Promise<number>;
  /** Takes a glossary away; gives the revision that `undo` brings back. */
  remove(id: string): Promise<number>;
  /** Goes back before the replacement or removal of that revision; false when something was changed since. */
  undo(id: string, revision: number): Promise<boolean>;
  /** Adds a concept or puts it in the place of the one with its id; `at` is where an earlier removal took it from. */
  put(header: Omit<Glossary, 'concepts'>, concept: Concept, at?: ConceptPlace): Promise<void>;
  /** Takes one concept away; gives its place, `undefined` when there is none. */
  take(id: ConceptId): Promise<ConceptPlace | undefined>;
  /** Lets pages see which of their words are terms of this glossary, or no longer. */
  setPrivate(id: string, isPrivate: boolean): Promise<void>;
};

/** Concepts in one record: few enough to edit one quickly, enough to write 100,000 in 200 steps. */
const PART_SIZE = 500;

/** The concepts of a glossary lie under an edition. A change writes the next edition and then, in the same transaction, points to it. */
type Edition = { readonly edition: number; readonly count: number };
type Header = Omit<Glossary, 'concepts'> & Edition & { readonly revision: number; readonly before?: Edition };
type PartKey = [glossary: string, edition: number, part: number];

/** The store over IndexedDB, opened at the first question. It rejects with the browser's own error when that cannot be opened. */
export function createGlossaryStore(factory: IDBFactory = indexedDB): GlossaryStore {
  let opened: Promise<IDBDatabase> | undefined;
  const database = (): Promise<IDBDatabase> => {
    opened ??= openDatabase(factory, () => {
      opened = undefined;
    });
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  return {
    list: async () => transact(await database(), 'readonly', async (stores) => (await headers(stores)).filter(isThere).map(ownGlossary)),
    read: async (id) => transact(await database(), 'readonly', (stores) => readGlossary(stores, id)),
    replace: async (glossary, progress, signal) =>
      transact(await database(), 'readwrite', (stores) => replace(stores, glossary, { progress, signal }), signal),
    remove: async (id) => transact(await database(), 'readwrite', (stores) => remove(stores, id)),
    undo: async (id, revision) => transact(await database(), 'readwrite', (stores) => undo(stores, id, revision)),
    put: async (header, concept, at) => transact(await database(), 'readwrite', (stores) => put(stores, header, { concept, at })),
    take: async (id) => transact(await database(), 'readwrite', (stores) => take(stores, id)),
    setPrivate: async (id, isPrivate) =>
      transact(await database(), 'readwrite', async (stores) => {
        const header = await headerOf(stores, id);
        if (header) await request(stores.glossaries.put({ ...header, private: isPrivate }));
      }),
  };
}

type Stores = { readonly glossaries: IDBObjectStore; readonly parts: IDBObjectStore };

function headers({ glossaries }: Stores): Promise<Header[]> {
  return request<Header[]>(glossaries.getAll());
}

function headerOf({ glossaries }: Stores, id: string): Promise<Header | undefined> {
  return request<Header | undefined>(glossaries.get(id));
}

function isThere({ count }: Header): boolean {
  return count > 0;
}

function ownGlossary({ edition: _, before: __, ...own }: Header): OwnGlossary {
  return own;
}

function partsOf({ parts }: Stores, id: string, edition: number): Promise<Concept[][]> {
  return request<Concept[][]>(parts.getAll(rangeOf(id, edition)));
}

function rangeOf(id: string, edition: number): IDBKeyRange {
  return IDBKeyRange.bound([id, edition, 0], [id, edition, Number.MAX_SAFE_INTEGER]);
}

async function readGlossary(stores: Stores, id: string): Promise<Glossary | undefined> {
  const header = await headerOf(stores, id);
  if (!header || !isThere(header)) return undefined;
  const { count: _, revision: __, ...own } = ownGlossary(header);
  return { ...own, concepts: (await partsOf(stores, id, header.edition)).flat() };
}

type Watch = { readonly progress: ((done: number) => void) | undefined; readonly signal: AbortSignal | undefined };

async function replace(stores: Stores, { concepts, ...own }: Glossary, { progress, signal }: Watch): Promise<number> {
  const old = await headerOf(stores, own.id);
  const edition = Math.max(old?.edition ?? 0, old?.before?.edition ?? 0) + 1;
  for (let part = 0; part * PART_SIZE < concepts.length; part++) {
    signal?.throwIfAborted();
    const key: PartKey = [own.id, edition, part];
    await request(stores.parts.put(concepts.slice(part * PART_SIZE, (part + 1) * PART_SIZE), key));
    progress?.(Math.min((part + 1) * PART_SIZE, concepts.length));
  }
  return pointTo(stores, { ...own, edition, count: concepts.length }, old);
}

async function remove(stores: Stores, id: string): Promise<number> {
  const old = await headerOf(stores, id);
  if (!old) return 0;
  return pointTo(stores, { ...old, edition: Math.max(old.edition, old.before?.edition ?? 0) + 1, count: 0 }, old);
}

/** Makes an edition the one that is read. The one before stays for `undo`; what lies further back goes. */
async function pointTo(stores: Stores, next: Omit<Glossary, 'concepts'> & Edition, old: Header | undefined): Promise<number> {
  if (old?.before) await request(stores.parts.delete(rangeOf(old.id, old.before.edition)));
  const revision = (old?.revision ?? 0) + 1;
  const header: Header = { ...next, revision, before: { edition: old?.edition ?? 0, count: old?.count ?? 0 } };
  await request(stores.glossaries.put(header));
  return revision;
}

async function undo(stores: Stores, id: string, revision: number): Promise<boolean> {
  const header = await headerOf(stores, id);
  if (!header?.before || header.revision !== revision) return false;
  const { before, ...rest } = header;
  await request(stores.parts.delete(rangeOf(id, header.edition)));
  await request(stores.glossaries.put({ ...rest, ...before, revision: revision + 1 }));
  return true;
}

type Placed = { readonly concept: Concept; readonly at: ConceptPlace | undefined };

async function put(stores: Stores, own: Omit<Glossary, 'concepts'>, { concept, at }: Placed): Promise<void> {
  const header = (await headerOf(stores, own.id)) ?? { ...own, edition: 1, count: 0, revision: 0 };
  const parts = await partsOf(stores, own.id, header.edition);
  const known = placeIn(parts, concept.id);
  const place = known ?? at ?? endOf(parts);
  const concepts = parts[place.part] ?? [];
  await request(stores.parts.put(concepts.toSpliced(place.index, known ? 1 : 0, concept), [own.id, header.edition, place.part]));
  await keepEdit(stores, header, known ? 0 : 1);
}

async function take(stores: Stores, id: ConceptId): Promise<ConceptPlace | undefined> {
  const glossary = glossaryIdOf(id);
  const header = await headerOf(stores, glossary);
  if (!header) return undefined;
  const parts = await partsOf(stores, glossary, header.edition);
  const place = placeIn(parts, id);
  if (!place) return undefined;
  // An emptied part stays, so that the parts behind it keep their numbers.
  const rest = (parts[place.part] ?? []).toSpliced(place.index, 1);
  await request(stores.parts.put(rest, [glossary, header.edition, place.part]));
  await keepEdit(stores, header, -1);
  return place;
}

/** Notes an edit in the header. The edition before an import is given up: going back to it would lose the edit. */
async function keepEdit(stores: Stores, { before, ...header }: Header, more: number): Promise<void> {
  if (before) await request(stores.parts.delete(rangeOf(header.id, before.edition)));
  await request(stores.glossaries.put({ ...header, count: header.count + more, revision: header.revision + 1 }));
}

function placeIn(parts: readonly Concept[][], id: ConceptId): ConceptPlace | undefined {
  for (const [part, concepts] of parts.entries()) {
    const index = concepts.findIndex((concept) => concept.id === id);
    if (index >= 0) return { part, index };
  }
  return undefined;
}

function endOf(parts: readonly Concept[][]): ConceptPlace {
  const last = parts.at(-1);
  if (!last) return { part: 0, index: 0 };
  return last.length < PART_SIZE ? { part: parts.length - 1, index: last.length } : { part: parts.length, index: 0 };
}
