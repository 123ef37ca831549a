import { i18n } from '#i18n';
import { EmptyState } from '../../lib/ui/empty-state.tsx';
import { bookIcon, clockIcon, globeIcon, importIcon, offIcon, shieldIcon, warningIcon } from '../../lib/ui/icon-paths.ts';
import { nameLanguage } from '../../lib/ui/page-language.ts';
import type { PageView, PlainReason } from './page-view.ts';

type NothingShownProps = {
  readonly view: Extract<PageView, { kind: 'nothing' }>;
  readonly onTurnEverywhereOn: () => void;
  readonly onTurnSiteOn: (site: string) => void;
  readonly onReload: () => void;
  readonly onAllow: () => void;
  readonly onAddFile: () => void;
};

type Empty = Parameters<typeof EmptyState>[0];

/** Why nothing is listed of this page, in plain words, and the one thing to do about it where there is one. */
export function NothingShown(props: NothingShownProps) {
  const { view } = props;
  const empty = <EmptyState {...emptyOf(props)} />;
  return view.reason === 'reading' ? <div class="after-a-moment">{empty}</div> : empty;
}

/** Reasons without anything to do about them: icon, title, text. */
const PLAIN = {
  pdf: [bookIcon, 'popupPdf', 'popupPdfText'],
  file: [bookIcon, 'popupFile', 'popupFileText'],
  picture: [bookIcon, 'popupPicture', 'popupFileText'],
  media: [bookIcon, 'popupMedia', 'popupFileText'],
  plain: [bookIcon, 'popupPlain', 'popupFileText'],
  viewer: [shieldIcon, 'popupViewer', 'popupViewerText'],
  store: [shieldIcon, 'popupStore', 'popupStoreText'],
  'own-page': [bookIcon, 'popupOwnPage', 'popupOwnPageText'],
  'browser-page': [shieldIcon, 'popupBrowserPage', 'popupBrowserPageText'],
  'glossary-file': [importIcon, 'popupGlossaryFile', 'popupGlossaryFileText'],
  'no-terms': [bookIcon, 'popupNoTerms', 'popupNoTermsText'],
  reading: [clockIcon, 'popupReading', 'popupReadingText'],
  everywhere: [offIcon, 'popupEverywhereOff', 'popupEverywhereOffText'],
  'not-started': [warningIcon, 'popupNotStarted', 'popupNotStartedText'],
  'no-access': [shieldIcon, 'popupNoAccess', 'popupNoAccessText'],
} as const satisfies Record<PlainReason, readonly [string, string, string]>;

function emptyOf({ view, ...acts }: NothingShownProps): Empty {
  if (view.reason === 'site') {
    const { site } = view;
    const action = { name: i18n.t('popupTurnOnFor', [site]), main: true, run: () => acts.onTurnSiteOn(site) };
    return { icon: offIcon, title: i18n.t('popupSiteOff', [site]), children: i18n.t('popupSiteOffText'), action };
  }
  if (view.reason === 'language') {
    const language = nameLanguage(view.language);
    return { icon: globeIcon, title: i18n.t('popupLanguage', [language]), children: i18n.t('popupLanguageText', [language]) };
  }
  const [icon, title, text] = PLAIN[view.reason];
  const words = { icon, title: i18n.t(title), children: i18n.t(text) };
  switch (view.reason) {
    case 'everywhere':
      return { ...words, action: { name: i18n.t('popupTurnOn'), main: true, run: acts.onTurnEverywhereOn } };
    case 'glossary-file':
      return { ...words, action: { name: i18n.t('popupAddFile'), main: true, run: acts.onAddFile } };
    case 'not-started':
      return { ...words, action: { name: i18n.t('popupReload'), run: acts.onReload } };
    case 'no-access':
      return { ...words, action: { name: i18n.t('popupAllow'), main: true, run: acts.onAllow } };
    default:
      return words;
  }
}
