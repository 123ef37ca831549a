import type { Span } from '../text/passage.ts';
import { claimAfter, type PairClaim, type ShortHere } from './pair-claim.ts';
import { readShortForm } from './short-form.ts';

const FARTHEST = 160;
const KEY = /(?:^|[\s;,.:(“"])(["“”]?)([\p{L}\p{N}][\p{L}\p{N}.+&/-]{0,17})["”]?\s*$/u;
const STOP = /[;=|\n(){}[\]<>]|[.!?](?=\s|$)|,\s/;

/**
 * The pairs of keys: "AOS = administrative and operational services". `places` are those of the equals signs, in order.
 * Once two keys of a passage spell their values, it is a list of keys, and its other lines count as well,
 * for an acronym may come from another language: "GIZ = German International Cooperation Agency".
 */
export function keyPairs(text: string, places: readonly number[]): PairClaim[] {
  const keys = places.map((at) => readKey(text, at)).filter((key) => key !== undefined);
  const claims = keys.map((key) => claimAfter(text, { ...key.value, ends: [key.value.end, ...wordEnds(text, key.value)] }, key.here));
  const isList = claims.filter((claim) => claim !== undefined).length >= 2;
  return keys.map((key, at) => claims[at] ?? (isList ? wholeValue(text, key) : undefined)).filter((claim) => claim !== undefined);
}

type Key = { readonly here: ShortHere; readonly value: Span };

function readKey(text: string, at: number): Key | undefined {
  const from = Math.max(0, at - 24);
  const head = text.slice(from, at);
  const written = KEY.exec(head)?.[2];
  const form = written === undefined ? undefined : readShortForm(written);
  if (!written || !form) return undefined;
  const start = from + head.lastIndexOf(written);
  const value = { start: at + 1, end: endOfValue(text, at + 1) };
  return { here: { form, span: { start, end: start + written.length }, reason: 'key' }, value };
}

function wholeValue(text: string, { here, value }: Key): PairClaim | undefined {
  const written = text.slice(value.start, value.end);
  const start = value.start + (written.length - written.trimStart().length);
  const words = written.trim().split(/\s+/).length;
  if (!/^[;,.]/.test(text.charAt(value.end)) || words < 2 || words > 12 || !here.form.capital.includes(true)) return undefined;
  return { shortForm: here.span, longForm: { start, end: value.start + written.trimEnd().length }, confidence: 0.5, reason: 'key' };
}

/** A value ends at punctuation, or where the next key of a list without separators begins. */
function endOfValue(text: string, start: number): number {
  const rest = text.slice(start, start + FARTHEST);
  const stop = rest.search(STOP);
  if (stop < 0) return start + rest.length;
  if (rest.charAt(stop) !== '=') return start + stop;
  return start + Math.max(0, rest.slice(0, stop).trimEnd().lastIndexOf(' '));
}

/** Ends of the words of a value: one that no punctuation closes may run into what follows it. */
function wordEnds(text: string, { start, end }: Span): number[] {
  if (/^[;,.]/.test(text.charAt(end))) return [];
  return [...text.slice(start, end).matchAll(/\s/g)].map((found) => start + found.index).filter((place) => place > start + 3);
}
