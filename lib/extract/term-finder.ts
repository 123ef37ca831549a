import type { Span } from '../text/passage.ts';

/** A term to be looked for, and how it may be written. */
export type WantedTerm = {
  readonly text: string;
  /** Only with these capitals: acronyms. Otherwise the first letter may be small or large. */
  readonly exact: boolean;
};

/** A place where a wanted term stands; without a plural `s` and a genitive. */
export type TermPlace<Term extends WantedTerm> = { readonly term: Term; readonly span: Span };

type Spelling<Term> = { readonly text: string; readonly term: Term };

/**
 * Finds wanted terms in texts, as whole words, in one walk over each text whatever the number of terms. Blanks of any kind count
 * as one blank; where two terms begin at the same place the longer one is found.
 */
export class TermFinder<Term extends WantedTerm> {
  readonly #spellings = new Map<number, Spelling<Term>[]>();

  /** Looks for one more term from now on. */
  add(term: Term): void {
    const text = term.text.replace(/\s+/g, ' ').trim();
    if (text.length < 2) return;
    for (const spelling of term.exact ? [text] : new Set([text, otherCase(text)])) {
      const key = keyOf(spelling, 0);
      const known = this.#spellings.get(key) ?? [];
      this.#spellings.set(
        key,
        [...known, { text: spelling, term }].sort((one, other) => other.text.length - one.text.length),
      );
    }
  }

  /** Looks for a term no more. */
  remove(term: Term): void {
    for (const [key, spellings] of this.#spellings) {
      const kept = spellings.filter((spelling) => spelling.term !== term);
      if (kept.length > 0) this.#spellings.set(key, kept);
      else this.#spellings.delete(key);
    }
  }

  /** The places of the wanted terms in a text, in order; they never overlap. */
  find(text: string): TermPlace<Term>[] {
    const places: TermPlace<Term>[] = [];
    if (this.#spellings.size === 0) return places;
    let inWord = false;
    for (let at = 0; at < text.length - 1; at++) {
      const wasInWord = inWord;
      inWord = isWordUnit(text.charCodeAt(at));
      if (!inWord || wasInWord) continue;
      const place = this.#placeAt(text, at);
      if (!place) continue;
      places.push(place);
      at = place.span.end - 1;
    }
    return places;
  }

  #placeAt(text: string, start: number): TermPlace<Term> | undefined {
    for (const { text: spelling, term } of this.#spellings.get(keyOf(text, start)) ?? []) {
      const end = endOf(spelling, text, start);
      if (end !== undefined && endsWord(text, end)) return { term, span: { start, end } };
    }
    return undefined;
  }
}

/** The first two UTF-16 units of a word as one number. */
function keyOf(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
}

function otherCase(text: string): string {
  const first = text.charAt(0);
  return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + text.slice(1);
}

/** Where a spelling that begins at `at` ends in a text; `undefined` when something else stands there. */
function endOf(spelling: string, text: string, at: number): number | undefined {
  let end = at;
  for (let place = 0; place < spelling.length; place++) {
    if (spelling.charCodeAt(place) !== 32) {
      if (text.charCodeAt(end++) !== spelling.charCodeAt(place)) return undefined;
      continue;
    }
    const before = end;
    while (isBlank(text.charCodeAt(end))) end++;
    if (end === before) return undefined;
  }
  return end;
}

/** A term also ends before a plural `s`. */
function endsWord(text: string, end: number): boolean {
  if (!isWordUnit(text.charCodeAt(end))) return true;
  return text.charCodeAt(end) === 115 && !isWordUnit(text.charCodeAt(end + 1));
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x202f || (unit >= 0x2000 && unit <= 0x200a);
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** True for letters and digits; for one half of a character beyond the first 65,536 too. */
function isWordUnit(unit: number): boolean {
  if (unit < 128) return (unit > 96 && unit < 123) || (unit > 64 && unit < 91) || (unit > 47 && unit < 58);
  return unit >= 0xd800 && unit < 0xe000 ? true : WORD.test(String.fromCharCode(unit));
}
