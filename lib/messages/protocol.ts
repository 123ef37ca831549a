import type { UnexplainedAcronym } from '../extract/unexplained-acronyms.ts';
import type { Evidence, PageContext } from '../match/find-matches.ts';
import type { Concept, ConceptId, Glossary } from '../terms/concept.ts';
import type { MeaningChoice } from '../terms/meaning-choice.ts';
import type { Density, MarkStyle, Opening, Scope } from '../terms/preferences.ts';
import type { Passage, Span } from '../text/passage.ts';
import type { Explanation } from './explanation.ts';
import type { TermFields, TermPlace } from './own-term.ts';

export type { Density, MarkStyle, Scope };

/** Why a page is not read at all. */
export type OffReason = 'everywhere' | 'site';

/** How one page is to be read and marked. */
export type Reading = {
  readonly off?: OffReason;
  /** The host the site switch is about; absent on the extension's own pages. */
  readonly site?: string;
  readonly markStyle: MarkStyle;
  readonly density: Density;
  readonly scope: Scope;
  /** Whether what the page itself defines is explained too. */
  readonly definedHere: boolean;
  /** Whether the reader has private glossaries: our host then stands on every page, so that it tells nothing of the page's words. */
  readonly private: boolean;
  readonly opening: Opening;
  /** Milliseconds the pointer rests before a card opens. */
  readonly delay: number;
  /** Changes when the reader says what a label means on this site. */
  readonly choices: string;
  /** The languages the glossaries explain, as primary BCP 47 subtags. */
  readonly languages: readonly string[];
  /** Another one when the reader's own glossaries are others: then the page is read anew. */
  readonly edition: string;
};

/** One label that was found in the passages asked about. */
export type FoundLabel = {
  readonly conceptId: ConceptId;
  readonly label: string;
  readonly off: boolean;
  /** A term of a private glossary: it is listed, but never put where the page could read it. */
  readonly private?: true;
  /** Other concepts it may name as well, when the page does not decide; likeliest first. */
  readonly alternatives?: readonly ConceptId[];
};

/** What a passage explains itself, as places in its text: the page's words stay in the page. */
export type FoundDefinition = {
  readonly passageId: number;
  /** An acronym and its long form, a term and what it is, or a name and who or what it is. */
  readonly about: 'acronym' | 'term' | 'name';
  readonly term: Span;
  readonly meaning: Span;
  readonly sentence: Span;
  /** Concepts of the glossaries that mean the same. */
  readonly same: readonly ConceptId[];
  /** Concepts that share the acronym and mean something else. */
  readonly others: readonly ConceptId[];
};

/** The answer to `find-matches`, flat because thousands of small objects are slow to clone. */
export type FoundMatches = {
  readonly labels: readonly FoundLabel[];
  /** Rows of four numbers: passage id, start, end, place in `labels`. In the order of the passages, then of the text. */
  readonly rows: readonly number[];
  readonly evidence: Evidence;
  /** Passages worth asking again once the evidence of the whole page is known. */
  readonly undecided: readonly number[];
  /** What the passages explain themselves, where it was asked for. */
  readonly definitions: readonly FoundDefinition[];
  /** Acronyms that the passages asked about do not explain and no match in them does. */
  readonly unexplained: readonly UnexplainedAcronym[];
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
  /** Only the reader's own terms. */
  readonly own?: true;
  /** When given, only these concepts are searched: the terms of one page. */
  readonly among?: readonly ConceptId[];
  readonly offset: number;
  readonly limit: number;
};

/** A glossary as options lists it. */
export type GlossarySummary = Pick<Glossary, 'id' | 'title' | 'version' | 'licence'> & {
  readonly count: number;
  readonly off: boolean;
  /** One of the reader's own. */
  readonly own: boolean;
};

export type Category = { readonly name: string; readonly count: number; readonly off: boolean };

/** The glossary that a reader's own terms go into. */
export const OWN_GLOSSARY = 'my-terms';

/** A glossary of the reader's own, as options shows it. */
export type OwnGlossaryRow = { readonly id: string; readonly title: string; readonly count: number; readonly private: boolean };

