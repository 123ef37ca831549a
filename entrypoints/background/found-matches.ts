import { type Evidence, findMatches, type PageContext } from '../../lib/match/find-matches.ts';
import type { FoundLabel, FoundMatches } from '../../lib/messages/protocol.ts';
import type { Preferences } from '../../lib/terms/preferences.ts';
import type { Passage } from '../../lib/text/passage.ts';
import type { Library } from './library.ts';
import { offSwitches } from './switches.ts';

type Question = { readonly page: PageContext; readonly passages: readonly Passage[]; readonly evidence: Evidence };

/** The matches of some passages in the flat form of the protocol: every label once, then rows of four numbers. */
export function foundMatches(question: Question, library: Library, preferences: Preferences): FoundMatches {
  const { matches, evidence, undecided } = findMatches(library.index, question);
  const isOff = offSwitches(preferences);
  const places = new Map<string, number>();
  const labels: FoundLabel[] = [];
  const rows: number[] = [];
  for (const { passageId, span, conceptId, label, alternatives } of matches) {
    // Several meanings, and the page does not say which: a wrong explanation is worse than none.
    if (alternatives) continue;
    const key = `${conceptId}\n${label}`;
    let place = places.get(key);
    if (place === undefined) {
      place = labels.length;
      places.set(key, place);
      const explainer = library.explainerOf(conceptId, label);
      const concept = library.concepts.get(explainer)?.concept;
      // A label that a public glossary has too is marked as it would be without the private one.
      const hidden = library.concepts.get(conceptId)?.glossary.private ? ({ private: true } as const) : {};
      labels.push({ conceptId: explainer, label, off: concept === undefined || isOff(concept), ...hidden });
    }
    rows.push(passageId, span.start, span.end, place);
  }
  return { labels, rows, evidence, undecided };
}
