import { SHAPE, type Tokens } from './tokens.ts';
import { hashFolded, PRIME_A, PRIME_B, SEED_A, SEED_B } from './word-hash.ts';

/** The language of a glossary whose terms are looked for in texts of every language ("multiple languages", BCP 47). */
export const ANY_LANGUAGE = 'mul';

/** The commonest small words of each language, those shared with another left in: the most hits win. Folded, as `foldWords` gives them. */
const SMALL_WORDS: Record<string, string> = {
  en: 'the of and to in that is was for it with as his on be at by this had not but from have they which you were her she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over me even most made after also did many must before back through years where much your way well down should because each just those how too',
  de: 'der die und das den von zu mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem uber einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la mais comme ou si leur y dont aux avec cette ces sa son elle nous vous tout fait etre ont ses ete aussi',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como mas o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos tambien fue habia era muy hasta desde',
  it: 'di e il la che in un a per del una i con non si le da al sono dei della come piu nel gli ma alla anche ha lo o se delle ed era questo su dal nella cui stato',
  pt: 'de a o que e do da em um para com nao uma os no se na por mais as dos como mas ao ele das tem seu sua ou quando muito nos ja esta eu tambem pelo pela ate isso',
  nl: 'de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door over naar heeft hij ze wordt tot je mijn deze worden geen',
  sv: 'och i att det som en pa ar av for med till den har de inte om ett han men var jag sig fran vi sa kan nar ar hade skulle efter eller ut',
  da: 'og i at det er en til af pa der de med for den ikke som har et han men var om vi jeg sig fra kan nar sa ham ved eller skal efter',
  no: 'og i det er som pa en til av for at med de har den ikke om et han men var jeg seg fra vi kan sa ut ved eller skal etter',
  pl: 'w i na z do sie ze jest nie to o jak po od za przez ale dla jego juz czy tym byc co oraz tego przy ktory ktore byl',
  tr: 've bir bu da icin ile de cok daha olarak gibi ne sonra kadar olan var en ise diye ama o her',
  id: 'yang dan di itu dengan untuk dari dalam tidak ini akan pada juga ke karena ada oleh kepada saya sebagai mereka bisa telah',
};

const LANGUAGES = new Map<string, number>();
const NAMES = Object.keys(SMALL_WORDS);
for (const [at, words] of Object.values(SMALL_WORDS).entries()) {
  for (const word of words.split(' ')) LANGUAGES.set(word, (LANGUAGES.get(word) ?? 0) | (1 << at));
}

const lanes = { a: 0, b: 0 };
const BY_HASH = new Map<number, number>();
for (const [word, bits] of LANGUAGES) {
  hashFolded(word, lanes);
  BY_HASH.set(keyOf(lanes.a, lanes.b), bits);
}

const ENOUGH_TO_READ = 2000;
const WORD = /[\p{L}\p{M}]+/gu;
const MARKS = /\p{M}/gu;
const FOREIGN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Devanagari}\p{Script=Thai}]/gu;

/** Anything that decomposes, or that only some scripts have: plain English text holds none of it. */
const UNUSUAL = /[^\0-\x7f\u2013\u2014\u2018-\u201d\u2026]/;
const NOT_LATIN = /[^\0-\u024f\u1e00-\u1eff\u2000-\u206f]/;

/** How many words of a text (of its first 2,000 characters) are small words of each language. */
function profileOf(text: string): number[] {
  const start = text.slice(0, ENOUGH_TO_READ);
  const counts = NAMES.map(() => 0);
  if (UNUSUAL.test(start)) {
    const words = start.normalize('NFKD').replace(MARKS, '').toLowerCase().match(WORD) ?? [];
    for (const word of words) count(LANGUAGES.get(word) ?? 0, counts);
  } else countPlain(start, counts);
  return counts;
}

function count(languages: number, counts: number[]): void {
  if (languages === 0) return;
  for (let at = 0; at < counts.length; at += 1) if (languages & (1 << at)) counts[at] = (counts[at] ?? 0) + 1;
}

