import { i18n } from '#i18n';

/**
 * Sets language and direction of one of our own pages to those of the texts it shows. The browser's own language may be
 * another one: where it has no translation, the texts are English and must be read and laid out as English.
 */
export function setPageLanguage(page: Document): void {
  page.documentElement.lang = i18n.t('localeTag');
  page.documentElement.dir = i18n.t('localeDirection');
}

/** A whole number as the page's language writes it: 4812 → 4,812. */
export function formatNumber(number: number): string {
  return new Intl.NumberFormat(i18n.t('localeTag')).format(number);
}

/** The name of a language in the page's language: `fr` → French. The tag itself when it is not well formed. */
export function nameLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames([i18n.t('localeTag')], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
