import { pageContext } from '../../entrypoints/content/page-context.ts';
import type { PageContext } from '../../lib/match/find-matches.ts';
import { readPassages } from '../../lib/page/read-passages.ts';
import type { Passage } from '../../lib/text/passage.ts';

/** The text of a page as the content script reads it; only passages that are rendered, since only those are marked. */
export type PageText = { readonly page: PageContext; readonly passages: readonly Passage[] };

/** Reads the document. Bundled and run inside a real page. */
export async function readPage(): Promise<PageText> {
  const passages: Passage[] = [];
  for await (const { blocks } of readPassages(document.body, { scope: 'article', signal: new AbortController().signal })) {
    for (const { passage, element } of blocks) if (element.checkVisibility({ visibilityProperty: true })) passages.push(passage);
  }
  return { page: pageContext(), passages };
}
