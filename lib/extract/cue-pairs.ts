import type { Span } from '../text/passage.ts';
import { nameBefore } from './name-before.ts';
import { claimAfter, claimBefore, type PairClaim, type ShortHere } from './pair-claim.ts';
import type { Sign } from './scan-signs.ts';
import { readShortForm } from './short-form.ts';

const SHORT_AFTER =
  /^[\s,:]*(?:(?:by|under|as|the|its|their|a|an|acronym|initials|abbreviation|name|english|french|spanish|russian|arabic|german)\s+)*["“”'‘«(]*(?<word>[\p{L}\p{N}][\p{L}\p{N}.&/’'-]*[\p{L}\p{N}])/iu;
const WORD_BEFORE = /(?<word>[\p{L}\p{N}][\p{L}\p{N}.&/’'-]*)["”'’»)]*[\s,—–(-]*$/u;
const FILLER =
  /[\s,(—–-]*(?:(?<![\p{L}\p{N}])(?:which|that|who|it|is|was|are|were|been|being|be|has|have|had|or|and|also|commonly|better|widely|often|usually|sometimes|otherwise|generally|more|simply|hereafter|popularly|internationally|an|the|a)[\s,]+)*$/iu;
const FARTHEST = 160;
const LONG_STOP = /[;:()[\]=|\n—]|[.!?](?=\s|$)|,\s|\s[-–]\s|["”]/;

/** The pair that a cue word ties together: "X, known as XYZ", "XYZ, short for X", "X, or XYZ,". */
export function cuePair(text: string, cue: Sign): PairClaim | undefined {
  if (cue.kind === 'long-follows') return longFollows(text, cue);
  if (cue.kind === 'short-follows' || cue.kind === 'named') return shortFollows(text, cue);
  const either = cue.kind === 'apposed' && text.startsWith('or', cue.end - 2);
  return either ? (shortFollows(text, cue) ?? longFollows(text, cue)) : undefined;
}

function shortFollows(text: string, cue: Span): PairClaim | undefined {
  const after = text.slice(cue.end, cue.end + 60);
  const found = SHORT_AFTER.exec(after);
  const written = found?.groups?.['word'];
  if (!found || written === undefined) return undefined;
  const start = cue.end + found[0].length - written.length;
  const here = shortHere(written, start);
  const end = cue.start - fillerLength(text, cue.start);
  return here && (claimBefore(text, end, here) ?? nameBefore(text, end, here));
}

function longFollows(text: string, cue: Span): PairClaim | undefined {
  const before = cue.start - fillerLength(text, cue.start);
  const head = text.slice(Math.max(0, before - 30), before);
  const found = WORD_BEFORE.exec(head);
  const written = found?.groups?.['word'];
  if (!found || written === undefined) return undefined;
  const here = shortHere(written, before - head.length + found.index);
  const rest = text.slice(cue.end, cue.end + FARTHEST).replace(/^[\s"“'‘«:,]+/, (opening) => ' '.repeat(opening.length));
  const stop = rest.search(LONG_STOP);
  const end = cue.end + (stop < 0 ? rest.length : stop);
  const ends = [...text.slice(cue.end, end).matchAll(/\s/g)].slice(1).map((space) => cue.end + space.index);
  return here && claimAfter(text, { start: cue.end, end, ends: [...ends, end] }, here);
}

function shortHere(written: string, start: number): ShortHere | undefined {
  const form = readShortForm(written);
  if (!form || form.capital.filter(Boolean).length < 2) return undefined;
  return { form, span: { start, end: start + written.length }, reason: 'cue' };
}

function fillerLength(text: string, end: number): number {
  return FILLER.exec(text.slice(Math.max(0, end - 60), end))?.[0].length ?? 0;
}
