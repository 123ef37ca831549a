import { acronymsIn } from '../../lib/extract/acronyms-in.ts';
import { findUnexplainedAcronyms, type UnexplainedAcronym } from '../../lib/extract/unexplained-acronyms.ts';
import { type Evidence, findMatches, type PageContext } from '../../lib/match/find-matches.ts';
import type { Match } from '../../lib/match/match.ts';
import type { FoundDefinition, FoundLabel, FoundMatches } from '../../lib/messages/protocol.ts';
import type { ConceptId } from '../../lib/terms/concept.ts';
import type { choicesOn } from '../../lib/terms/meaning-choice.ts';
import type { Preferences } from '../../lib/terms/preferences.ts';
import type { Passage, Span } from '../../lib/text/passage.ts';
import { foundDefinitions } from './found-definitions.ts';
import type { Library } from './library.ts';
import { offSwitchesById } from './switches.ts';

type Question = {
  readonly page: PageContext;
  readonly passages: readonly Passage[];
  readonly evidence: Evidence;
  /** Whether to look as well for what the passages explain themselves. */
  readonly definitions?: boolean;
  readonly isMeant?: ReturnType<typeof choicesOn>;
};

/** The matches of some passages in the flat form of the protocol: every label once, then rows of four numbers. */
export async function foundMatches(question: Question, library: Library, preferences: Preferences): Promise<FoundMatches> {
  const { matches, evidence, undecided } = findMatches(library.index, question);
  const isOff = await offSwitchesById(library, preferences);
  const places = new Map<string, number>();
  const labels: FoundLabel[] = [];
  const rows: number[] = [];
  for (const { passageId, span, conceptId, label, alternatives } of matches) {
    const key = [conceptId, label, ...(alternatives ?? [])].join('\n');
    let place = places.get(key);
    if (place === undefined) {
      place = labels.length;
      places.set(key, place);
      labels.push(labelFor({ conceptId, label, ...(alternatives ? { alternatives } : {}) }, library, isOff));
    }
    rows.push(passageId, span.start, span.end, place);
  }
  if (!question.definitions) return { labels, rows, evidence, undecided, definitions: [], unexplained: [] };
  const definitions = await foundDefinitions(question, library);
  return { labels, rows, evidence, undecided, definitions, unexplained: nobodyExplains(question.passages, { matches, definitions }) };
}

type Named = Pick<Match, 'conceptId' | 'label' | 'alternatives'>;

/**
 * Whose explanation a match gets, and whether a page may see that it is one: the only place where that is said. A label that a
 * public glossary explains too, and that is not off there, is marked as it would be without the private one. One with several
 * meanings, where the page does not say which, is off when all of them are.
 */
function labelFor({ conceptId, label, alternatives }: Named, library: Library, isOff: (id: ConceptId) => boolean): FoundLabel {
  const explainer = library.explainerOf(conceptId, label);
  const isPrivate = library.isPrivate(conceptId) || (library.isPrivate(explainer) && isOff(conceptId));
  const off = [explainer, ...(alternatives ?? [])].every(isOff);
  return { conceptId: explainer, label, off, ...(isPrivate ? { private: true } : {}), ...(alternatives ? { alternatives } : {}) };
}

type Explained = { readonly matches: readonly Match[]; readonly definitions: readonly FoundDefinition[] };

/** The acronyms that stand neither in a match nor in a definition of the same passages. */
function nobodyExplains(passages: readonly Passage[], { matches, definitions }: Explained): UnexplainedAcronym[] {
  const byId = new Map(passages.map(({ id, text }) => [id, text]));
  const explained = new Set<string>();
  const add = (passageId: number, { start, end }: Span) => {
    for (const acronym of acronymsIn(byId.get(passageId)?.slice(start, end) ?? '')) explained.add(acronym);
  };
  for (const { passageId, span } of matches) add(passageId, span);
  for (const { passageId, term } of definitions) add(passageId, term);
  return findUnexplainedAcronyms(passages, explained);
}
