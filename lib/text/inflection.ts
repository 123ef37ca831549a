/** Ways a word that ends in s may be the plural of another: cut so many letters, add these. */
type Ending = { readonly ends: string; readonly cut: number; readonly add: string };

const ENDINGS: readonly Ending[] = [
  { ends: 'ies', cut: 3, add: 'y' },
  { ends: 'yses', cut: 2, add: 'is' },
  { ends: 'ises', cut: 2, add: 'is' },
  { ends: 'eses', cut: 2, add: 'is' },
  { ends: 'sses', cut: 2, add: '' },
  { ends: 'ches', cut: 2, add: '' },
  { ends: 'shes', cut: 2, add: '' },
  { ends: 'xes', cut: 2, add: '' },
  { ends: 'oes', cut: 2, add: '' },
  { ends: 'uses', cut: 2, add: '' },
  { ends: 'zzes', cut: 3, add: '' },
  { ends: 'lves', cut: 3, add: 'f' },
  { ends: 'aves', cut: 3, add: 'f' },
  { ends: 'ives', cut: 3, add: 'fe' },
  { ends: 's', cut: 1, add: '' },
];
// In these the last s belongs to the word.
const NO_PLURAL = /(?:ss|us|is)$/;
const SINGULAR = new Set(['news', 'series', 'species', 'means', 'politics', 'economics', 'always', 'does', 'has', 'was', 'its', 'this']);
const IRREGULAR = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['people', 'person'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
]);

/** Every word that a folded word may be the plural of, likeliest first; empty for a word that is no plural. */
export function singularsOf(word: string): string[] {
  const last = word.charCodeAt(word.length - 1);
  if (last !== 0x73) {
    const irregular = IRREGULAR.get(word);
    if (irregular) return [irregular];
  }
  if (last === 0x6e && word.endsWith('men') && word.length > 5) return [`${word.slice(0, -2)}an`];
  if (word.length < 4 || !word.endsWith('s') || NO_PLURAL.test(word) || SINGULAR.has(word)) return [];
  return ENDINGS.filter(({ ends }) => word.endsWith(ends)).map(({ cut, add }) => word.slice(0, word.length - cut) + add);
}

const PLURAL_OF = new Map([...IRREGULAR].map(([plural, singular]) => [singular, plural]));

/** The plural of a folded English word. */
export function pluralOf(word: string): string {
  const irregular = irregularPluralOf(word);
  if (irregular) return irregular;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return word.endsWith('sis') ? `${word.slice(0, -2)}es` : `${word}es`;
  return `${word}s`;
}

/** The plural that does not end in s (congresswoman → congresswomen); `undefined` for all other words. */
export function irregularPluralOf(word: string): string | undefined {
  return PLURAL_OF.get(word) ?? (word.endsWith('man') && word.length > 5 ? `${word.slice(0, -2)}en` : undefined);
}

const VOWEL_CONSONANT = /[^aeiou][aeiou][bdgklmnprt]$/;

/** The -s, -ed and -ing forms of a folded English verb. */
export function verbFormsOf(verb: string): string[] {
  const third = pluralOf(verb);
  if (verb.endsWith('e')) return [third, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [third, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const doubled = VOWEL_CONSONANT.test(verb) && verb.length < 6 ? verb + verb.slice(-1) : verb;
  return [third, `${doubled}ed`, `${doubled}ing`];
}

const POSTPOSED = new Set('general martial emeritus elect designate laureate of in for to at de on by with'.split(' '));

/** True for a word before which an English compound takes its plural: attorneys *general*, weapons *of* mass destruction. */
export function followsHead(word: string): boolean {
  return POSTPOSED.has(word);
}
