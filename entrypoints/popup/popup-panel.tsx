import { i18n } from '#i18n';
import { MessageError } from '../../lib/messages/ask.ts';
import type { ConceptRow } from '../../lib/messages/protocol.ts';
import { EmptyState } from '../../lib/ui/empty-state.tsx';
import { searchIcon, warningIcon } from '../../lib/ui/icon-paths.ts';
import type { RowStore } from '../../lib/ui/row-store.ts';
import { DefinedSection } from './defined-section.tsx';
import { NobodySection } from './nobody-section.tsx';
import { NothingShown } from './nothing-shown.tsx';
import type { PopupActs } from './popup-acts.ts';
import type { TabName } from './popup-tabs.tsx';
import { type ListKeys, TermList } from './term-list.tsx';
import type { PopupPage } from './use-popup-page.ts';

type PopupPanelProps = {
  readonly tab: TabName;
  readonly popup: PopupPage;
  readonly store: RowStore<ConceptRow>;
  readonly acts: PopupActs;
  readonly text: string;
  readonly keys: ListKeys;
  readonly countOf: (row: ConceptRow) => number | undefined;
  readonly onGo: (row: ConceptRow) => void;
};

/** What stands under the tabs: the list, or why there is none. */
export function PopupPanel(props: PopupPanelProps) {
  return (
    <div class="popup-panel" role="tabpanel" id="panel" aria-labelledby={`tab-${props.tab}`}>
      {panelContent(props)}
    </div>
  );
}

function panelContent({ tab, popup, store, acts, text, keys, countOf, onGo }: PopupPanelProps) {
  keys.current = undefined;
  if (popup.problem !== undefined) return unreachable(popup.problem, popup.askAgain);
  const { view } = popup;
  if (tab === 'page' && (!view || (view.kind === 'nothing' && (view.reason !== 'no-terms' || popup.terms.length === 0)))) {
    if (!view) return undefined;
    return view.kind === 'nothing' ? (
      <NothingShown
        view={view}
        onTurnEverywhereOn={() => acts.turnEverywhere(true)}
        onTurnSiteOn={(site) => acts.turnSite(site, true)}
        onReload={acts.reload}
        onAllow={acts.allow}
        onAddFile={acts.addFile}
      />
    ) : undefined;
  }
  if (store.problem() !== undefined) return unreachable(store.problem(), store.retry);
  const sections = tab === 'page' && text === '' ? pageSections(popup, acts) : {};
  if (store.isCurrent() && store.total() === 0 && !sections.above && !sections.below) {
    const title = tab === 'page' ? i18n.t('popupNoMatchHere', [text]) : i18n.t('popupNoMatch', [text]);
    return (
      <EmptyState
        icon={searchIcon}
        title={title}
        {...(tab === 'all' && text !== '' ? { action: { name: i18n.t('popupAddTerm', [text]), run: () => acts.addTerm(text) } } : {})}
      >
        {i18n.t('popupNoMatchText')}
      </EmptyState>
    );
  }
  return (
    <TermList
      key={tab}
      label={i18n.t(tab === 'page' ? 'popupOnThisPage' : 'popupAllTerms')}
      store={store}
      countOf={countOf}
      onGo={onGo}
      onTurn={(row, on) => acts.turnTerm(store, row, on)}
      keys={keys}
      text={text}
      {...sections}
    />
  );
}

/** What the page itself defines goes before what the glossaries know of it, and what nobody explains behind. */
function pageSections({ view }: PopupPage, acts: PopupActs): Pick<Parameters<typeof TermList>[0], 'above' | 'below'> {
  if (view?.kind !== 'terms') return {};
  const { terms, defined, unexplained } = view;
  return {
    ...(defined.length > 0 ? { above: <DefinedSection defined={defined} acts={acts} hasTerms={terms.length > 0} /> } : {}),
    ...(unexplained.length > 0 ? { below: <NobodySection acronyms={unexplained} acts={acts} /> } : {}),
  };
}

function unreachable(problem: unknown, askAgain: () => void) {
  const gone = problem instanceof MessageError && problem.gone;
  return (
    <EmptyState
      icon={warningIcon}
      title={i18n.t(gone ? 'controlUpdated' : 'controlUnreachable')}
      {...(gone ? {} : { action: { name: i18n.t('controlTryAgain'), run: askAgain } })}
    >
      {i18n.t(gone ? 'controlUpdatedText' : 'controlUnreachableText')}
    </EmptyState>
  );
}
