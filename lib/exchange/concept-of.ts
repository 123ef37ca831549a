import { type Concept, type ConceptId, type Label, textOf } from '../terms/concept.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import type { DraftEntry, ProblemCode, ReadProblem } from './draft.ts';
import { LIMITS } from './limits.ts';
import { DRAFT_ID, isConceptId, slugOf } from './slug.ts';

/** The fields of an entry as a file gives them, not yet looked at. */
export type RawFields = {
  readonly id?: string | undefined;
  readonly prefLabel?: Label | undefined;
  readonly altLabels?: readonly Label[] | undefined;
  readonly hiddenLabels?: readonly Label[] | undefined;
  readonly definition?: string | undefined;
  readonly scopeNote?: string | undefined;
  readonly subjectField?: string | undefined;
  readonly cues?: readonly string[] | undefined;
  readonly related?: readonly string[] | undefined;
  readonly confusable?: readonly string[] | undefined;
  readonly sourceTitle?: string | undefined;
  readonly sourceUrl?: string | undefined;
  readonly asOf?: string | undefined;
  readonly line?: number | undefined;
};

/** What an entry became: a concept, or nothing; and everything that was wrong with it. */
export type Checked = { readonly entry?: DraftEntry; readonly problems: readonly ReadProblem[] };

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
/** Web addresses only, without a name or password before the host. */
const ADDRESS = /^https?:\/\/[^\s/?#@\\]+\.[^\s/?#@\\]+(?:[/?#]\S*)?$/i;

type Note = (code: ProblemCode, field: string, rest?: { value?: string; kept?: true }) => void;

/** Checks the fields of one entry. `subjectField` is the category of entries that name none. */
export function conceptOf(raw: RawFields, subjectField: string): Checked {
  const problems: ReadProblem[] = [];
  const label = raw.prefLabel === undefined ? '' : textOf(raw.prefLabel).slice(0, 100);
  const line = raw.line === undefined ? {} : { line: raw.line };
  const note: Note = (code, field, rest = {}) => problems.push({ code, ...line, ...(label ? { label } : {}), field, ...rest });
  const labels = labelsIn(raw, note);
  const texts = textsIn(raw, subjectField, note);
  const links = linksIn(raw, note);
  const source = sourceIn(raw, note);
  if (raw.asOf && !DATE.test(raw.asOf)) note('date', 'asOf', { value: raw.asOf.slice(0, 60) });
  if (!labels || !texts || problems.some(({ kept }) => !kept)) return { problems };
  const hasId = raw.id !== undefined && isConceptId(raw.id);
  // The pattern of an id was just looked for, and a slug has it by its making.
  const id = (hasId ? raw.id : `${DRAFT_ID}/${slugOf(textOf(labels.prefLabel))}`) as ConceptId;
  const concept: Concept = { id, ...labels, ...texts, ...links, ...source, ...(raw.asOf ? { asOf: raw.asOf } : {}) };
  return { entry: { concept, hasId, ...line }, problems };
}

type Labels = Pick<Concept, 'prefLabel' | 'altLabels' | 'hiddenLabels'>;

function labelsIn(raw: RawFields, note: Note): Labels | undefined {
  const prefLabel = raw.prefLabel && cleanLabel(raw.prefLabel);
  const altLabels = (raw.altLabels ?? []).map(cleanLabel).filter((label) => textOf(label) !== '');
  const hiddenLabels = (raw.hiddenLabels ?? []).map(cleanLabel).filter((label) => textOf(label) !== '');
  if (!prefLabel || textOf(prefLabel) === '') {
    note('missing', 'term');
    return undefined;
  }
  if (!/[\p{L}\p{N}]/u.test(textOf(prefLabel))) note('noWord', 'term');
  if (altLabels.length + hiddenLabels.length > LIMITS.list) note('tooManyLabels', 'altLabels', { value: String(LIMITS.list) });
  const isLong = [prefLabel, ...altLabels, ...hiddenLabels].some((label) => textOf(label).length > LIMITS.label);
  if (isLong) note('tooLong', 'term', { value: String(LIMITS.label) });
  return { prefLabel, altLabels, hiddenLabels };
}

function cleanLabel(label: Label): Label {
  return typeof label === 'string' ? cleanLine(label) : { ...label, label: cleanLine(label.label) };
}

type Texts = Pick<Concept, 'definition' | 'scopeNote' | 'subjectField' | 'cues'>;

function textsIn(raw: RawFields, fallback: string, note: Note): Texts | undefined {
  const definition = cleanText(raw.definition ?? '');
  const scopeNote = cleanText(raw.scopeNote ?? '');
  const subjectField = cleanLine(raw.subjectField ?? '') || fallback;
  const cues = (raw.cues ?? []).map(cleanLine).filter((cue) => cue !== '');
  if (definition === '') note('missing', 'definition');
  if (definition.length > LIMITS.text) note('tooLong', 'definition', { value: String(LIMITS.text) });
  if (scopeNote.length > LIMITS.text) note('tooLong', 'scopeNote', { value: String(LIMITS.text) });
  if (subjectField.length > LIMITS.name) note('tooLong', 'subjectField', { value: String(LIMITS.name) });
  if (cues.length > LIMITS.list || cues.some((cue) => cue.length > LIMITS.label)) note('tooLong', 'cues', { value: String(LIMITS.list) });
  return { definition, ...(scopeNote ? { scopeNote } : {}), subjectField, cues };
}

/** Links that have not the form of an id lead nowhere and are left out; so are those beyond the limit of a list. */
function linksIn(raw: RawFields, note: Note): Pick<Concept, 'related' | 'confusable'> {
  const sound = (links: readonly string[], field: string): ConceptId[] => {
    const ids = links.filter(isConceptId).slice(0, LIMITS.list);
    if (ids.length < links.length) note('wrongType', field, { kept: true });
    return ids;
  };
  const related = sound(raw.related ?? [], 'related');
  return raw.confusable ? { related, confusable: sound(raw.confusable, 'confusable') } : { related };
}

function sourceIn(raw: RawFields, note: Note): Pick<Concept, 'source'> {
  const title = cleanLine(raw.sourceTitle ?? '');
  const url = cleanText(raw.sourceUrl ?? '');
  if (title === '' && url === '') return {};
  if (!ADDRESS.test(url) || url.length > LIMITS.address || title.length > LIMITS.label) {
    note('address', 'source', { value: (url || title).slice(0, 60), kept: true });
    return {};
  }
  return { source: { title: title || (/^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url), url } };
}
