import type { Evidence, PageContext } from '../../lib/match/find-matches.ts';
import { type LabelMeaning, meaningsOf } from '../../lib/match/meanings-of.ts';
import type { Meaning, MeaningsHere, Reasons } from '../../lib/messages/explanation.ts';
import { type Concept, type ConceptId, textOf } from '../../lib/terms/concept.ts';
import { displayedLabels } from '../../lib/terms/displayed-labels.ts';
import type { Library } from './library.ts';

/** So many words of a page tell why; more are not read. */
const MOST_WORDS = 4;

type Mention = { readonly label: string; readonly language?: string; readonly page: PageContext; readonly evidence: Evidence };

/** What else the label of a mention may mean, and what the page says for each meaning; `undefined` where there is nothing to tell. */
export async function meaningsHere(id: ConceptId, mention: Mention, library: Library): Promise<MeaningsHere | undefined> {
  const { concepts } = await library.texts();
  const { label, page } = mention;
  const language = mention.language ?? page.language;
  const found = meaningsOf(library.index, { label, language, page, evidence: mention.evidence });
  const own = found.find(({ conceptId }) => conceptId === id);
  const others = found.flatMap((meaning): Meaning[] => {
    const entry = meaning.conceptId === id ? undefined : concepts.get(meaning.conceptId);
    if (!entry) return [];
    const { concept, glossary } = entry;
    const { definition, subjectField } = concept;
    const name = nameOf(concept, label);
    return [{ id: concept.id, name, definition, subjectField, language: glossary.language, ...reasonsOf(meaning, concept) }];
  });
  const concept = concepts.get(id)?.concept;
  if (!concept || !own || (others.length === 0 && !own.needsEvidence)) return undefined;
  return { name: nameOf(concept, label), ...reasonsOf(own, concept), others };
}

/** The cues that an author chose; words of a definition (“along”) would convince nobody. */
function reasonsOf({ cues, named }: LabelMeaning, concept: Concept): Reasons {
  const reasons = cues.flatMap((cue) => concept.cues[cue] || []);
  return { reasons: reasons.slice(0, MOST_WORDS), named };
}

/** What sets a meaning apart from others of the same label: its preferred label, or another where that is the shared one. */
function nameOf(concept: Concept, label: string): string {
  const preferred = textOf(concept.prefLabel);
  if (preferred.toLowerCase() !== label.toLowerCase()) return preferred;
  return displayedLabels(concept).otherLabel ?? preferred;
}
