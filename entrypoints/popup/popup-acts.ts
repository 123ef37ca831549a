import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { ask, askFrame } from '../../lib/messages/ask.ts';
import type { ConceptRow, DefinedTerm, TabQuestions } from '../../lib/messages/protocol.ts';
import { turnRow } from '../../lib/messages/turn-row.ts';
import type { RowStore } from '../../lib/ui/row-store.ts';
import type { ShowToast } from '../../lib/ui/use-toast.tsx';
import { addressFor, type OpenedFor } from '../options/opened-for.ts';
import { askForAccess, type TabPage } from './tab-page.ts';
import type { PopupPage } from './use-popup-page.ts';

/** Everything that the popup does when something in it is pressed. */
export type PopupActs = {
  readonly turnSite: (site: string, on: boolean) => void;
  readonly turnEverywhere: (on: boolean) => void;
  readonly turnTerm: (rows: Pick<RowStore<ConceptRow>, 'patch'>, row: ConceptRow, on: boolean) => void;
  /** Shows the term in the page and closes the popup; says so when it is no longer there. */
  readonly goTo: (row: Pick<ConceptRow, 'id' | 'label'>) => Promise<void>;
  /** Shows where an acronym stands that nobody explains. */
  readonly goToAcronym: (acronym: string) => Promise<void>;
  /** Turns a term that the page defines on or off, for as long as the page is open. */
  readonly turnDefined: (term: DefinedTerm, on: boolean) => void;
  /** Opens the reader's own terms with a new one begun; on the page, its sentence is shown beside it. */
  readonly addTerm: (label: string) => Promise<void>;
  /** Opens the import of the file that the tab shows. */
  readonly addFile: () => Promise<void>;
  /** Opens a draft glossary of the page. */
  readonly makeGlossary: () => Promise<void>;
  readonly reload: () => void;
  readonly allow: () => Promise<void>;
  readonly openSettings: () => Promise<void>;
};

/** The acts of a popup on the page that it is about. What fails is said in a note, and the popup shows the truth again. */
export function popupActs({ page, askAgain }: PopupPage, show: ShowToast): PopupActs {
  const keep = (kept: Promise<unknown>) => {
    kept.catch(() => {
      show(i18n.t('controlNotKept'));
      askAgain();
    });
  };
  return {
    turnSite: (site, on) => keep(ask('turn-site', { site, on })),
    turnEverywhere: (on) => keep(ask('turn-everywhere', { on })),
    turnTerm: (rows, row, on) => keep(turnRow(rows, row, on)),
    async goTo({ id, label }) {
      const shown = await askInOrder(page, 'go-to-term', { id });
      if (shown) window.close();
      else show(i18n.t('popupTermGone', [label]));
    },
    async goToAcronym(acronym) {
      const shown = await askInOrder(page, 'go-to-acronym', { acronym });
      if (shown) window.close();
      else show(i18n.t('popupTermGone', [acronym]));
    },
    turnDefined: ({ id }, on) => {
      const { id: tab, frames = [] } = page ?? {};
      if (tab === undefined) return;
      // The same term may be defined in several frames.
      keep(Promise.all(frames.map((frame) => askFrame({ tab, frame }, 'turn-defined', { id, on }))).then(askAgain));
    },
    addTerm: (label) => openSettingsFor({ kind: 'add', label, ...(page?.id === undefined ? {} : { tab: page.id }) }),
    async addFile() {
      if (page?.id !== undefined) await openSettingsFor({ kind: 'file', tab: page.id });
    },
    async makeGlossary() {
      if (page?.id !== undefined) await openSettingsFor({ kind: 'article', tab: page.id });
    },
    reload: () => {
      if (page?.id !== undefined) keep(browser.tabs.reload(page.id).then(askAgain));
    },
    async allow() {
      if (!(await askForAccess())) return;
      if (page?.id !== undefined) await browser.tabs.reload(page.id);
      askAgain();
    },
    async openSettings() {
      await browser.runtime.openOptionsPage();
      window.close();
    },
  };
}

/** Asks frame by frame until one has what is wanted. False when none has, any more. */
async function askInOrder<K extends 'go-to-term' | 'go-to-acronym'>(
  page: TabPage | undefined,
  kind: K,
  question: TabQuestions[K]['ask'],
): Promise<boolean> {
  if (page?.id === undefined) return false;
  for (const frame of page.frames) {
    if (await askFrame({ tab: page.id, frame }, kind, question).catch(() => false)) return true;
  }
  return false;
}

async function openSettingsFor(wanted: OpenedFor): Promise<void> {
  // WXT's types know the package's pages only, without a place in them.
  await browser.tabs.create({ url: browser.runtime.getURL(addressFor(wanted) as never) });
  window.close();
}
