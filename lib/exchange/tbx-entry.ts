import type { Label } from '../terms/concept.ts';
import { cleanText } from './clean-text.ts';
import type { RawFields } from './concept-of.ts';
import { withRules } from './label-notation.ts';
import { NOTE, noteBehind } from './tbx-notes.ts';

type Term = { text: string; status: string; readonly notes: string[] };
type Section = { readonly language: string; definition: string; readonly terms: Term[]; readonly notes: string[] };

/** One concept entry of a TBX file while it is being read. */
export type TbxEntry = {
  readonly id: string;
  readonly line: number;
  definition: string;
  subjectField: string;
  readonly notes: string[];
  readonly references: { readonly target: string; readonly kind: string }[];
  source: { readonly title: string; readonly url: string } | undefined;
  readonly sections: Section[];
};

export function emptyEntry(id: string, line: number): TbxEntry {
  return { id, line, definition: '', subjectField: '', notes: [], references: [], source: undefined, sections: [] };
}

/** The fields of an entry in the language of its file; other languages are left out, unless there is no other. */
export function fieldsOf(entry: TbxEntry, language: string): RawFields {
  const section = sectionIn(entry, language);
  const terms = section?.terms ?? [];
  const preferred = terms.find(({ status }) => status.startsWith('preferred')) ?? terms.find((term) => !isHidden(term)) ?? terms[0];
  const others = terms.filter((term) => term !== preferred);
  const notes = [...entry.notes, ...(section?.notes ?? [])];
  const asOf = notes.map((note) => noteBehind(note, NOTE.asOf)).find((text) => text !== undefined);
  const scope = notes.map(scopeIn).find((text) => text !== undefined);
  const confusable = entry.references.filter(({ kind }) => kind === 'confusable').map(({ target }) => idOf(target));
  const hasNone = notes.includes(NOTE.noConfusable);
  return {
    line: entry.line,
    id: idOf(entry.id),
    prefLabel: preferred && labelOf(preferred),
    altLabels: others.filter((term) => !isHidden(term)).map(labelOf),
    hiddenLabels: others.filter(isHidden).map(labelOf),
    definition: section?.definition || entry.definition,
    scopeNote: scope,
    subjectField: entry.subjectField,
    cues: notes.flatMap((note) => noteBehind(note, NOTE.cue) ?? []),
    related: entry.references.filter(({ kind }) => kind !== 'confusable').map(({ target }) => idOf(target)),
    confusable: confusable.length > 0 || hasNone ? confusable : undefined,
    sourceTitle: entry.source?.title,
    sourceUrl: entry.source?.url,
    asOf,
  };
}

function sectionIn({ sections }: TbxEntry, language: string): Section | undefined {
  const primary = (tag: string) => tag.split('-')[0]?.toLowerCase();
  return (
    sections.find((each) => each.language === language) ??
    sections.find((each) => primary(each.language) === primary(language)) ??
    sections[0]
  );
}

function isHidden({ status }: Term): boolean {
  return status.startsWith('deprecated') || status.startsWith('superseded');
}

function labelOf({ text, notes }: Term): Label {
  const rules = notes.map((note) => noteBehind(note, NOTE.label)).find((each) => each !== undefined);
  return rules === undefined ? cleanText(text) : withRules(cleanText(text), rules);
}

function scopeIn(note: string): string | undefined {
  return noteBehind(note, NOTE.scope) ?? (note.startsWith('newsgloss-') ? undefined : note);
}

/** `_north-korea.dmz` → `north-korea/dmz`; other people's ids stay as they are and are no ids of ours. */
function idOf(target: string): string {
  return target.startsWith('_') ? target.slice(1).replace('.', '/') : target;
}
