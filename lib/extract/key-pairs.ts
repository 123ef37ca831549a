import { claimAfter, type PairClaim } from './pair-claim.ts';
import { readShortForm } from './short-form.ts';

const FARTHEST = 160;
const KEY = /(?:^|[\s;,.:(“"])(["“”]?)([\p{L}\p{N}][\p{L}\p{N}.+&/-]{0,17})["”]?\s*$/u;
const STOP = /[;=|\n(){}[\]<>]|[.!?](?=\s|$)|,\s/;

/** The pair of a key: "AOS = administrative and operational services". `at` is the place of the equals sign. */
export function keyPair(text: string, at: number): PairClaim | undefined {
  const from = Math.max(0, at - 24);
  const head = text.slice(from, at);
  const written = KEY.exec(head)?.[2];
  const form = written === undefined ? undefined : readShortForm(written);
  if (!written || !form) return undefined;
  const start = from + head.lastIndexOf(written);
  const window = { start: at + 1, end: Math.min(text.length, at + FARTHEST) };
  const stop = text.slice(window.start, window.end).search(STOP);
  const end = stop < 0 ? window.end : window.start + stop;
  const rest = text.charAt(end) === '=' ? beforeNextKey(text, window.start, end) : end;
  return claimAfter(text, { ...window, end: rest, ends: [rest] }, { form, span: { start, end: start + written.length }, reason: 'key' });
}

/** In a list without separators a long form ends where the next key begins. */
function beforeNextKey(text: string, start: number, equals: number): number {
  const between = text.slice(start, equals).trimEnd();
  return start + Math.max(0, between.lastIndexOf(' '));
}
