import type { OwnWords } from '../../lib/card/card-content.ts';
import { sentenceAround } from '../../lib/extract/sentence-span.ts';
import type { Passage, Span } from '../../lib/text/passage.ts';
import { plainText } from '../../lib/text/plain-text.ts';
import type { PageDefinition } from './page-definitions.ts';
import type { PageMention } from './page-text.ts';

/** A quote is short enough to be read at a glance. UTF-16 units. */
const LONGEST = 320;
/** How much of a longer sentence stands before the words that matter. */
const BEFORE = 100;

/** The sentence in which the page defines a term, cut at both ends when it is long, with the words that name the term set apart. */
export function quoteOf({ block, found }: PageDefinition): Quote {
  return quote(block.passage, { named: namedSpan(block.passage.text, found), sentence: found.sentence });
}

/** The sentence in which a term is mentioned, cut like a definition. */
export function quoteOfMention({ place, span }: PageMention): Quote {
  const { text } = place.passage;
  const stops = [...text.matchAll(/[.?!\n]/g)].map(({ index }) => index);
  return quote(place.passage, { named: span, sentence: sentenceAround(text, stops, span.start) });
}

type Quote = Pick<OwnWords, 'quote' | 'language'>;
type Places = { readonly named: Span; readonly sentence: Span };

function quote({ text, language }: Passage, { named, sentence }: Places): Quote {
  const shown = shownSpan(text, { named, sentence });
  const pieces = [
    { text: (shown.start > sentence.start ? '… ' : '') + plainText(text.slice(shown.start, named.start)), isTerm: false },
    { text: plainText(text.slice(named.start, named.end)), isTerm: true },
    { text: plainText(text.slice(named.end, shown.end)) + (shown.end < sentence.end ? ' …' : ''), isTerm: false },
  ];
  return { quote: pieces.filter((piece) => piece.text !== ''), ...(language ? { language } : {}) };
}

/** What an acronym stands for, in the page's words; `undefined` for other terms. */
export function fullFormOf({ block, found }: PageDefinition): string | undefined {
  const { about, meaning } = found;
  return about === 'acronym' ? plainText(block.passage.text.slice(meaning.start, meaning.end)) : undefined;
}

/** The term; an acronym together with its long form where they stand side by side. */
export function namedSpan(text: string, { about, term, meaning }: PageDefinition['found']): Span {
  if (about !== 'acronym') return term;
  const [first, second] = term.start < meaning.start ? [term, meaning] : [meaning, term];
  if (!/^[\s"“”'’,(–—-]{0,4}$/.test(text.slice(first.end, second.start))) return term;
  const isBracketed = text.slice(first.end, second.start).includes('(') && text.charAt(second.end) === ')';
  return { start: first.start, end: second.end + (isBracketed ? 1 : 0) };
}

function shownSpan(text: string, { named, sentence }: Places): Span {
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  const start = named.start - sentence.start <= BEFORE ? sentence.start : wordAfter(text, named.start - BEFORE, named.start);
  const end = start + LONGEST >= sentence.end ? sentence.end : wordBefore(text, start + LONGEST, named.end);
  return { start, end: Math.max(end, named.end) };
}

function wordAfter(text: string, from: number, last: number): number {
  const blank = text.slice(from, last).search(/\s\S/);
  return blank < 0 ? last : from + blank + 1;
}

function wordBefore(text: string, from: number, first: number): number {
  const cut = text.slice(first, from).search(/\s+\S*$/);
  return cut < 0 ? from : first + cut;
}
