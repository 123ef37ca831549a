import type { Evidence, PageContext } from '../match/find-matches.ts';
import type { Concept, ConceptId, Glossary } from '../terms/concept.ts';
import type { Density, MarkStyle } from '../terms/preferences.ts';
import type { Passage } from '../text/passage.ts';

export type { Density, MarkStyle };

/** Why a page is not read at all. */
export type OffReason = 'everywhere' | 'site';

/** How one page is to be read and marked. */
export type Reading = {
  readonly off?: OffReason;
  /** The host the site switch is about; absent on the extension's own pages. */
  readonly site?: string;
  readonly markStyle: MarkStyle;
  readonly density: Density;
  /** The languages the glossaries explain, as primary BCP 47 subtags. */
  readonly languages: readonly string[];
};

/** One label that was found in the passages asked about. */
export type FoundLabel = { readonly conceptId: ConceptId; readonly label: string; readonly off: boolean };

/** The answer to `find-matches`, flat because thousands of small objects are slow to clone. */
export type FoundMatches = {
  readonly labels: readonly FoundLabel[];
  /** Rows of four numbers: passage id, start, end, place in `labels`. In the order of the passages, then of the text. */
  readonly rows: readonly number[];
  readonly evidence: Evidence;
  /** Passages worth asking again once the evidence of the whole page is known. */
  readonly undecided: readonly number[];
};

/** One line of a list of terms. */
export type ConceptRow = {
  readonly id: ConceptId;
  readonly label: string;
  /** A second label: the full form behind an acronym, or the acronym of a full form. */
  readonly otherLabel?: string;
  readonly definition: string;
  readonly subjectField: string;
  readonly glossary: string;
  readonly off: boolean;
  /** The name of the glossary or category that is off as a whole, whatever the term's own switch says; absent when neither is. */
  readonly groupOff?: string;
  /** Stretches of `label` and `definition` that the search query matched: start, end, start, end … */
  readonly found?: { readonly label: readonly number[]; readonly definition: readonly number[] };
};

export type ConceptQuery = {
  /** Empty: everything, by label. */
  readonly text: string;
  readonly category?: string;
  readonly state?: 'on' | 'off';
  /** When given, only these concepts are searched: the terms of one page. */
  readonly among?: readonly ConceptId[];
  readonly offset: number;
  readonly limit: number;
};

/** A concept as the card shows it: related concepts by name, not by id. */
export type Explanation = {
  readonly concept: Concept;
  readonly glossary: string;
  readonly language: string;
  readonly related: readonly { readonly id: ConceptId; readonly label: string }[];
  readonly confusable: readonly { readonly id: ConceptId; readonly label: string; readonly definition: string }[];
};

/** A glossary as options lists it. */
export type GlossarySummary = Pick<Glossary, 'id' | 'title' | 'version' | 'licence'> & { readonly count: number; readonly off: boolean };

export type Category = { readonly name: string; readonly count: number; readonly off: boolean };

/** What may be asked of the background: question → answer. Everything is plain JSON-safe data. */
export type BackgroundQuestions = {
  'get-reading': { ask: Record<never, never>; answer: Reading };
  'find-matches': { ask: { page: PageContext; passages: readonly Passage[]; evidence: Evidence }; answer: FoundMatches };
  'get-off-concepts': { ask: { ids: readonly ConceptId[] }; answer: readonly ConceptId[] };
  'get-explanation': { ask: { id: ConceptId }; answer: Explanation | undefined };
  'style-marks': { ask: Record<never, never>; answer: boolean };
  'turn-term': { ask: { id: ConceptId; on: boolean }; answer: boolean };
  'turn-category': { ask: { name: string; on: boolean }; answer: boolean };
  'turn-glossary': { ask: { id: string; on: boolean }; answer: boolean };
  'turn-site': { ask: { site: string; on: boolean }; answer: boolean };
  'turn-everywhere': { ask: { on: boolean }; answer: boolean };
  'set-appearance': { ask: { markStyle?: MarkStyle; density?: Density }; answer: boolean };
  'search-concepts': { ask: ConceptQuery; answer: { readonly total: number; readonly rows: readonly ConceptRow[] } };
  'get-concept-rows': { ask: { ids: readonly ConceptId[] }; answer: readonly ConceptRow[] };
  'get-categories': { ask: Record<never, never>; answer: readonly Category[] };
  'get-glossaries': { ask: Record<never, never>; answer: readonly GlossarySummary[] };
  'get-settings': { ask: Record<never, never>; answer: Settings };
};

/** All that a reader can switch, as options shows it. */
export type Settings = {
  readonly everywhere: boolean;
  readonly offSites: readonly string[];
  readonly markStyle: MarkStyle;
  readonly density: Density;
  readonly counts: { readonly concepts: number; readonly off: number };
};

/** One term on the page, in reading order of its first mention. */
export type PageTerm = { readonly id: ConceptId; readonly label: string; readonly count: number };

/** What a tab says of itself to the popup. */
export type PageState =
  | { readonly kind: 'reading'; readonly site?: string }
  | {
      readonly kind: 'read';
      readonly site?: string;
      /** BCP 47 tag of the page, given only when no glossary speaks its language. */
      readonly language?: string;
      readonly terms: readonly PageTerm[];
    }
  | { readonly kind: 'off'; readonly reason: OffReason; readonly site?: string };

/** What may be asked of the content script of a tab. */
export type TabQuestions = {
  'get-page-state': { ask: Record<never, never>; answer: PageState };
  'go-to-term': { ask: { id: ConceptId }; answer: boolean };
  'step-term': { ask: { by: 1 | -1 }; answer: boolean };
};
