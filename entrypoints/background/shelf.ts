import { browser } from 'wxt/browser';
import type { GlossaryStore } from '../../lib/storage/glossary-store.ts';
import { type Library, type Own, once, openLibrary } from './library.ts';

/** All glossaries of the background: those that come with the extension, and the reader's own. */
export type Shelf = {
  /** The library, as soon as the own glossaries have been read. Where they cannot be read it has the bundled ones alone. */
  open(): Promise<Library>;
  /** Must be called after every change of the store: the library is made anew, and all pages are told. */
  changed(): Promise<void>;
};

/** The stored item whose change tells open pages that the own glossaries are others now. */
const EDITION = 'ownEdition';

/** A shelf over a store. Own glossaries come first: on a shared label the reader's own words win. */
export function createShelf(store: GlossaryStore): Shelf {
  const opener = () => once(async () => openLibrary(await readOwn(store)));
  let open = opener();
  return {
    open: () => open(),
    async changed() {
      open = opener();
      await browser.storage.local.set({ [EDITION]: Date.now() });
    },
  };
}

async function readOwn(store: GlossaryStore): Promise<Own> {
  try {
    const list = await store.list();
    const own = await Promise.all(list.map(({ id }) => store.read(id)));
    const edition = list.map(({ id, revision, private: isPrivate }) => `${id} ${revision} ${isPrivate}`).join();
    return { glossaries: own.filter((glossary) => glossary !== undefined), edition };
  } catch (error) {
    console.error('Newsgloss cannot read your own glossaries.', error);
    return { glossaries: [], edition: '' };
  }
}
