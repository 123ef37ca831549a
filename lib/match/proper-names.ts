import { GAP, SHAPE } from '../text/tokens.ts';
import { isCommonWord } from './common-words.ts';
import type { Hit, Scan } from './find-candidates.ts';
import { RULE } from './label-rules.ts';

/** Nouns that make a name of the words before them (Korea University) or after "of" (Bank of Korea). */
const MAKERS = new Set(
  'university college institute academy school hospital bank post times herald tribune journal daily gazette news globe mail guardian telegraph observer star sun press review magazine hotel airport airlines airways railway railroad street road avenue square bridge tower park stadium arena museum library theatre theater opera orchestra philharmonic festival marathon open cup league united city town fc club association society foundation corporation company inc corp ltd llc plc group holdings motors electronics steel pictures records studios television radio monument memorial redskins wizards capitals nationals mystics spirit giants duck consensus tech bulldogs hawks braves'.split(
    ' ',
  ),
);
/** Capitalised words that stand before a name and are no part of it. */
const BEFORE = new Set(
  'president premier chairman chancellor king queen prince princess emperor minister secretary senator congressman governor mayor ambassador general admiral colonel captain major judge justice doctor dr mr mrs ms sir lord lady pope saint comrade marshal leader prime foreign defense defence former new north south east west northern southern eastern western central greater downtown communist nuclear soviet monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);
/** Words that open a sentence and carry a capital only for that. */
const STARTERS =
  /ly$|ing$|^(?:although|though|because|whereas|whenever|wherever|whether|unless|until|since|despite|during|without|within|between|beyond|behind|beside|besides|against|among|amongst|towards?|throughout|meanwhile|yesterday|tonight|today|tomorrow|however|therefore|thus|hence|moreover|furthermore|nevertheless|nonetheless|otherwise|instead|indeed|perhaps|maybe|sometimes|often|recent|both|neither|several|many|most|unlike|including|regarding|according|hours|days|weeks|months|years|critics|officials|experts|analysts|observers|diplomats|relations|says|inside|outside|across|along|around|elsewhere|what’s|that’s|let’s)$/;

/** True for a folded word that stands before names without being part of them: President, Monday. */
export function isBeforeName(word: string): boolean {
  return BEFORE.has(word);
}

/** True when a line around a word is written in capitals throughout, so that capitals say nothing there. */
export function isCapsLine({ tokens }: Scan, at: number): boolean {
  const { from, to } = sentenceAround(tokens, at);
  let words = 0;
  let upper = 0;
  for (let n = from; n < to; n += 1) {
    const shape = tokens.shape[n];
    if (shape === SHAPE.none || shape === SHAPE.initial) continue;
    words += 1;
    if (shape === SHAPE.upper) upper += 1;
  }
  return words >= 3 && upper >= words * 0.75;
}

const WIDEST = 40;

function sentenceAround(tokens: Scan['tokens'], at: number): { from: number; to: number } {
  let from = at;
  while (from > 0 && at - from < WIDEST && (tokens.gap[from] ?? 0) <= GAP.hyphen) from -= 1;
  let to = at + 1;
  while (to < tokens.count && to - at < WIDEST && (tokens.gap[to] ?? 0) <= GAP.hyphen) to += 1;
  return { from, to };
}

/**
 * True when most of the longer words around carry a capital: a headline, where capitals say little. The first word of the
 * sentence and the run of capitals at hand are not counted.
 */
export function isHeadline({ tokens }: Pick<Scan, 'tokens'>, at: number): boolean {
  const { from, to } = sentenceAround(tokens, at);
  const carries = (n: number) => tokens.shape[n] !== SHAPE.lower && tokens.shape[n] !== SHAPE.none;
  let first = at;
  while (first > from && carries(first - 1)) first -= 1;
  let last = at;
  while (last + 1 < to && carries(last + 1)) last += 1;
  let words = 0;
  let capitals = 0;
  for (let n = from + 1; n < to; n += 1) {
    if ((n >= first && n <= last) || (tokens.end[n] ?? 0) - (tokens.start[n] ?? 0) < 4) continue;
    words += 1;
    if (carries(n)) capitals += 1;
  }
  return words >= 3 && capitals >= words * 0.7;
}

/**
 * True when a hit is only a piece of a longer name (Washington Post, Korea University, George Washington, Bank of Korea,
 * Washington, D.C.) or of an address or code. Names are told from their capitalised neighbours that no label covers.
 */
export function isPartOfName(scan: Scan, hit: Hit, covered: Uint8Array): boolean {
  const { tokens } = scan;
  const behind = scan.text.charCodeAt(hit.end);
  // US$ is money, not the country.
  if (behind === DOLLAR || ((behind === SLASH || scan.text.charCodeAt(hit.start - 1) === SLASH) && isInAddress(scan, hit))) return true;
  if (tokens.gap[hit.from] === GAP.glued || gapAfter(scan, hit.to) === GAP.glued) return true;
  const shape = tokens.shape[hit.to];
  if (shape !== SHAPE.title && shape !== SHAPE.mixed) return false;
  return isTown(scan, hit) || goesOnAsName(scan, hit, covered) || beginsAsName(scan, hit, covered) || isOfMaker(scan, hit);
}

const DOLLAR = 0x24;
const SLASH = 0x2f;

/** Between the slashes of a web address. */
function isInAddress({ text }: Scan, { start, end }: Hit): boolean {
  const before = /\S{0,200}$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  return /:\/\/|www\.|\.\p{L}{2,}\//u.test(before + text.slice(start, end + 1));
}

function gapAfter({ tokens }: Scan, at: number): number {
  return at + 1 < tokens.count ? (tokens.gap[at + 1] ?? GAP.strong) : GAP.strong;
}

function wordAt({ text, tokens }: Scan, at: number): string {
  return text.slice(tokens.start[at], tokens.base[at]).replaceAll('.', '').toLowerCase();
}

/** D.C. */
const LONGEST_DC = 4;

/** Washington, D.C.: the town, not the government that is named after it. */
function isTown(scan: Scan, hit: Hit): boolean {
  const gap = gapAfter(scan, hit.to);
  const { tokens } = scan;
  const next = hit.to + 1;
  if (gap !== GAP.comma && gap !== GAP.space) return false;
  return (tokens.base[next] ?? 0) - (tokens.start[next] ?? 0) <= LONGEST_DC && wordAt(scan, next) === 'dc';
}

function goesOnAsName(scan: Scan, hit: Hit, covered: Uint8Array): boolean {
  const { tokens } = scan;
  const next = hit.to + 1;
  if (gapAfter(scan, hit.to) !== GAP.space || covered[next] || tokens.shape[next] !== SHAPE.title) return false;
  if ((tokens.base[hit.to] ?? 0) < (tokens.end[hit.to] ?? 0) || BEFORE.has(wordAt(scan, hit.from))) return false;
  const word = wordAt(scan, next);
  if (MAKERS.has(word)) return true;
  if (!isShort(scan, hit) || isHeadline(scan, hit.from)) return false;
  if (isOrdinary(hit)) return !PERSON.test(wordAt(scan, hit.to));
  return !BEFORE.has(word) && !isDerived(word);
}

/** Endings of words for people by their work, which stand before their names. */
const PERSON = /(?:er|or|ist|ian|ent|ant|ain|ary|ress|man|eer|ator|ore)$/;

/** A label in small letters, of ordinary words: with a capital, among capitals, it is a piece of a name (Nail Polish). */
function isOrdinary(hit: Hit): boolean {
  return !(hit.rule & (RULE.name | RULE.acronym | RULE.exact));
}

/** One word, an article apart: longer labels are names of their own. */
function isShort(scan: Scan, hit: Hit): boolean {
  return hit.from === hit.to || (hit.to === hit.from + 1 && wordAt(scan, hit.from) === 'the');
}

/** Words that describe and do not name: nationalities and the like. */
function isDerived(word: string): boolean {
  return /(?:ese|ish|ian|ean|tion|ment|ship|ist|ism|ness|ity)s?$/.test(word);
}

function beginsAsName(scan: Scan, hit: Hit, covered: Uint8Array): boolean {
  const { tokens } = scan;
  const before = hit.from - 1;
  if (before < 0 || hit.from !== hit.to || covered[before]) return false;
  const gap = tokens.gap[hit.from] ?? GAP.strong;
  const shape = tokens.shape[before];
  if (shape === SHAPE.initial) return gap === GAP.dot || gap === GAP.space;
  if ((gap !== GAP.space && gap !== GAP.hyphen) || shape !== SHAPE.title || isHeadline(scan, hit.from)) return false;
  if ((tokens.base[before] ?? 0) < (tokens.end[before] ?? 0)) return false;
  const word = wordAt(scan, before);
  const opens = (tokens.gap[before] ?? 0) > GAP.hyphen;
  if (isOrdinary(hit)) return !opens && !BEFORE.has(word);
  if (BEFORE.has(word) || isCommonWord(word) || isDerived(word)) return false;
  return !opens || !STARTERS.test(word);
}

function isOfMaker(scan: Scan, hit: Hit): boolean {
  const { tokens } = scan;
  const at = hit.from - 2;
  if (at < 0 || tokens.gap[hit.from] !== GAP.space || tokens.gap[hit.from - 1] !== GAP.space) return false;
  if (tokens.shape[at] !== SHAPE.title || (tokens.end[at + 1] ?? 0) - (tokens.start[at + 1] ?? 0) !== 2) return false;
  return wordAt(scan, at + 1) === 'of' && MAKERS.has(wordAt(scan, at));
}
