import { labelsOf } from '../../lib/terms/check-glossary.ts';
import { type Concept, textOf } from '../../lib/terms/concept.ts';
import { type Check, type Finding, ofEach } from './finding.ts';

/** Words that say less than they seem to. */
const VAGUE =
  /\b(?:various|several|numerous|countless|et cetera|and so (?:on|forth)|a number of|(?:many|most) (?:experts|observers|analysts|critics)|it is said|among others|somehow)\b|\betc\b\.?/giu;

/** In a sentence with one of these it is somebody else who says the word. */
const ATTRIBUTED =
  /\b(?:list(?:s|ed)?|listing|designat\w+|class(?:es|ed)|brand\w*|label\w*|call(?:s|ed)?|describ\w+|consider\w*|regard\w*|proscrib\w+|treat(?:s|ed)|names?|named|bann?(?:s|ed)|says?|said|accus\w+|sees?|seen|deem\w*|declar\w+|ruled|as “)/iu;

/** Words that take a side when an author says them; and in what company they do not. */
const LOADED: readonly { readonly word: RegExp; readonly unless?: RegExp }[] = [
  {
    word: /(?<![-\p{L}])regimes?\b/iu,
    // A set of rules is a regime too.
    unless:
      /\b(?:sanctions?|verification|inspections?|safeguards?|controls?|non-?proliferation|treaty|legal|trade|visa|tax|arms|export|regulatory|monitoring|licensing|policy|customs|financial|currency|exchange[- ]rate|rules?|fiscal|weather|fire|border) regimes?\b|\bregime of (?:rules|controls)/iu,
  },
  {
    word: /(?<![-\p{L}])terrorists?\b/iu,
    unless: ATTRIBUTED,
  },
  { word: /\bso-called\b/iu },
  { word: /\b(?:notorious(?:ly)?|infamous(?:ly)?|controversial(?:ly)?)\b/iu },
  { word: /\bhard-?liners?\b/iu },
  { word: /\bradicals?\b/iu, unless: /\bfree radicals?\b/iu },
  { word: /\bextremists?\b/iu, unless: ATTRIBUTED },
  { word: /\b(?:fanatics?|fanatical|zealots?|thugs?|cronies|henchm[ae]n)\b/iu },
  { word: /\b(?:dictators?|despots?|tyrants?|tyranny|strongm[ae]n|puppet (?:state|government)|rogue (?:state|nation)s?)\b/iu },
  { word: /\b(?:brutal(?:ly)?|ruthless(?:ly)?|barbaric|evil|heinous|heroic|draconian|shameful)\b/iu },
  { word: /\b(?:freedom fighters?|martyrs?|illegal (?:aliens?|immigrants?|migrants?)|illegals)\b/iu, unless: ATTRIBUTED },
];

const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’|(?<!\p{L})'[^']*'(?!\p{L})/gu;

/** Finds vague words in definitions and notes. */
export const checkVagueness = ofEach('error', (concept) =>
  textsOf(concept).flatMap((text) => [...unquoted(text).matchAll(VAGUE)].map(([word]) => `says "${word.toLowerCase()}", which is vague`)),
);

/**
 * Finds words that take a side, where the author says them: what is quoted, what is attributed, the concept's own labels and names of
 * several words from any glossary are let pass.
 */
export const checkLoadedWords: Check = (glossaries) => {
  const names = glossaries.flatMap(({ concepts }) => concepts.flatMap((concept) => labelsOf(concept).map(textOf)));
  const longNames = names.filter((name) => name.includes(' ') && LOADED.some(({ word }) => word.test(name)));
  return glossaries.flatMap(({ id, concepts }) =>
    concepts.flatMap((concept) => {
      const own = labelsOf(concept).map(textOf);
      const texts = textsOf(concept).map((text) => without(unquoted(text), [...own, ...longNames]));
      return texts.flatMap(loadedWordsOf).map((word): Finding => {
        return { kind: 'error', glossary: id, concept: concept.id, message: `says "${word}", which takes a side: quote or attribute it` };
      });
    }),
  );
};

function textsOf({ definition, scopeNote }: Concept): string[] {
  return scopeNote === undefined ? [definition] : [definition, scopeNote];
}

function unquoted(text: string): string {
  return text.replace(QUOTED, '“”');
}

function without(text: string, names: readonly string[]): string {
  return names.reduce(
    (rest, name) => rest.replaceAll(new RegExp(`(?<!\\p{L})${RegExp.escape(name)}(?:s|es)?(?!\\p{L})`, 'giu'), '·'),
    text,
  );
}

function loadedWordsOf(text: string): string[] {
  const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return LOADED.flatMap(({ word, unless }) =>
    sentences.flatMap((sentence) => (unless?.test(sentence) ? [] : (word.exec(sentence)?.[0].toLowerCase() ?? []))),
  );
}
