import { conceptOf, type RawFields } from './concept-of.ts';
import type { Draft, DraftEntry, DraftHeader, ReadProblem } from './draft.ts';
import { LIMITS } from './limits.ts';

/** How a file is to be read. */
export type ReadOptions = {
  /** The category of entries that name none. */
  readonly subjectField: string;
  /** Told now and then how many entries have been looked at. */
  readonly progress?: (done: number) => void;
};

const STEP = 2000;

/** Checks the entries of a file one by one: the sound ones are the draft, of the others it says what is wrong. */
export function collectEntries(raw: Iterable<RawFields>, header: DraftHeader, options: ReadOptions): Draft {
  const entries: DraftEntry[] = [];
  const problems: ReadProblem[] = [];
  let done = 0;
  for (const fields of raw) {
    if (++done % STEP === 0) options.progress?.(done);
    if (entries.length >= LIMITS.entries)
      return { header: {}, entries: [], problems: [{ code: 'tooMany', value: String(LIMITS.entries) }] };
    const checked = conceptOf(fields, options.subjectField);
    if (checked.entry) entries.push(checked.entry);
    problems.push(...checked.problems);
  }
  if (entries.length === 0 && problems.length === 0) problems.push({ code: 'noEntries' });
  return { header, entries, problems };
}