/** What may be asked of the background: question → answer. Everything is plain JSON-safe data. */
export type BackgroundQuestions = {
  'get-reading': { ask: Record<never, never>; answer: Reading };
  'find-matches': {
    /** `definitions`: look as well for what the passages explain themselves. */
    ask: { page: PageContext; passages: readonly Passage[]; evidence: Evidence; definitions?: boolean };
    answer: FoundMatches;
  };
  'get-off-concepts': { ask: { ids: readonly ConceptId[] }; answer: readonly ConceptId[] };
  'get-explanation': {
    /** `mention`: where the card is open, to tell why its label means this there. */
    ask: { id: ConceptId; mention?: { label: string; language?: string; page: PageContext; evidence: Evidence } };
    answer: Explanation | undefined;
  };
  /** Notes what a label means on the site that asks: this concept, not this one, or nothing said any more. */
  'choose-meaning': { ask: { label: string; id: ConceptId; site?: string; choice: 'is' | 'not' | 'forget' }; answer: boolean };
  /** Opens the settings at a term, by one of its labels. */
  'open-settings': { ask: { term: string }; answer: boolean };
  'style-marks': { ask: Record<never, never>; answer: boolean };
  /** Puts a part of our code that comes late into the frame that asks. */
  'load-part': { ask: { part: 'card' | 'lines' }; answer: boolean };
  'turn-term': { ask: { id: ConceptId; on: boolean }; answer: boolean };
  'turn-category': { ask: { name: string; on: boolean }; answer: boolean };
  'turn-glossary': { ask: { id: string; on: boolean }; answer: boolean };
  'turn-site': { ask: { site: string; on: boolean }; answer: boolean };
  'turn-everywhere': { ask: { on: boolean }; answer: boolean };
  'set-appearance': { ask: { markStyle?: MarkStyle; density?: Density; scope?: Scope; definedHere?: boolean }; answer: boolean };
  'set-opening': { ask: { opening?: Opening; delay?: number }; answer: boolean };
  'search-concepts': { ask: ConceptQuery; answer: { readonly total: number; readonly rows: readonly ConceptRow[] } };
  'get-concept-rows': { ask: { ids: readonly ConceptId[] }; answer: readonly ConceptRow[] };
  'get-categories': { ask: Record<never, never>; answer: readonly Category[] };
  'get-glossaries': { ask: Record<never, never>; answer: readonly GlossarySummary[] };
  'get-settings': { ask: Record<never, never>; answer: Settings };
  /** `taken` are the ids of all glossaries there are. */
  'get-own-glossaries': {
    ask: Record<never, never>;
    answer: { readonly glossaries: readonly OwnGlossaryRow[]; readonly taken: readonly string[] };
  };
  'get-own-term': { ask: { id: ConceptId }; answer: Concept | undefined };
  /** Without an id the term is new. `title` is what the glossary of own terms is called when this makes it. */
  'put-own-term': { ask: { id?: ConceptId; fields: TermFields; title: string }; answer: ConceptId };
  'take-own-term': { ask: { id: ConceptId }; answer: { readonly concept: Concept; readonly at: TermPlace } | undefined };
  'restore-own-term': { ask: { concept: Concept; at: TermPlace; title: string }; answer: boolean };
  /** Gives the revision that `undo-own-glossary` takes back. */
  'remove-own-glossary': { ask: { id: string }; answer: number };
  'undo-own-glossary': { ask: { id: string; revision: number }; answer: boolean };
  'set-own-private': { ask: { id: string; private: boolean }; answer: boolean };
  /** Tells that a glossary was written by another part of the extension: an import. */
  'own-changed': { ask: Record<never, never>; answer: boolean };
};

/** All that a reader can switch, as options shows it. */
export type Settings = {
  readonly everywhere: boolean;
  readonly offSites: readonly string[];
  readonly markStyle: MarkStyle;
  readonly density: Density;
  readonly scope: Scope;
  readonly definedHere: boolean;
  readonly opening: Opening;
  readonly delay: number;
  readonly counts: { readonly concepts: number; readonly off: number };
  /** What labels mean on single sites; `name` is the meaning's own. */
  readonly meanings: readonly (MeaningChoice & { readonly name: string })[];
};

/** One term on the page, in reading order of its first mention. */
export type PageTerm = { readonly id: ConceptId; readonly label: string; readonly count: number };

/** One term that the page itself defines: as it is written there, what an acronym stands for, and the page's own words. */
export type DefinedTerm = PageTerm & { readonly full?: string; readonly words: string; readonly off: boolean };

/** An acronym that neither the page nor a glossary explains. */
export type NobodyExplains = { readonly acronym: string; readonly count: number };

/** A block of a page's text, and the place in it that was asked for. */
export type AcronymPlace = Span & { readonly text: string; readonly language?: string };

/** The text of a page, to make a glossary of. */
export type Article = {
  readonly title: string;
  readonly language?: string;
  readonly passages: readonly Passage[];
};

/** What a tab says of itself to the popup. */
export type PageState =
  | { readonly kind: 'reading'; readonly site?: string }
  | {
      readonly kind: 'read';
      readonly site?: string;
      /** BCP 47 tag of the page, given only when no glossary speaks its language. */
      readonly language?: string;
      readonly terms: readonly PageTerm[];
      /** What the page defines and no glossary explains in its place, in reading order. */
      readonly defined: readonly DefinedTerm[];
      readonly unexplained: readonly NobodyExplains[];
    }
  | { readonly kind: 'off'; readonly reason: OffReason; readonly site?: string };

/** What may be asked of the content script of a tab. */
export type TabQuestions = {
  'get-page-state': { ask: Record<never, never>; answer: PageState };
  'go-to-term': { ask: { id: ConceptId }; answer: boolean };
  /** Shows where the page uses an acronym that nobody explains. */
  'go-to-acronym': { ask: { acronym: string }; answer: boolean };
  /** The text that is read for terms, up to half a million characters; absent while the page is not read at all. */
  'get-article': { ask: Record<never, never>; answer: Article | undefined };
  /** The text in which that acronym stands first, and where. */
  'get-acronym': { ask: { acronym: string }; answer: AcronymPlace | undefined };
  /** Turns a term that the page defines on or off, for as long as the page is open: nothing of a page is stored. */
  'turn-defined': { ask: { id: ConceptId; on: boolean }; answer: boolean };
  /**
   * Opens the next or the previous term. `end`: what to do behind the last one, go round or say `false`; `fresh`: coming from another
   * frame, begin at this one's first (or last).
   */
  'step-term': { ask: { by: 1 | -1; end: 'round' | 'leave'; fresh?: boolean }; answer: boolean };
};
