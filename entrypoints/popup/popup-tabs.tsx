import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../lib/ui/page-language.ts';

/** The two lists of the popup. */
export type TabName = 'page' | 'all';

type PopupTabsProps = {
  readonly tab: TabName;
  /** How many terms each list holds; undefined while that is not known. */
  readonly counts: Readonly<Record<TabName, number | undefined>>;
  readonly onTab: (tab: TabName) => void;
};

const NAMES = { page: 'popupOnThisPage', all: 'popupAllTerms' } as const;

/** The tabs above the list; the arrow keys change between them, as tabs do. */
export function PopupTabs({ tab, counts, onTab }: PopupTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const change = (to: TabName) => {
    onTab(to);
    list.current?.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
  };
  return (
    <div
      class="tabs"
      role="tablist"
      ref={list}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') change(tab === 'page' ? 'all' : 'page');
      }}
    >
      {(['page', 'all'] as const).map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          class="tab"
          id={`tab-${name}`}
          aria-selected={name === tab}
          aria-controls="panel"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onTab(name)}
        >
          {i18n.t(NAMES[name])}
          {counts[name] === undefined ? undefined : <span class="number">{formatNumber(counts[name])}</span>}
        </button>
      ))}
    </div>
  );
}
