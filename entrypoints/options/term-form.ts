import { conceptOf } from '../../lib/exchange/concept-of.ts';
import type { ReadProblem } from '../../lib/exchange/draft.ts';
import type { TermFields } from '../../lib/messages/own-term.ts';
import { type Concept, type Label, type LabelCase, textOf } from '../../lib/terms/concept.ts';

/** What stands in the fields of the form; lists have one entry a line. */
export type TermForm = {
  readonly term: string;
  readonly altLabels: string;
  readonly definition: string;
  readonly scopeNote: string;
  readonly subjectField: string;
  readonly cues: string;
  readonly capitals: '' | LabelCase;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly asOf: string;
};

export type TermField = keyof TermForm;

export const emptyTerm: TermForm = {
  term: '',
  altLabels: '',
  definition: '',
  scopeNote: '',
  subjectField: '',
  cues: '',
  capitals: '',
  sourceTitle: '',
  sourceUrl: '',
  asOf: '',
};

/** The fields of a term that is there already. */
export function formOf(concept: Concept): TermForm {
  const { prefLabel, altLabels, definition, scopeNote = '', subjectField, cues, source, asOf = '' } = concept;
  const capitals = typeof prefLabel === 'string' ? '' : (prefLabel.case ?? '');
  const lists = { altLabels: altLabels.map(textOf).join('\n'), cues: cues.join('\n') };
  const origin = { sourceTitle: source?.title ?? '', sourceUrl: source?.url ?? '' };
  return { term: textOf(prefLabel), ...lists, definition, scopeNote, subjectField, capitals, ...origin, asOf };
}

/** What was typed as the fields of a glossary. Rules of labels that the form does not show are kept from `old`. */
export function fieldsOf(form: TermForm, old?: Concept): TermFields {
  const known = new Map(old?.altLabels.map((label) => [textOf(label), label]));
  const { capitals, term, altLabels, cues, ...texts } = form;
  return {
    ...texts,
    asOf: form.asOf.trim(),
    prefLabel: labelWith(term.trim(), capitals, old?.prefLabel),
    altLabels: linesOf(altLabels).map((line) => known.get(line) ?? line),
    hiddenLabels: old?.hiddenLabels ?? [],
    cues: linesOf(cues),
  };
}

function labelWith(text: string, capitals: TermForm['capitals'], old: Label | undefined): Label {
  const evidence = typeof old === 'object' && old.needsEvidence !== undefined ? { needsEvidence: old.needsEvidence } : {};
  const rules = { ...(capitals ? { case: capitals } : {}), ...evidence };
  return Object.keys(rules).length === 0 ? text : { label: text, ...rules };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The field of the form that a problem is about. */
const FIELDS: Readonly<Record<string, TermField>> = { source: 'sourceUrl' };

/** What is wrong with what was typed, by field; the term as it will be explained, when nothing is. */
export function checkTerm(fields: TermFields, category: string): { concept?: Concept; problems: ReadonlyMap<TermField, ReadProblem> } {
  const { entry, problems } = conceptOf(fields, category);
  // Every name of a field here is one of the form, but for the source.
  const byField = new Map(problems.map((problem) => [FIELDS[problem.field ?? ''] ?? ((problem.field ?? 'term') as TermField), problem]));
  return { ...(entry ? { concept: entry.concept } : {}), problems: byField };
}
