import { i18n } from '#i18n';
import { FilledMessage, SLOT } from '../../lib/ui/filled-message.tsx';
import { Icon } from '../../lib/ui/icon.tsx';
import { bookIcon } from '../../lib/ui/icon-paths.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';

type PopupFootProps = {
  /** What a search found; absent when nothing is searched or the answer is on its way. */
  readonly found?: { readonly text: string; readonly count: number } | undefined;
  /** Opens a draft glossary of the page; absent where the page holds no terms. */
  readonly onMakeGlossary?: (() => void) | undefined;
  /** Turns Newsgloss off everywhere; absent where it is off already or not known. */
  readonly onTurnOff?: (() => void) | undefined;
};

/** The foot of the popup: what was found, said aloud too, and the quiet switch for everything. */
export function PopupFoot({ found, onMakeGlossary, onTurnOff }: PopupFootProps) {
  return (
    <footer class="popup-foot">
      {onMakeGlossary && !found ? (
        <button type="button" class="text-button plain" onClick={onMakeGlossary}>
          <Icon path={bookIcon} />
          {i18n.t('popupMakeGlossary')}
        </button>
      ) : undefined}
      <span role="status" dir="auto">
        {found ? (
          <FilledMessage text={i18n.t('popupFound', found.count, [formatNumber(found.count), SLOT])}>
            <bdi>{found.text}</bdi>
          </FilledMessage>
        ) : undefined}
      </span>
      {onTurnOff ? (
        <button type="button" class="text-button plain" onClick={onTurnOff}>
          {i18n.t('popupTurnOffEverywhere')}
        </button>
      ) : undefined}
    </footer>
  );
}
