import { buildLabelIndex } from '../../../lib/match/label-index.ts';
import type { Concept, Glossary, Label } from '../../../lib/terms/concept.ts';
import { findOnPage } from '../../find-on-page.ts';

type Entry = { readonly labels: readonly Label[]; readonly cues?: readonly string[]; readonly definition?: string };

/** A glossary of concepts `demo/<key>`. */
export function glossaryOf(entries: Record<string, Entry>, more: Partial<Glossary> = {}): Glossary {
  const concepts = Object.entries(entries).map(
    ([
      slug,
      {
        labels: [prefLabel = slug, ...altLabels],
        cues = [],
        definition = '',
      },
    ]): Concept => ({
      id: `demo/${slug}`,
      prefLabel,
      altLabels,
      hiddenLabels: [],
      definition,
      subjectField: 'x',
      cues,
      related: [],
    }),
  );
  return { id: 'demo', title: 'Demo', language: 'en', version: '1', licence: 'CC0-1.0', private: false, concepts, ...more };
}

export const NO_PAGE = { title: '', description: '' };

/** The marked words of some paragraphs, with the concept where it matters. */
export function marked(
  glossary: Glossary,
  paragraphs: readonly string[],
  page: { title: string; description: string; language?: string } = NO_PAGE,
): string[] {
  const passages = paragraphs.map((text, id) => ({ id, text }));
  return findOnPage({ index: buildLabelIndex([glossary]) }, page, [passages]).map(
    ({ passageId, span, conceptId, alternatives = [] }) =>
      `${paragraphs[passageId]?.slice(span.start, span.end)}=${[conceptId, ...alternatives].map((id) => id.slice(5)).join('|')}`,
  );
}

/** The words that one label marks in a text. */
export function markedBy(label: Label, text: string): string[] {
  return marked(glossaryOf({ it: { labels: [label] } }), [text]).map((each) => each.replace(/=it$/, ''));
}
