import { foldLetters } from './fold-letters.ts';

/** A possible acronym or abbreviation, reduced to what a long form must spell. */
export type ShortForm = {
  readonly text: string;
  /** Letters and digits, folded; without dots, hyphens and a plural `s`. */
  readonly letters: string;
  /** For each letter: was it a capital (or a digit)? */
  readonly capital: readonly boolean[];
  /** Capitals and small letters both occur. */
  readonly mixed: boolean;
};

const SHAPE = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}.&/+*'’‐‑–-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}.-]{0,6})?$/u;
const PLURAL = /(?:(?<=[\p{Lu}\p{N}.])['’]?(?:s|er|ers)|['’][sS])$/u;
const PLAIN = /^[A-Z]+$/;
const ROMAN = /^[IVX]+$/;
const CITATION = /\b(?:1[5-9]|20)\d\d[a-z]?\b/;
const LABELS =
  /^(?:figs?|figure|tab|table|eqs?|sect?|section|see|refs?|chap|chapter|art|vol|nos?|pp?|note|photo|image|step|page|line|item|part|phase)(?:$|[.\s\d])/;
const TITLED_LABELS = /^(?:Figs?|Tables?|See|Nos?|Vol|Ch|Part|Phase|Step|Item|Note|Photo|Image|Page)(?:$|[.\s\d])/;
const PHRASES = /^(?:e\.?g|i\.?e|cf|et al|ibid|sic|etc|a\.?m|p\.?m)\.?$/i;

/** Reads a possible short form; `undefined` when it cannot be one: too long, a number, a citation, a Roman numeral. */
export function readShortForm(text: string): ShortForm | undefined {
  if (text.length < 2 || text.length > 18 || !SHAPE.test(text)) return undefined;
  if (
    ROMAN.test(text) ||
    (!PLAIN.test(text) && (LABELS.test(text) || TITLED_LABELS.test(text) || PHRASES.test(text) || CITATION.test(text)))
  )
    return undefined;
  const bare = [...strip(text)];
  const letters = foldLetters(bare.join(''));
  if (letters.length < 2 || letters.length > 12 || !/\p{L}/u.test(letters)) return undefined;
  const capital = bare.map((letter) => letter !== letter.toLowerCase() || /\p{N}/u.test(letter));
  return { text, letters, capital, mixed: capital.includes(true) && capital.includes(false) };
}

function strip(text: string): string {
  const singular = text.length > 2 ? text.replace(PLURAL, '') : text;
  return (singular.length >= 2 ? singular : text).replace(/[^\p{L}\p{N}]/gu, '');
}
