import { browser } from 'wxt/browser';
import type { LabelsFile } from '../../bundle-glossaries.ts';
import type { LabelIndex } from '../../lib/match/index-form.ts';
import { buildSearch, type SearchEntry, type SearchHit } from '../../lib/match/search-concepts.ts';
import { unpackIndex } from '../../lib/match/unpack-index.ts';
import { type Concept, type ConceptId, textOf } from '../../lib/terms/concept.ts';
import { displayedLabels } from '../../lib/terms/displayed-labels.ts';
import { type GlossaryHead, readLabels } from '../../lib/terms/glossary-labels.ts';
import { readTexts, type ShippedTexts } from '../../lib/terms/glossary-texts.ts';

type Entry = { readonly concept: Concept; readonly glossary: GlossaryHead };

/** All glossaries, ready to find their terms in a text. What cards and lists show comes when it is first wanted. */
export type Library = {
  readonly index: LabelIndex;
  readonly ids: () => ReadonlySet<ConceptId>;
  /** Each with the number of its concepts. */
  readonly glossaries: readonly (GlossaryHead & { readonly count: number })[];
  readonly texts: () => Promise<LibraryTexts>;
};

/** Every concept by its id, and the ways to list them. */
export type LibraryTexts = {
  readonly concepts: ReadonlyMap<ConceptId, Entry>;
  /** All ids by the label a list shows. */
  readonly alphabetical: () => readonly ConceptId[];
  /** The concepts a query finds, best first. */
  readonly search: (query: string) => readonly SearchHit[];
};

/**
 * Opens the glossaries that come with the extension; on a shared label, an earlier one goes before a later one. Their form is proved
 * when they are packed, not at every start. Rejects when a file of the package cannot be read.
 */
export async function openLibrary(): Promise<Library> {
  const [labels, block] = await Promise.all([load('labels.json', toJson<LabelsFile>), load('index.bin', toBytes)]);
  let ids: ReadonlySet<ConceptId> | undefined;
  const glossaries = labels.glossaries.map(({ concepts, ...head }) => ({ ...head, count: concepts.length }));
  return {
    index: unpackIndex({ head: labels.head, block }, labels.glossaries),
    glossaries,
    ids() {
      ids ??= new Set(labels.glossaries.flatMap(readLabels).map(({ id }) => id));
      return ids;
    },
    texts: once(async () => {
      const texts = await load('texts.json', toJson<ShippedTexts[]>);
      return textsOf(
        labels.glossaries.flatMap((shipped, at) => {
          const [glossary, columns] = [glossaries[at], texts[at]];
          return glossary && columns ? readTexts(columns, readLabels(shipped)).map((concept) => ({ concept, glossary })) : [];
        }),
      );
    }),
  };
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

/** The search and the alphabetical list are made when they are first wanted: most wakes of the background need neither. */
function textsOf(entries: readonly Entry[]): LibraryTexts {
  const concepts = new Map(entries.map((entry) => [entry.concept.id, entry]));
  let alphabetical: readonly ConceptId[] | undefined;
  let search: ReturnType<typeof buildSearch> | undefined;
  return {
    concepts,
    alphabetical() {
      alphabetical ??= entries
        .map(searchEntry)
        .sort(byLabel)
        .map(({ id }) => id);
      return alphabetical;
    },
    search(query) {
      search ??= buildSearch(entries.map(searchEntry));
      return search(query, concepts.size);
    },
  };
}

function searchEntry({ concept }: Entry): SearchEntry {
  const { label } = displayedLabels(concept);
  const otherLabels = [concept.prefLabel, ...concept.altLabels, ...concept.hiddenLabels].map(textOf).filter((other) => other !== label);
  return { id: concept.id, label, otherLabels, definition: concept.definition };
}

function byLabel(one: SearchEntry, other: SearchEntry): number {
  return one.label.localeCompare(other.label, undefined, { sensitivity: 'base', numeric: true });
}
