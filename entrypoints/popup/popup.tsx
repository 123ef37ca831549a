import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConceptRow } from '../../lib/messages/protocol.ts';
import { queryOf } from '../../lib/messages/query-of.ts';
import { offSitesOf } from '../../lib/messages/site.ts';
import { useToast } from '../../lib/ui/use-toast.tsx';
import { ExplanationView } from './explanation-view.tsx';
import { siteOfPage } from './page-view.ts';
import { type PopupActs, popupActs } from './popup-acts.ts';
import { PopupFoot } from './popup-foot.tsx';
import { PopupHead } from './popup-head.tsx';
import { PopupPanel } from './popup-panel.tsx';
import { PopupTabs, type TabName } from './popup-tabs.tsx';
import type { ListKeys } from './term-list.tsx';
import { useAllRows, usePageRows } from './term-rows.ts';
import { useOpenTerms } from './use-open-terms.ts';
import { type PopupPage, usePopupPage } from './use-popup-page.ts';

/** The popup: the terms of the page in front, every term there is, and the switches of both. */
export function Popup() {
  const popup = usePopupPage();
  const { show, toast } = useToast();
  const [text, setText] = useState('');
  const [tab, setTab] = useState<TabName>('page');
  const field = useRef<HTMLInputElement>(null);
  const keys: ListKeys = useRef(undefined);
  const open = useOpenTerms(field);
  useLayoutEffect(() => field.current?.focus(), []);

  const query = queryOf(text);
  const rows = { page: usePageRows(popup.terms, query, popup.version), all: useAllRows(query, popup.version) };
  const acts = popupActs(popup, show);
  const mentions = new Map(popup.terms.map(({ id, count }) => [id, count]));
  const listed = popup.view?.kind === 'terms' || popup.terms.length > 0;
  const search = (typed: string) => {
    setText(typed);
    // Typing searches everything; the empty field shows the page again.
    if (queryOf(typed) === '' || query === '') setTab(queryOf(typed) === '' ? 'page' : 'all');
  };
  const go = (row: ConceptRow) => (tab === 'page' && !row.off && row.groupOff === undefined ? acts.goTo(row) : open.show(row.id));
  const counts = {
    page: listed ? countOnPage(popup, rows.page.total(), query) : undefined,
    all: query === '' ? popup.settings?.counts.concepts : rows.all.total(),
  };
  const found = query !== '' && rows[tab].isCurrent() ? { text: query, count: rows[tab].total() ?? 0 } : undefined;
  return (
    <main class="popup" onKeyDown={(event) => onKey(event, { keys, field: field.current, text, clear: () => search(''), open })}>
      <div class="popup-lists" inert={open.id !== undefined}>
        <PopupHead site={siteSwitch(popup, acts)} text={text} onText={search} onSettings={acts.openSettings} field={field} />
        <PopupTabs tab={tab} counts={counts} onTab={setTab} />
        <PopupPanel
          tab={tab}
          popup={popup}
          store={rows[tab]}
          acts={acts}
          text={query}
          keys={keys}
          countOf={({ id }) => mentions.get(id)}
          onGo={go}
        />
        <PopupFoot
          found={found}
          onMakeGlossary={tab === 'page' && popup.view?.kind === 'terms' ? acts.makeGlossary : undefined}
          onTurnOff={popup.settings?.everywhere ? () => acts.turnEverywhere(false) : undefined}
        />
      </div>
      {open.id === undefined ? undefined : (
        <ExplanationView
          key={open.id}
          id={open.id}
          count={mentions.get(open.id)}
          version={popup.version}
          acts={acts}
          onShow={open.show}
          onBack={open.back}
        />
      )}
      {toast}
    </main>
  );
}

/** The terms of the page, with those that it defines itself when nothing is searched. */
function countOnPage({ view }: PopupPage, terms: number | undefined, query: string): number | undefined {
  if (terms === undefined || query !== '' || view?.kind !== 'terms') return terms;
  return terms + view.defined.length;
}

function siteSwitch({ settings, page }: PopupPage, acts: PopupActs) {
  const site = page && siteOfPage(page);
  if (site === undefined || !settings?.everywhere || (page?.address !== 'page' && !page?.state)) return undefined;
  return { host: site, on: offSitesOf(site, settings.offSites).length === 0, onTurn: (on: boolean) => acts.turnSite(site, on) };
}

type KeyPlace = {
  readonly keys: ListKeys;
  readonly field: HTMLInputElement | null;
  readonly text: string;
  readonly clear: () => void;
  readonly open: { readonly id: string | undefined; readonly back: () => void };
};

/** The keys of the whole popup: Escape goes back one step, arrows move in the list, letters go to the search. */
function onKey(event: TargetedKeyboardEvent<HTMLElement>, { keys, field, text, clear, open }: KeyPlace): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    if (open.id !== undefined) open.back();
    else if (text === '') window.close();
    else {
      clear();
      field?.focus();
    }
    return;
  }
  if (open.id !== undefined) return;
  const taken = keys.current?.(event);
  if (taken === 'field') field?.focus();
  if (taken) event.preventDefault();
  else if (event.target !== field && event.key.length === 1 && event.key !== ' ') field?.focus();
}
