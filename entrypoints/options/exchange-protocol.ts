import type { Choice } from '../../lib/exchange/apply-import.ts';
import type { Format, ReadProblem } from '../../lib/exchange/draft.ts';
import type { PlanRow } from '../../lib/exchange/plan-import.ts';
import type { WrittenFile } from '../../lib/exchange/write-glossary.ts';
import type { Glossary } from '../../lib/terms/concept.ts';

/** The target that stands for a glossary that is not there yet. */
export const NEW_TARGET = '';

/** What an import would do, in numbers. */
export type ImportSummary = {
  readonly counts: Readonly<Record<PlanRow['kind'], number>>;
  /** How many terms would be written with the choices as they are. */
  readonly toImport: number;
  /** Into which glossary; `NEW_TARGET` for one of its own, which is called `title`. */
  readonly target: string;
  readonly title: string;
  readonly targets: readonly { readonly id: string; readonly title: string }[];
  /** Values that will be left out of entries that are otherwise sound: the first of them, and how many. */
  readonly notes: readonly ReadProblem[];
  readonly noteCount: number;
};

/** One line of the dry run. */
export type ImportRow = {
  readonly place: number;
  readonly kind: PlanRow['kind'];
  readonly line?: number;
  readonly label: string;
  readonly otherLabel?: string;
  readonly definition: string;
  readonly subjectField: string;
  /** What is there already, where it says something else. */
  readonly mine?: string;
  readonly choice?: Choice;
  readonly problem?: ReadProblem;
};

export type Imported = { readonly id: string; readonly revision: number; readonly count: number };

/** What the worker of imports and exports is asked: question → answer. */
export type ExchangeQuestions = {
  read: {
    ask: { file: File; subjectField: string; title: string; language: string; ownTitle: string; taken: readonly string[] };
    answer: ImportSummary;
  };
  target: { ask: { target: string }; answer: ImportSummary };
  rows: { ask: { offset: number; limit: number }; answer: { readonly total: number; readonly rows: readonly ImportRow[] } };
  /** Without a place the choice is for all conflicts. */
  choose: { ask: { place?: number; choice: Choice }; answer: ImportSummary };
  apply: { ask: Record<never, never>; answer: Imported };
  /** A stored glossary, some terms of it, or one that is not stored. */
  write: { ask: { id: string; format: Format; ids?: readonly string[] } | { glossary: Glossary; format: Format }; answer: WrittenFile };
  /** Keeps a glossary that is not there yet. */
  keep: { ask: { glossary: Glossary }; answer: Imported };
};

/** How far the worker is. `total` is unknown while a file is read. */
export type ExchangeProgress = { readonly step: 'reading' | 'saving'; readonly done: number; readonly total?: number };

export type FromWorker =
  | { readonly progress: ExchangeProgress }
  | { readonly turn: number; readonly answer: unknown }
  | { readonly turn: number; readonly error: string };

export type ToWorker = { readonly turn: number; readonly kind: keyof ExchangeQuestions; readonly question: unknown };
