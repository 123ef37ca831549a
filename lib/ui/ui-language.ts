import { i18n } from '#i18n';

/** The BCP 47 tag of the language our own words are in: not the browser's, for which there may be no translation. */
export function uiLanguage(): string {
  return i18n.t('localeTag');
}
