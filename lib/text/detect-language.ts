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

const ENOUGH_TO_READ = 2000;
const WORD = /[\p{L}\p{M}]+/gu;
const MARKS = /\p{M}/gu;
const FOREIGN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Devanagari}\p{Script=Thai}]/gu;

/** How many words of a text (of its first 2,000 characters) are small words of each language. */
function profileOf(text: string): number[] {
  const counts = NAMES.map(() => 0);
  const words = text.slice(0, ENOUGH_TO_READ).normalize('NFKD').replace(MARKS, '').toLowerCase().match(WORD) ?? [];
  for (const word of words) {
    const bits = LANGUAGES.get(word) ?? 0;
    if (bits === 0) continue;
    for (let at = 0; at < counts.length; at += 1) if (bits & (1 << at)) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
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
 * and what cannot be told is read.
 */
export function speaks(text: string, wanted: string, given: string | undefined): boolean {
  const said = given === undefined || /^(?:und|mul|zxx)?$/i.test(given) ? undefined : primary(given);
  if (said !== undefined && said !== primary(wanted)) return false;
  if (text.length < 40 || (primary(wanted) === 'en' && isPlainlyEnglish(text))) return true;
  return !isOther(text, primary(wanted));
}

/** Words no other language has between blanks; they stand in nearly every English paragraph and spare it the count. */
function isPlainlyEnglish(text: string): boolean {
  return text.includes(' the ') || text.includes(' of ') || text.includes(' and ');
}

function primary(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase();
}