/** The same for ASCII words by their hashes alone, a tenth of the time. */
function countPlain(text: string, counts: number[]): void {
  let a = SEED_A;
  let b = SEED_B;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) | 0x20 : 0;
    if (unit >= 0x61 && unit <= 0x7a) {
      a = Math.imul(a ^ unit, PRIME_A);
      b = Math.imul(b ^ unit, PRIME_B);
    } else if (a !== SEED_A || b !== SEED_B) {
      count(BY_HASH.get(keyOf(a, b)) ?? 0, counts);
      a = SEED_A;
      b = SEED_B;
    }
  }
}

/** 53 bits of both lanes: more than enough to tell a few hundred words from all others. */
function keyOf(a: number, b: number): number {
  return (a >>> 0) * 0x200000 + (b >>> 11);
}

/**
 * The language of a text by its small words: a BCP 47 primary tag, `und` for a script that is not Latin, `undefined` when too
 * little speaks for any (short or list-like text). The winner needs three small words and a lead of half over the next.
 */
export function detectLanguage(text: string): string | undefined {
  if (isForeignScript(text)) return 'und';
  const counts = profileOf(text);
  const best = Math.max(...counts);
  const at = counts.indexOf(best);
  const next = Math.max(...counts.filter((_, place) => place !== at));
  return best >= 3 && best >= next * 1.5 ? NAMES[at] : undefined;
}

function isForeignScript(text: string): boolean {
  const start = text.slice(0, ENOUGH_TO_READ);
  if (!NOT_LATIN.test(start)) return false;
  return (start.match(FOREIGN)?.length ?? 0) * 2 > (start.match(/\p{L}/gu)?.length ?? 0);
}

/** True when some other language has plainly more small words in a text than this one; which, of Danish and Norwegian, is all one. */
function isOther(text: string, wanted: string): boolean {
  const own = NAMES.indexOf(wanted);
  // A language without a profile cannot be told from the others.
  if (own < 0) return false;
  if (isForeignScript(text)) return true;
  const counts = profileOf(text);
  const best = Math.max(...counts);
  return best >= 2 && best >= (counts[own] ?? 0) * 1.5 + 1;
}

/**
 * True when a text may be read with a glossary of this language (both BCP 47; `given` is what the page says of the text). The
 * page is believed unless a text of forty letters or more clearly is in another language; without its word the text decides,
 * and what cannot be told is read. The words of the text are `tokens`.
 */
export function speaks({ text, tokens }: { text: string; tokens: Tokens }, wanted: string, given: string | undefined): boolean {
  if (wanted === ANY_LANGUAGE) return true;
  if (!mayBeIn(given, wanted)) return false;
  if (text.length < 40 || (primary(wanted) === 'en' && isPlainlyEnglish(text, tokens))) return true;
  return !isOther(text, primary(wanted));
}

/** False when the page says of a text that it is in another language; both BCP 47. */
export function mayBeIn(given: string | undefined, wanted: string): boolean {
  if (wanted === ANY_LANGUAGE) return true;
  const said = given === undefined || /^(?:und|mul|zxx)?$/i.test(given) ? undefined : primary(given);
  return said === undefined || said === primary(wanted);
}

const [THE, OF, AND] = ['the', 'of', 'and'].map((word) => {
  hashFolded(word, lanes);
  return lanes.a;
});

const BLANK = 0x20;

/** Words no other language has between blanks; they stand in nearly every English paragraph and spare it the count. */
function isPlainlyEnglish(text: string, { laneA, shape, start, end, count }: Tokens): boolean {
  for (let at = 1; at < count; at += 1) {
    const lane = laneA[at];
    if ((lane !== THE && lane !== OF && lane !== AND) || shape[at] !== SHAPE.lower) continue;
    if (text.charCodeAt((start[at] ?? 0) - 1) === BLANK && text.charCodeAt(end[at] ?? 0) === BLANK) return true;
  }
  return false;
}

const primaries = new Map<string, string>();

/** The primary part of a tag; the tags of a page are few, and asked for with every passage. */
function primary(tag: string): string {
  let known = primaries.get(tag);
  if (known === undefined) {
    known = (tag.split('-')[0] ?? '').toLowerCase();
    if (primaries.size < 1000) primaries.set(tag, known);
  }
  return known;
}
