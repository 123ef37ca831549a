import type { PageContext } from '../../lib/match/find-matches.ts';

/** What the document says of itself as a whole: a part of the evidence for what its text means. */
export function pageContext(): PageContext {
  const meta = document.querySelector('meta[name="description" i], meta[property="og:description" i]');
  const language = document.documentElement.lang;
  return {
    title: String(document.title).slice(0, 1000),
    description: (meta?.getAttribute('content') ?? '').slice(0, 1000),
    ...(language ? { language: language.slice(0, 35) } : {}),
  };
}
