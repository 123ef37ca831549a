/**
 * Cyrillic and Greek letters that look like a Latin one (a part of Unicode's confusables.txt, UTS 39).
 * They count as the Latin letter only inside a word that also holds real Latin letters.
 */
const PAIRS =
  'аa ВB еe ѕs іi јj КK МM НH оo рp сc ТT уy хx АA ЕE ЅS ІI ЈJ ОO РP СC УY ХX кk һh ԁd ԛq ԝw ' +
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv αa ρp υu κk ιi';

const LATIN_OF = new Map(PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1).toLowerCase()]));

/** True for a code unit that may stand in for a Latin letter. */
export function isConfusable(unit: number): boolean {
  return LATIN_OF.has(String.fromCharCode(unit));
}

const LATIN = /\p{Script=Latin}/u;

/** A word with its foreign look-alikes made Latin; `undefined` when it is not a Latin word with look-alikes in it. */
export function latinise(word: string): string | undefined {
  if (!LATIN.test(word)) return undefined;
  let mapped = '';
  for (const char of word) mapped += LATIN_OF.get(char) ?? char;
  return mapped === word ? undefined : mapped;
}
