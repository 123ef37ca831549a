import type { Ref } from 'preact';
import { i18n } from '#i18n';
import { FilledMessage, SLOT } from '../../lib/ui/filled-message.tsx';
import { Icon } from '../../lib/ui/icon.tsx';
import { settingsIcon } from '../../lib/ui/icon-paths.ts';
import { SearchField } from '../../lib/ui/search-field.tsx';
import { Switch } from '../../lib/ui/switch.tsx';
import { Wordmark } from '../../lib/ui/wordmark.tsx';

type PopupHeadProps = {
  /** The site that can be switched; absent where there is none or where everything is off. */
  readonly site?: { readonly host: string; readonly on: boolean; readonly onTurn: (on: boolean) => void } | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSettings: () => void;
  readonly field: Ref<HTMLInputElement>;
};

/** The top of the popup: who we are, the switch of this site, and the search. */
export function PopupHead({ site, text, onText, onSettings, field }: PopupHeadProps) {
  return (
    <header class="popup-head">
      <div class="popup-top">
        <h1 class="popup-name">
          <Wordmark />
        </h1>
        <button type="button" class="icon-button" aria-label={i18n.t('popupSettings')} title={i18n.t('popupSettings')} onClick={onSettings}>
          <Icon path={settingsIcon} />
        </button>
      </div>
      {site ? (
        <div class="popup-site">
          <bdi>
            <FilledMessage text={i18n.t(site.on ? 'popupOnFor' : 'popupOffFor', [SLOT])}>
              <b>{site.host}</b>
            </FilledMessage>
          </bdi>
          <Switch main on={site.on} name={i18n.t('popupSiteSwitch', [site.host])} onChange={site.onTurn} />
        </div>
      ) : undefined}
      <SearchField name={i18n.t('popupSearch')} value={text} onInput={onText} inputRef={field} />
    </header>
  );
}
