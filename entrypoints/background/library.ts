import { browser } from 'wxt/browser';
import type { LabelsFile } from '../../bundle-glossaries.ts';
import { addOwnGlossaries, type ExplainerOf } from '../../lib/match/add-own-glossaries.ts';
import type { LabelIndex } from '../../lib/match/index-form.ts';
import { unpackIndex } from '../../lib/match/unpack-index.ts';
import { type ConceptId, type Glossary, glossaryIdOf } from '../../lib/terms/concept.ts';
import { type GlossaryHead, readLabels } from '../../lib/terms/glossary-labels.ts';
import { readTexts, type ShippedTexts } from '../../lib/terms/glossary-texts.ts';
import { type LibraryTexts, textsOf } from './library-texts.ts';

/** A glossary without its concepts. */
export type LibraryGlossary = GlossaryHead & { readonly count: number; readonly own: boolean };

/** All glossaries, ready to find their terms in a text. What cards and lists show comes when it is first wanted. */
export type Library = {
  readonly index: LabelIndex;
  /** Whose explanation a match shows: on a shared label the reader's own. */
  readonly explainerOf: ExplainerOf;
  readonly ids: () => ReadonlySet<ConceptId>;
  readonly glossaries: readonly LibraryGlossary[];
  /** Whether a concept stands in a glossary that no page may learn of. */
  readonly isPrivate: (id: ConceptId) => boolean;
  readonly hasPrivate: boolean;
  /** Another text when the own glossaries are others; the same one after the background was woken anew. */
  readonly edition: string;
  readonly texts: () => Promise<LibraryTexts>;
};

/** The reader's own glossaries, and in which edition they are. */
export type Own = { readonly glossaries: readonly Glossary[]; readonly edition: string };

/**
 * Opens the glossaries that come with the extension, and the reader's own; on a shared label the reader's own go first, then an
 * earlier one before a later one. The form of the bundled ones is proved when they are packed, not at every start.
 * Rejects when a file of the package cannot be read.
 */
export async function openLibrary(own: Own): Promise<Library> {
  const [labels, block] = await Promise.all([load('labels.json', toJson<LabelsFile>), load('index.bin', toBytes)]);
  const index = unpackIndex({ head: labels.head, block }, labels.glossaries);
  const bundled = labels.glossaries.map(({ concepts, ...head }) => ({ ...head, count: concepts.length, own: false }));
  const hidden = new Set([...own.glossaries, ...bundled].filter((glossary) => glossary.private).map(({ id }) => id));
  let ids: ReadonlySet<ConceptId> | undefined;
  return {
    index,
    explainerOf: addOwnGlossaries(index, own.glossaries),
    glossaries: [...own.glossaries.map(ownHead), ...bundled],
    ids() {
      ids ??= new Set(
        [...labels.glossaries.flatMap(readLabels), ...own.glossaries.flatMap(({ concepts }) => concepts)].map(({ id }) => id),
      );
      return ids;
    },
    isPrivate: (id) => hidden.has(glossaryIdOf(id)),
    hasPrivate: hidden.size > 0,
    edition: own.edition,
    texts: once(async () => {
      const texts = await load('texts.json', toJson<ShippedTexts[]>);
      const ofBundled = labels.glossaries.flatMap((shipped, at) => {
        const [glossary, columns] = [bundled[at], texts[at]];
        return glossary && columns ? readTexts(columns, readLabels(shipped)).map((concept) => ({ concept, glossary })) : [];
      });
      const ofReader = own.glossaries.flatMap((each) => {
        const glossary = ownHead(each);
        return each.concepts.map((concept) => ({ concept, glossary }));
      });
      return textsOf([...ofReader, ...ofBundled]);
    }),
  };
}

function ownHead({ id, title, language, version, licence, concepts }: Glossary): LibraryGlossary {
  return { id, title, language, version, licence, count: concepts.length, own: true };
}

/** Does something when it is first wanted, and again when it failed. */
export function once<T>(act: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => {
    known ??= act().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

/** Reads one of our own files; nothing leaves the computer. */
async function load<T>(name: 'labels.json' | 'index.bin' | 'texts.json', read: (file: Response) => Promise<T>): Promise<T> {
  // WXT's types know the package's pages only.
  return read(await fetch(browser.runtime.getURL(`/glossaries/${name}` as never)));
}

function toJson<T>(file: Response): Promise<T> {
  return file.json() as Promise<T>; // written by bundle-glossaries.ts in the same build
}

async function toBytes(file: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}
