import { i18n } from '#i18n';

/** The BCP 47 tag of the language our own words are in. */
export function uiLanguage(): string {
  return i18n.t('@@ui_locale').replaceAll('_', '-');
}
