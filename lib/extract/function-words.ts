/**
 * How a word behaves inside a long form: `link` words join a name and may be skipped by its acronym
 * ("of" in Bank of England), `weak` ones seldom do ("by"), `barrier` words end a noun phrase ("is", "which").
 */
export type WordRole = 'content' | 'link' | 'weak' | 'barrier';

const LINK = `a an the of for and or in on to at as per de la le les l d du des et en au aux pour un une
  el los las del y e al lo da do das dos di della dei delle den det af og i på til et om ved
  der die das dem und für von im zur zum sur dans para por à ou o sous`;
const WEAK = `by with from into over under via between within against through during among con contre avec par entre vers
  med fra mod mellem mit aus bei sobre desde chez`;
const BARRIER = `is are was were be been being has have had do does did that which who whom whose where when while
  we our us it its this these those he she his her they their them my your you i'm will would can could may might
  shall should must not but if than then also such e.g i.e etc cf vs said says called named termed known dubbed
  est sont était qui que dont ont ce cette ces son sa ses leur leurs nous il elle ils elles ne pas mais
  es fue son eran que cual su sus este esta estos estas se no pero ha han
  er var har som at vi de ikke men kan skal vil sin sit sine denne dette disse blev bliver
  ist sind war waren hat haben wird werden dass sich nicht aber sein seine ihr ihre`;

const ROLES: ReadonlyMap<string, WordRole> = new Map([
  ...words(BARRIER).map((word) => [word, 'barrier'] as const),
  ...words(WEAK).map((word) => [word, 'weak'] as const),
  ...words(LINK).map((word) => [word, 'link'] as const),
]);

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** The role of a folded (lower-case) word in English, French, Spanish, Danish, German, Italian or Portuguese. */
export function roleOf(word: string): WordRole {
  return ROLES.get(word) ?? 'content';
}
