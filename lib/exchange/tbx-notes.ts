/**
 * What TBX-Basic has no data category for stands in `<note>` elements that begin with one of these words. A note that begins
 * otherwise is the entry's scope note; one of ours that would be mistaken for another carries its own word too.
 */
export const NOTE = {
  scope: 'newsgloss-scope: ',
  cue: 'newsgloss-cue: ',
  asOf: 'newsgloss-asOf: ',
  label: 'newsgloss-label: ',
  noConfusable: 'newsgloss-confusable: none',
  glossary: 'newsgloss-glossary: ',
  version: 'newsgloss-version: ',
  licence: 'newsgloss-licence: ',
} as const;

/** The text behind a word of `NOTE`; `undefined` when the note begins otherwise. */
export function noteBehind(note: string, word: string): string | undefined {
  return note.startsWith(word.trimEnd()) ? note.slice(word.trimEnd().length).trim() : undefined;
}
