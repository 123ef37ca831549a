import { labelsOf } from '../terms/check-glossary.ts';
import { type Concept, textOf } from '../terms/concept.ts';
import { foldWords } from '../text/fold-words.ts';

const MOST = 30;
/** Words that stand in any definition and tell nothing apart. */
const EMPTY = new Set(
  'about after against also among another around because been before being between both called could does during each either every first from given have having here into itself just kind known large later less like made mainly make makes many more most much must name named neither never often once only other others over part parts people place same several should since some something such than that their them then there these they thing things this those through together under until upon used uses using usually very were what when where whether which while whose will with within without would year years your term short word words form forms type types used person'.split(
    ' ',
  ),
);

/** The words of a definition that may speak for its concept: of four letters or more, not empty, not in its own labels; at most 30, in order. */
export function cueWordsOf(concept: Concept): string[] {
  const own = new Set(labelsOf(concept).flatMap((label) => foldWords(textOf(label))));
  const words = foldWords(`${concept.definition} ${concept.scopeNote ?? ''}`);
  return [...new Set(words)].filter((word) => word.length > 3 && !EMPTY.has(word) && !own.has(word)).slice(0, MOST);
}
