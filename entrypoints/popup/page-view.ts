import type { PageState, PageTerm, Settings } from '../../lib/messages/protocol.ts';
import type { TabPage } from './tab-page.ts';

/** Why the page's list is empty. */
export type Reason =
  | 'everywhere'
  | 'site'
  | 'reading'
  | 'no-terms'
  | 'language'
  | 'pdf'
  | 'browser-page'
  | 'own-page'
  | 'store'
  | 'file'
  | 'no-access'
  | 'not-started';

/** What the popup says of the page in the tab. */
export type PageView =
  | { readonly kind: 'terms'; readonly site?: string; readonly terms: readonly PageTerm[] }
  | { readonly kind: 'nothing'; readonly reason: Reason; readonly site?: string; readonly language?: string };

/** Decides what there is to show of a page, and if nothing, why: the reason that the reader can change comes first. */
export function pageView(settings: Settings, page: TabPage): PageView {
  const { state } = page;
  const site = state?.site ?? page.site;
  const nothing = (reason: Reason): PageView => ({ kind: 'nothing', reason, ...(site === undefined ? {} : { site }) });
  if (!settings.everywhere) return nothing('everywhere');
  if (state === undefined) return nothing(reasonWithoutAnswer(settings, page));
  if (site !== undefined && settings.offSites.includes(site)) return nothing('site');
  // The page has not yet heard that it was switched on again.
  if (state.kind !== 'read') return nothing('reading');
  if (state.terms.length > 0) return { kind: 'terms', terms: state.terms, ...(site === undefined ? {} : { site }) };
  if (state.language !== undefined) return { ...nothing('language'), language: state.language } as PageView;
  return nothing(page.address === 'pdf' ? 'pdf' : 'no-terms');
}

function reasonWithoutAnswer({ offSites }: Settings, page: TabPage): Reason {
  if (page.address !== 'page') return page.address;
  if (!page.allowed) return 'no-access';
  if (page.loading) return 'reading';
  return page.site !== undefined && offSites.includes(page.site) ? 'site' : 'not-started';
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
