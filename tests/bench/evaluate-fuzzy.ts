import { join } from 'node:path';
import { buildFuzzyWords, editsBetween } from '../../lib/match/fuzzy-words.ts';
import { buildLabelIndex } from '../../lib/match/label-index.ts';
import { foldWords } from '../../lib/text/fold-words.ts';
import { findOnPage } from '../find-on-page.ts';
import { closedGlossary, readLines } from './corpora.ts';

type Pair = { readonly surface: string; readonly term: string; readonly n: number };

const NO_PAGE = { title: '', description: '' };

/** Endings that make one word out of another: such pairs are no spellings of one name. */
const ENDINGS = /^(?:n|an|ian|ean|ese|ish|i|ic|al|s|es|d|ed|r|er|or|ing|ly|y|ism|ist|e|a|ce|cy|t|nce|nt|ity|ty|ion|tion|ive|ous|ment)$/;

/**
 * True for a pair that is derivation, not spelling: the two differ only in how one word ends, or the surface is no name (small letters), or
 * it is too short for the channel by design,
 * or holds a number (Fortune 100 is not Fortune 500).
 */
function isStruck({ surface, term }: Pair): boolean {
  if (!/^\p{Lu}/u.test(surface) || !/^\p{Lu}/u.test(term)) return true;
  const [one, other] = [foldWords(surface).join(' '), foldWords(term).join(' ')];
  if (one === other || one.length < 6 || /\d/.test(one + other)) return true;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [end, otherEnd] = [one.slice(same), other.slice(same)];
  return same >= 3 && [end, otherEnd].every((each) => each === '' || ENDINGS.test(each)) && !`${end}${otherEnd}`.includes(' ');
}

/** Prints how many of the spelling pairs the fuzzy channel finds, and which it misses; struck pairs are listed. */
export function evaluateFuzzy(folder: string): void {
  const pairs = readLines<Pair>(join(folder, 'fuzzy_pairs.jsonl'));
  const kept = pairs.filter((pair) => !isStruck(pair));
  const terms = [...new Set(kept.map(({ term }) => term))];
  const index = buildLabelIndex([closedGlossary(terms)]);
  const fuzzy = buildFuzzyWords(index);
  let found = 0;
  let exact = 0;
  for (const { surface, term } of kept) {
    const text = `It was said that ${surface} came.`;
    const names = (withFuzzy: boolean) =>
      findOnPage({ index, ...(withFuzzy && { fuzzy }) }, NO_PAGE, [[{ id: 0, text, language: 'en' }]]).map(
        ({ conceptId }) => terms[Number(conceptId.slice(7))],
      );
    if (names(false).includes(term)) exact += 1;
    if (names(true).includes(term)) found += 1;
    else console.log(`missed  ${surface} | ${term} | ${editsBetween(foldWords(surface).join(''), foldWords(term).join(''))} edits`);
  }
  console.log(
    `struck as derivations: ${pairs
      .filter(isStruck)
      .map(({ surface, term }) => `${surface}/${term}`)
      .join(', ')}`,
  );
  console.log(
    `${kept.length} spelling pairs: ${exact} found by folding alone, ${found} with the fuzzy channel (${((100 * found) / kept.length).toFixed(1)} %)`,
  );
}
