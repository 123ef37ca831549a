const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

const TEN_WORDS = new Set(TENS);
const FIGURE_OF = new Map<string, string>();

function suffixOf(n: number): string {
  const last = n % 10;
  if (n % 100 > 10 && n % 100 < 14) return 'th';
  return last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th';
}

for (const [n, word] of UNITS.entries()) FIGURE_OF.set(word, String(n));
for (const [n, word] of ORDINALS.entries()) FIGURE_OF.set(word, n + suffixOf(n));
for (const [at, ten] of TENS.entries()) {
  const n = (at + 2) * 10;
  FIGURE_OF.set(ten, String(n));
  FIGURE_OF.set(`${ten.slice(0, -1)}ieth`, `${n}th`);
  for (let unit = 1; unit < 10; unit += 1) {
    FIGURE_OF.set(`${ten} ${UNITS[unit]}`, String(n + unit));
    FIGURE_OF.set(`${ten} ${ORDINALS[unit]}`, n + unit + suffixOf(n + unit));
  }
}

const WORDS_OF = new Map([...FIGURE_OF].map(([words, figure]) => [figure, words.split(' ')]));

/** The folded words of a label with its numbers written the other way: `six party` ↔ `6 party`; `undefined` without numbers below 100. */
export function otherNumbers(words: readonly string[]): string[] | undefined {
  if (!words.some((word) => FIGURE_OF.has(word) || WORDS_OF.has(word))) return undefined;
  const turned: string[] = [];
  let found = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const pair = TEN_WORDS.has(word) ? FIGURE_OF.get(`${word} ${words[at + 1]}`) : undefined;
    const other = pair === undefined ? (FIGURE_OF.get(word) ?? WORDS_OF.get(word)) : pair;
    if (pair !== undefined) at += 1;
    if (other !== undefined) found = true;
    turned.push(...(other === undefined ? [word] : [other].flat()));
  }
  return found ? turned : undefined;
}
