/** Precision, recall and F1 in per cent. */
export type Score = { readonly precision: number; readonly recall: number; readonly f1: number };
export type Counts = { readonly right: number; readonly told: number; readonly gold: number };
export type Pair = readonly [shortForm: string, longForm: string];

export function scoreOf({ right, told, gold }: Counts): Score {
  const precision = told === 0 ? 0 : right / told;
  const recall = gold === 0 ? 0 : right / gold;
  const sum = precision + recall;
  return { precision: 100 * precision, recall: 100 * recall, f1: sum === 0 ? 0 : (200 * precision * recall) / sum };
}

export function add(one: Counts, other: Counts): Counts {
  return { right: one.right + other.right, told: one.told + other.told, gold: one.gold + other.gold };
}

/** Micro counts over the set of distinct pairs of one text, equal after NFKC, one blank for many and no capitals. */
export function countStrict(gold: readonly Pair[], told: readonly Pair[]): Counts {
  const wanted = new Set(gold.map(([short, long]) => `${plain(short)}\t${plain(long)}`));
  const given = new Set(told.map(([short, long]) => `${plain(short)}\t${plain(long)}`));
  return { right: [...given].filter((pair) => wanted.has(pair)).length, told: given.size, gold: wanted.size };
}

/** The loose rule: the short forms agree (a plural `s` and dots aside) and the long forms share half of their words. */
export function countFound(gold: readonly Pair[], told: readonly Pair[]): Counts {
  const left = new Map(
    gold.map(([short, long]) => [`${bareShort(short)}\t${bare(long)}`, { short: bareShort(short), words: wordsOf(bare(long)) }]),
  );
  const size = left.size;
  const given = new Map(
    told.map(([short, long]) => [`${bareShort(short)}\t${bare(long)}`, { short: bareShort(short), words: wordsOf(bare(long)) }]),
  );
  let right = 0;
  for (const { short, words } of given.values()) {
    const found = [...left].find(
      ([, other]) =>
        other.short === short &&
        [...words].filter((word) => other.words.has(word)).length * 2 >= Math.max(1, other.words.size) &&
        words.size <= 2 * other.words.size + 1,
    );
    if (!found) continue;
    left.delete(found[0]);
    right++;
  }
  return { right, told: given.size, gold: size };
}

/** Exact places of long forms: a told one is looked for where it stands nearest to its short form. */
export function countSpans(text: string, gold: readonly { readonly start: number; readonly end: number }[], told: readonly Pair[]): Counts {
  const wanted = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  const given = new Set(told.map(([short, long]) => nearest(text, short, long)));
  return { right: [...given].filter((span) => wanted.has(span)).length, told: given.size, gold: wanted.size };
}

function nearest(text: string, short: string, long: string): string {
  const shorts = placesOf(text, short);
  let best = -1;
  let distance = Number.POSITIVE_INFINITY;
  for (const place of placesOf(text, long)) {
    const away = Math.min(...(shorts.length > 0 ? shorts : [0]).map((other) => Math.abs(place - other)));
    if (away < distance) [best, distance] = [place, away];
  }
  return `${best}-${best + long.length}`;
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

const EDGE = '[\\s\\-–—,;:.\'"()\\[\\]“”‘’]+';
const EDGES = new RegExp(`^${EDGE}|${EDGE}$`, 'g');

function bare(text: string): string {
  return plain(text)
    .replace(EDGES, '')
    .replace(/^(?:the|a|an|its|their|our|this|these|those)\s+/, '')
    .replace(EDGES, '');
}

function bareShort(text: string): string {
  const short = bare(text).replaceAll('.', '');
  return short.length > 3 && short.endsWith('s') ? short.slice(0, -1) : short;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}_]+/gu) ?? []);
}
