import type { Span } from '../text/passage.ts';
import { roleOf } from './function-words.ts';
import { wordsIn } from './term-spans.ts';

/** A term as the subject of its sentence. */
export type Subject = Span & {
  readonly article: 'a' | 'the' | 'none';
  readonly words: number;
  readonly plural: boolean;
  readonly named: boolean;
};

const NOT_TERMS = new Set(
  `it this that there he she they these those one what who here each another such his her its their our my your today which we you i both all some
  many most other others nothing everyone everything someone anyone perhaps now yet if when while as not no only even much few several although because
  since first second third how why whether where so then still also more less neither either instead result reason problem question answer goal aim
  point truth fact idea purpose difference example key thing things people everybody nobody something anything former area place country world government company president period system situation addition order time year years day days week month end ends upon together larger smaller higher lower greater bigger better worse longer shorter stronger weaker faster slower easier harder simplest
  largest smallest highest lowest greatest biggest best worst longest bit little certain data latter same rest
  typically usually generally normally basically essentially often sometimes`
    .trim()
    .split(/\s+/),
);
/** True for words that cannot be explained: pronouns, numbers, and nouns that only point at something said before. */
export function isNoTerm(words: string): boolean {
  return words
    .toLowerCase()
    .split(/\s+/)
    .some((word) => NOT_TERMS.has(word) || /^\d/.test(word));
}

const OPENING =
  /^["“'‘«\s]*(?:(?:In|For|By|On|To|Thus|However|Generally|Finally|Therefore|Similarly|Also|Essentially|Technically|Strictly|Simply|Instead|Specifically|Likewise|Historically|Originally|Another|And|But|So)\b[^,.;:]{0,60},\s+|(?:And|But|So|Or|Yet|Thus)\s+)?["“'‘«]?/;
const ASIDE = /\s*\([^)]{1,60}\)\s*$|,\s(?:or|also|sometimes|often|commonly|known|called|which)\b[^,]{1,60},\s*$/;

/**
 * Reads what stands between the start of a sentence (or its last `;` or `:`) and `end` as one short noun phrase:
 * "In economics, a monopoly (from Greek) is …" gives "monopoly". `undefined` for pronouns, questions, clauses and more than five words.
 */
export function subjectBefore(text: string, sentence: Span, end: number): Subject | undefined {
  if (end - sentence.start > 160) return undefined;
  let head = text.slice(sentence.start, end).trimEnd();
  for (let turn = 0; turn < 2; turn++) head = head.slice(0, head.length - (ASIDE.exec(head)?.[0].length ?? 0));
  const clause = Math.max(head.lastIndexOf('; '), head.lastIndexOf(': ')) + 1;
  const opening = clause + (OPENING.exec(head.slice(clause))?.[0].length ?? 0);
  const end2 = sentence.start + head.length;
  const whole = readSubject(text, { start: sentence.start + opening, end: end2 });
  if (whole) return whole;
  const later = Math.max(head.lastIndexOf(', ') + 1, head.lastIndexOf(' that ') + 5, head.lastIndexOf('lthough ') + 7);
  return later < 8 ? undefined : readSubject(text, { start: sentence.start + later, end: end2 });
}

function readSubject(text: string, span: Span): Subject | undefined {
  const all = wordsIn(text, span);
  const opening = all[0]?.text.toLowerCase() ?? '';
  const article = /^an?$/.test(opening) ? 'a' : opening === 'the' ? 'the' : 'none';
  const words = article === 'none' ? all : all.slice(1);
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last || words.length > 5 || !isPhrase(text, span, words)) return undefined;
  if (words.some((word) => isNoTerm(word.text))) return undefined;
  const named =
    words.every((word) => /^\p{Lu}/u.test(word.text) || roleOf(word.text) === 'link') && (words.length > 1 || article === 'the');
  return { start: first.start, end: last.end, article, words: words.length, plural: /[^s]s$/.test(last.text), named };
}

function isPhrase(
  text: string,
  span: Span,
  words: readonly { readonly text: string; readonly start: number; readonly end: number }[],
): boolean {
  if (/[,;:()!?\d%$]/.test(text.slice(words[0]?.start ?? span.start, words.at(-1)?.end))) return false;
  return words.every((word, at) => {
    const role = roleOf(word.text.toLowerCase());
    return role === 'content' || (role === 'link' && at > 0 && at < words.length - 1 && !/^(?:in|on|at|to)$/.test(word.text));
  });
}
