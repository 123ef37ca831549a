import { ask } from '../../lib/messages/ask.ts';
import { createGlossaryStore } from '../../lib/storage/glossary-store.ts';

/** The reader's own glossaries by id, and how often each has been changed. */
type Revisions = ReadonlyMap<string, number>;

/** The glossaries as they stand before an import is saved. */
export async function ownRevisions(): Promise<Revisions> {
  return new Map((await createGlossaryStore().list()).map(({ id, revision }) => [id, revision]));
}

/**
 * Takes back what a worker had saved when it was stopped: one that ends while the browser writes the last of it to disk leaves all of
 * it there. The question waits for that writing. A glossary that was edited meanwhile stays as it is.
 */
export async function takeBackSince(before: Revisions): Promise<void> {
  for (const [id, revision] of await ownRevisions()) {
    if (before.get(id) !== revision) await ask('undo-own-glossary', { id, revision });
  }
}
