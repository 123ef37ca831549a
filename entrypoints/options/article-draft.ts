import { type Draft, draftGlossary, type NamedConcept, slugOf } from '../../lib/extract/draft-glossary.ts';
import { ask, askFrame } from '../../lib/messages/ask.ts';
import type { Article } from '../../lib/messages/protocol.ts';
import type { ConceptId } from '../../lib/terms/concept.ts';
import type { Passage } from '../../lib/text/passage.ts';
import { plainText } from '../../lib/text/plain-text.ts';

/** Less than a question about a page may hold, in UTF-16 units and passages. */
const LARGEST_BATCH = 400_000;
const MOST_PASSAGES = 20_000;

/** A draft glossary of the article in a tab; `undefined` when the tab reads no article. Rejects with MessageError when it is gone. */
export async function articleDraft(tab: number): Promise<Draft | undefined> {
  const article = await askFrame({ tab, frame: 0 }, 'get-article', {});
  if (!article || article.passages.length === 0) return undefined;
  const title = plainText(article.title).trim().slice(0, 120) || 'Article';
  const id = slugOf(title).slice(0, 60) || 'article';
  const language = article.language ?? article.passages.find((passage) => passage.language)?.language ?? 'en';
  return draftGlossary({ passages: article.passages, named: await namedIn(article), id, title, language });
}

type Place = NamedConcept['places'][number];

/** The concepts that the article names, with their places; what was undecided at first is asked once more, as the page does it. */
async function namedIn(article: Article): Promise<NamedConcept[]> {
  const places = new Map<ConceptId, Place[]>();
  let evidence = {};
  const undecided = new Set<number>();
  const find = async (passages: readonly Passage[]) => {
    const { title, language } = article;
    const page = { title, description: '', ...(language ? { language } : {}) };
    const found = await ask('find-matches', { page, passages, evidence });
    evidence = found.evidence;
    for (const { conceptId, place } of foundPlaces(found)) places.set(conceptId, [...(places.get(conceptId) ?? []), place]);
    return found.undecided;
  };
  for (const batch of batchesOf(article.passages)) for (const id of await find(batch)) undecided.add(id);
  for (const batch of batchesOf(article.passages.filter(({ id }) => undecided.has(id)))) await find(batch);
  const concepts = await Promise.all([...places.keys()].map((id) => ask('get-explanation', { id })));
  const order = new Map(article.passages.map(({ id }, at) => [id, at]));
  return concepts.flatMap((explanation) => {
    if (!explanation) return [];
    const { concept } = explanation;
    const found = (places.get(concept.id) ?? []).sort((one, other) => {
      return (order.get(one.passageId) ?? 0) - (order.get(other.passageId) ?? 0) || one.start - other.start;
    });
    return [{ concept, places: found }];
  });
}

/** The rows of an answer, one by one. */
function foundPlaces({ labels, rows }: Awaited<ReturnType<typeof ask<'find-matches'>>>): { conceptId: ConceptId; place: Place }[] {
  const found: { conceptId: ConceptId; place: Place }[] = [];
  for (let row = 0; row + 3 < rows.length; row += 4) {
    const label = labels[rows[row + 3] ?? -1];
    const place = { passageId: rows[row] ?? 0, start: rows[row + 1] ?? 0, end: rows[row + 2] ?? 0 };
    if (label) found.push({ conceptId: label.conceptId, place });
  }
  return found;
}

function batchesOf(passages: readonly Passage[]): Passage[][] {
  const batches: Passage[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const passage of passages) {
    const last = batches.at(-1);
    if (last && last.length < MOST_PASSAGES && size + passage.text.length <= LARGEST_BATCH) last.push(passage);
    else {
      batches.push([passage]);
      size = 0;
    }
    size += passage.text.length;
  }
  return batches;
}
