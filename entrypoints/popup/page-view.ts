import type { DefinedTerm, NobodyExplains, PageTerm, Settings } from '../../lib/messages/protocol.ts';
import { offSitesOf } from '../../lib/messages/site.ts';
import type { TabPage } from './tab-page.ts';

/** Why the page's list is empty, where the reason alone says it all. */
export type PlainReason =
  | 'everywhere'
  | 'glossary-file'
  | 'reading'
  | 'no-terms'
  | 'pdf'
  | 'browser-page'
  | 'own-page'
  | 'store'
  | 'file'
  | 'no-access'
  | 'not-started'
  | DocumentReason;

/** What a tab shows that is no web page. */
type DocumentReason = 'pdf' | 'picture' | 'media' | 'plain' | 'viewer';

/** What the popup says of the page in the tab. */
export type PageView =
  | {
      readonly kind: 'terms';
      /** What the glossaries explain; possibly nothing, on a page that explains itself. */
      readonly terms: readonly PageTerm[];
      readonly defined: readonly DefinedTerm[];
      readonly unexplained: readonly NobodyExplains[];
    }
  | { readonly kind: 'nothing'; readonly reason: PlainReason }
  | { readonly kind: 'nothing'; readonly reason: 'site'; readonly site: string }
  | { readonly kind: 'nothing'; readonly reason: 'language'; readonly language: string };

/** Decides what there is to show of a page, and if nothing, why: what the reader has switched off comes first. */
export function pageView(settings: Settings, page: TabPage): PageView {
  const { state } = page;
  // What the file is goes before what is said in it; reading it is not marking it.
  if (page.isGlossary) return { kind: 'nothing', reason: 'glossary-file' };
  if (!settings.everywhere) return { kind: 'nothing', reason: 'everywhere' };
  if (!state && page.address !== 'page') return { kind: 'nothing', reason: page.address };
  const site = offSite(settings, page);
  if (site !== undefined) return { kind: 'nothing', reason: 'site', site };
  if (!state && !page.loading)
    return { kind: 'nothing', reason: page.allowed ? (documentReason(page.type) ?? 'not-started') : 'no-access' };
  // A page that still calls itself off has not yet heard that it was switched on again.
  if (state?.kind !== 'read') return { kind: 'nothing', reason: 'reading' };
  const { terms, defined, unexplained } = state;
  if (terms.length + defined.length + unexplained.length > 0) return { kind: 'terms', terms, defined, unexplained };
  if (state.language !== undefined) return { kind: 'nothing', reason: 'language', language: state.language };
  return { kind: 'nothing', reason: page.address === 'pdf' ? 'pdf' : 'no-terms' };
}

/** Why a document of a MIME type is never read; `undefined` for a web page. Without a type the browser has let no one in. */
function documentReason(type: string | undefined): DocumentReason | undefined {
  if (type === undefined) return 'viewer';
  if (/^(text\/html|application\/xhtml\+xml)$/.test(type)) return undefined;
  if (type === 'application/pdf') return 'pdf';
  if (type.startsWith('image/')) return 'picture';
  return /^(video|audio)\//.test(type) ? 'media' : 'plain';
}

/** The site that the page's switch is about; absent on pages that have none. */
export function siteOfPage(page: TabPage): string | undefined {
  return page.state?.site ?? page.site;
}

function offSite({ offSites }: Settings, page: TabPage): string | undefined {
  const site = siteOfPage(page);
  return site === undefined ? undefined : offSitesOf(site, offSites)[0];
}

/**
 * The terms of a page as they are listed while the popup is open: in the page's order, and a term that is no longer marked
 * keeps its place behind the one it stood behind, so that nothing moves under the pointer when it is turned off.
 */
export function keepPlaces(shown: readonly PageTerm[], now: readonly PageTerm[]): readonly PageTerm[] {
  const present = new Set(now.map(({ id }) => id));
  const kept = [...now];
  shown.forEach((term, place) => {
    if (present.has(term.id)) return;
    const before = shown[place - 1]?.id;
    kept.splice(before === undefined ? 0 : kept.findIndex(({ id }) => id === before) + 1, 0, term);
    present.add(term.id);
  });
  return kept;
}
