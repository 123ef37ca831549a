import { followsHead, irregularPluralOf, singularsOf, verbFormsOf } from '../text/inflection.ts';
import { otherNumbers } from '../text/number-words.ts';
import { otherSpelling } from '../text/spelling.ts';
import { SHAPE } from '../text/tokens.ts';
import { foldWord } from '../text/word-hash.ts';
import type { LabelReading } from './read-label.ts';

/** One way of writing a label in folded words. An inflected one is not how the author wrote it. */
export type Variant = { readonly words: readonly string[]; readonly inflected: boolean };

type Words = readonly string[];

const MOST_VARIANTS = 12;

/**
 * All the folded word sequences under which a label is indexed: as written, without its article, hyphens closed up, initials
 * together or apart, umlauts spelled out, numbers as words or figures, British or American; then the singular of its last and of its
 * head word. What a text may add to a label (plural, possessive) is left to the reader of the text.
 */
export function variantsOf(label: LabelReading): Variant[] {
  const { words } = label;
  if (words.length === 0) return [];
  const written = writtenForms(label);
  const singular = written.flatMap((each) => inflected(label, each));
  if (written.length === 1 && singular.length === 0) return [{ words, inflected: false }];
  const found = new Map<string, Variant>();
  for (const each of written) if (!found.has(each.join(' '))) found.set(each.join(' '), { words: each, inflected: false });
  for (const each of singular) if (!found.has(each.join(' '))) found.set(each.join(' '), { words: each, inflected: true });
  return [...found.values()].slice(0, MOST_VARIANTS);
}

function writtenForms(label: LabelReading): Words[] {
  const { words } = label;
  const forms: Words[] = [words];
  const add = (form: Words | undefined) => {
    if (form) forms.push(form);
  };
  if (label.hasHyphen) add(joined(label));
  if (label.shapes[0] === SHAPE.initial || /^(?:\p{Lu}\.){2,}\s/u.test(label.text)) add(withInitialsTurned(label));
  if (label.hasUmlaut) add(spelledOut(label));
  if (words.length > 1) add(otherNumbers(words));
  forms.push(...spelled(words));
  // "The National Interest" is found without its article, "the North" is nothing without it.
  if (words[0] === 'the' && words.length > 1 && label.shapes[0] === SHAPE.title) forms.push(...forms.map((form) => form.slice(1)));
  return forms;
}

/** Hyphenated words as one: cease-fire → ceasefire, Jong-un → Jongun. */
function joined({ words, hyphens }: LabelReading): string[] {
  const closed: string[] = [];
  for (const [at, word] of words.entries()) {
    if (hyphens[at]) closed.push((closed.pop() ?? '') + word);
    else closed.push(word);
  }
  return closed;
}

/** J. K. Rowling as J.K. Rowling, and the other way. */
function withInitialsTurned({ text, words }: LabelReading): string[] | undefined {
  if (/^(?:\p{Lu}\.){2,}\s/u.test(text)) return [...(words[0] ?? ''), ...words.slice(1)];
  const initials = words.findIndex((word) => word.length > 1);
  return initials > 1 ? [words.slice(0, initials).join(''), ...words.slice(initials)] : undefined;
}

/** ö as oe in every word. */
function spelledOut({ text }: LabelReading): string[] {
  return text.split(/[\s\p{Pd}]+/u).flatMap((word) => foldWord(word, true) || []);
}

/** All words in the other spelling, and each alone: a name may mix them (International Labour Organization). */
function spelled(words: Words): Words[] {
  const turned = words.map((word) => otherSpelling(word));
  const places = [...turned.keys()].filter((at) => turned[at] !== undefined);
  const single = places.map((at) => words.with(at, turned[at] ?? ''));
  return places.length < 2 ? single : [words.map((word, at) => turned[at] ?? word), ...single];
}

function inflected(label: LabelReading, words: Words): Words[] {
  // Of a single capitalised word (Americans, Athens) the singular is another word.
  if (words.length === 1 && label.shapes[0] === SHAPE.title) return [];
  if (words[0] === 'to' && words.length > 1 && label.shapes[0] === SHAPE.lower) return verbForms(words.slice(1));
  const last = words.length - 1;
  const plural = irregularPluralOf(words[last] ?? '');
  if (plural !== undefined) return [words.with(last, plural)];
  const forms = singularAt(words, last);
  const head = last > 1 || followsHead(words[last] ?? '') ? words.findIndex((word, at) => at > 0 && followsHead(word)) - 1 : -1;
  return head >= 0 ? [...forms, ...singularAt(words, head)] : forms;
}

function verbForms(words: Words): Words[] {
  const [verb = '', ...rest] = words;
  return [[verb, ...rest], ...verbFormsOf(verb).map((form) => [form, ...rest])];
}

/** A short word in s (gas, aids) is left alone: its singular would be another word. */
function singularAt(words: Words, at: number): Words[] {
  const word = words[at] ?? '';
  return word.length < 5 ? [] : singularsOf(word).map((singular) => words.with(at, singular));
}
