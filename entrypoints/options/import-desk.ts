import { applyImport, type Choice } from '../../lib/exchange/apply-import.ts';
import type { Draft } from '../../lib/exchange/draft.ts';
import { type Plan, type PlanRow, planImport } from '../../lib/exchange/plan-import.ts';
import { freeSlug, slugOf } from '../../lib/exchange/slug.ts';
import { OWN_GLOSSARY } from '../../lib/messages/protocol.ts';
import type { GlossaryStore } from '../../lib/storage/glossary-store.ts';
import { type Glossary, glossaryIdOf } from '../../lib/terms/concept.ts';
import { displayedLabels } from '../../lib/terms/displayed-labels.ts';
import { type ImportRow, type ImportSummary, NEW_TARGET } from './exchange-protocol.ts';

type Defaults = {
  /** What a glossary of the file is called when the file does not say: the file's name. */
  readonly title: string;
  readonly language: string;
  /** What the glossary of hand-made terms is called. */
  readonly ownTitle: string;
  /** The ids of all glossaries there are; a new one gets another. */
  readonly taken: readonly string[];
};

const NOTES_SHOWN = 20;

/** One file between being read and being imported: where it goes, what that would do, and what was chosen for each conflict. */
export class ImportDesk {
  readonly #draft: Draft;
  readonly #defaults: Defaults;
  readonly #store: GlossaryStore;
  readonly #choices = new Map<number, Choice>();
  #targets: { id: string; title: string }[] = [];
  #target = NEW_TARGET;
  #existing: Glossary;
  #plan: Plan;

  private constructor(draft: Draft, defaults: Defaults, store: GlossaryStore) {
    this.#draft = draft;
    this.#defaults = defaults;
    this.#store = store;
    this.#existing = this.#emptyGlossary();
    this.#plan = planImport(this.#existing, draft);
  }

  /** A file that comes back goes where it came from; any other becomes a glossary of its own until the reader says otherwise. */
  static async open(draft: Draft, defaults: Defaults, store: GlossaryStore): Promise<ImportDesk> {
    const desk = new ImportDesk(draft, defaults, store);
    const own = await store.list();
    const targets = own.map(({ id, title }) => ({ id, title }));
    if (!own.some(({ id }) => id === OWN_GLOSSARY)) targets.unshift({ id: OWN_GLOSSARY, title: defaults.ownTitle });
    desk.#targets = targets;
    const fileId = draft.header.id ?? idOfAll(draft);
    if (own.some(({ id }) => id === fileId)) await desk.setTarget(fileId ?? NEW_TARGET);
    return desk;
  }

  async setTarget(target: string): Promise<void> {
    this.#target = target;
    this.#existing = target === NEW_TARGET ? this.#emptyGlossary() : ((await this.#store.read(target)) ?? this.#emptyGlossary(target));
    this.#choices.clear();
    this.#plan = planImport(this.#existing, this.#draft);
  }

  choose(choice: Choice, place?: number): void {
    if (place !== undefined) this.#choices.set(place, choice);
    else for (const [at, { kind }] of this.#plan.rows.entries()) if (kind === 'conflict') this.#choices.set(at, choice);
  }

  summary(): ImportSummary {
    const notes = this.#draft.problems.filter(({ kept }) => kept);
    const changing = [...this.#choices.values()].filter((choice) => choice !== 'mine').length;
    return {
      counts: this.#plan.counts,
      toImport: this.#plan.counts.new + changing,
      target: this.#target,
      title: this.#emptyGlossary().title,
      targets: this.#targets,
      notes: notes.slice(0, NOTES_SHOWN),
      noteCount: notes.length,
    };
  }

  rows(offset: number, limit: number): { total: number; rows: ImportRow[] } {
    const rows = this.#plan.rows.slice(offset, offset + limit);
    return { total: this.#plan.rows.length, rows: rows.map((row, at) => rowOf(row, offset + at, this.#choices.get(offset + at))) };
  }

  /** The glossary as the import leaves it, and how many terms of the file are in it that were not before. */
  result(): { glossary: Glossary; count: number } {
    return { glossary: applyImport(this.#existing, this.#plan, this.#choices), count: this.summary().toImport };
  }

  #emptyGlossary(target?: string): Glossary {
    const { header } = this.#draft;
    const { title, language, ownTitle, taken } = this.#defaults;
    const name = target === OWN_GLOSSARY ? ownTitle : (header.title ?? title);
    const id = target ?? freeSlug(slugOf(header.id ?? name), new Set([...taken, OWN_GLOSSARY]), new Map());
    const rest = { version: header.version ?? '1', licence: header.licence ?? 'private', private: true };
    return { id, title: name, language: header.language ?? language, ...rest, concepts: [] };
  }
}

/** The glossary that all ids of a file name; tables have no other place for it. */
function idOfAll({ entries }: Draft): string | undefined {
  const ids = new Set(entries.map(({ concept }) => glossaryIdOf(concept.id)));
  return ids.size === 1 ? [...ids][0] : undefined;
}

function rowOf(row: PlanRow, place: number, choice: Choice | undefined): ImportRow {
  if (row.kind === 'bad') {
    const { problem } = row;
    return { place, kind: 'bad', label: problem.label ?? '', definition: '', subjectField: '', problem, ...lineOf(problem) };
  }
  const { definition, subjectField } = row.concept;
  const conflict = row.kind === 'conflict' ? { mine: row.mine.definition, choice: choice ?? ('mine' as const) } : {};
  return { place, kind: row.kind, ...displayedLabels(row.concept), definition, subjectField, ...conflict, ...lineOf(row) };
}

function lineOf({ line }: { readonly line?: number }): { line?: number } {
  return line === undefined ? {} : { line };
}
