import { browser } from 'wxt/browser';

/** What `#i18n` is in the content script: the browser's own messages, without the plural forms that the card has no use for. */
export const i18n = {
  t: (key: string, substitutions: readonly string[] = []): string => browser.i18n.getMessage(key as never, [...substitutions]), // keys are checked against the real #i18n
};
