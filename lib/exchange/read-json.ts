import type { Label } from '../terms/concept.ts';
import { cleanLine } from './clean-text.ts';
import { collectEntries, type ReadOptions } from './collect-entries.ts';
import type { RawFields } from './concept-of.ts';
import { type Draft, type DraftHeader, type ReadProblem, refusedDraft } from './draft.ts';
import { type Column, fieldNamed } from './fields.ts';
import { jsonFault } from './json-fault.ts';
import { LIMITS } from './limits.ts';
import { type JsonShape, scanJson } from './scan-json.ts';

/**
 * Reads a glossary of our own form, a list of entries under the usual names (`term`, `definition`, `meaning` …), or an object
 * `{"term": "definition"}`. Keys become fields only through a fixed list of names, so `__proto__` is a key like any other.
 */
export function readJson(text: string, options: ReadOptions): Draft {
  const shape = scanJson(text);
  if (shape.depth > LIMITS.jsonDepth) return refusedDraft({ code: 'tooDeep', value: String(LIMITS.jsonDepth) });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refusedDraft({ code: 'notJson', ...placeOf(text, jsonFault(text)) });
  }
  const list = listIn(data, shape);
  if (!list) return refusedDraft({ code: 'noEntries' });
  const notes: ReadProblem[] = [];
  const draft = collectEntries(rawEntries(list, notes), headerIn(data), options);
  return { ...draft, problems: [...draft.problems, ...notes] };
}

type List = { readonly entries: readonly unknown[]; readonly lines: readonly number[] };

function listIn(data: unknown, shape: JsonShape): List | undefined {
  if (Array.isArray(data)) return { entries: data, lines: linesFor(data, shape.linesInList) };
  if (!isRecord(data)) return undefined;
  const lists = Object.entries(data).filter((pair): pair is [string, unknown[]] => Array.isArray(pair[1]));
  const [, list] = lists.find(([key]) => key === 'concepts') ?? lists.find(([, each]) => isRecord(each[0])) ?? [];
  if (list) return { entries: list, lines: linesFor(list, shape.linesInObject) };
  const pairs = Object.entries(data).filter(([, value]) => typeof value === 'string');
  if (pairs.length < Object.keys(data).length) return undefined;
  return { entries: pairs.map(([term, definition]) => ({ term, definition })), lines: [] };
}

/** Lines are known only where every entry is an object and nothing else in the file looks like one. */
function linesFor(list: readonly unknown[], lines: readonly number[]): readonly number[] {
  return list.length <= lines.length && list.every(isRecord) ? lines : [];
}

function* rawEntries({ entries, lines }: List, notes: ReadProblem[]): Generator<RawFields> {
  for (const [place, entry] of entries.entries()) {
    const line = lines[place];
    const where = line === undefined ? {} : { line };
    if (isRecord(entry)) yield rawOf(entry, where, notes);
    else notes.push({ code: 'wrongType', ...where, value: String(place + 1) });
  }
}

type Raw = { -readonly [Key in keyof RawFields]: RawFields[Key] };

function rawOf(entry: Readonly<Record<string, unknown>>, place: { line?: number }, notes: ReadProblem[]): RawFields {
  const raw: Raw = { ...place };
  for (const [key, value] of Object.entries(entry)) {
    if (value === null || value === undefined) continue;
    const field = key === 'source' && isRecord(value) ? 'source' : fieldNamed(key);
    const label = textIn(entry['prefLabel'] ?? entry['term']).slice(0, 100);
    if (field === undefined)
      notes.push({ code: 'unknownField', ...place, ...(label ? { label } : {}), field: key.slice(0, 60), kept: true });
    else if (field === 'source')
      Object.assign(raw, sourceOf(value as Readonly<Record<string, unknown>>)); // isRecord has just said so
    else if (!setField(raw, field, value))
      notes.push({ code: 'wrongType', ...place, ...(label ? { label } : {}), field: key.slice(0, 60), kept: true });
  }
  return raw;
}

/** Puts a value into its field; false when the field cannot hold a value of that type. */
function setField(raw: Raw, field: Column, value: unknown): boolean {
  if (field === 'term') {
    const label = labelIn(value);
    if (label !== undefined) raw.prefLabel ??= label;
    return label !== undefined;
  }
  if (field === 'altLabels' || field === 'hiddenLabels') {
    const labels = asList(value).flatMap((each) => labelIn(each) ?? []);
    raw[field] = labels;
    return labels.length === asList(value).length;
  }
  if (field === 'cues' || field === 'related' || field === 'confusable') {
    const texts = asList(value).filter((each) => typeof each === 'string');
    raw[field] = texts;
    return texts.length === asList(value).length;
  }
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  raw[field] ??= String(value);
  return true;
}

function sourceOf(source: Readonly<Record<string, unknown>>): Pick<RawFields, 'sourceTitle' | 'sourceUrl'> {
  return { sourceTitle: textIn(source['title']), sourceUrl: textIn(source['url']) };
}

function labelIn(value: unknown): Label | undefined {
  if (typeof value === 'string') return value;
  if (!isRecord(value) || typeof value['label'] !== 'string') return undefined;
  const rule = value['case'] === 'exact' || value['case'] === 'any' ? { case: value['case'] } : {};
  const evidence = typeof value['needsEvidence'] === 'boolean' ? { needsEvidence: value['needsEvidence'] } : {};
  // `case` is one of the two words that were just compared; the compiler widens it to a string.
  return { label: value['label'], ...(rule as { case?: 'exact' | 'any' }), ...evidence };
}

function headerIn(data: unknown): DraftHeader {
  if (!isRecord(data)) return {};
  const keys = ['id', 'title', 'language', 'version', 'licence'] as const;
  return Object.fromEntries(
    keys.flatMap((key) => {
      const text = cleanLine(textIn(data[key])).slice(0, LIMITS.name);
      return text ? [[key, text]] : [];
    }),
  );
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : isRecord(value) && typeof value['label'] === 'string' ? value['label'] : '';
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
