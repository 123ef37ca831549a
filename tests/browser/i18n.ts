import messages from '../../lib/ui/locales/en.json' with { type: 'json' };

type Argument = number | readonly (string | number)[];

const OWN_KEYS: Readonly<Record<string, string>> = { '@@ui_locale': 'en', '@@bidi_dir': 'ltr' };

type Message = string | Readonly<Record<string, string>>;

const MESSAGES: Readonly<Record<string, Message>> = messages;

/** Stands in for `#i18n` where no extension is: the English messages, their `$1` and their plural forms, as @wxt-dev/i18n fills them. */
export const i18n = {
  t(key: string, ...given: readonly Argument[]): string {
    const message = MESSAGES[key] ?? OWN_KEYS[key];
    if (message === undefined) throw new Error(`There is no message ${key} in en.json`);
    const count = given.find((argument): argument is number => typeof argument === 'number');
    const words = given.find((argument): argument is readonly (string | number)[] => Array.isArray(argument)) ?? [count ?? ''];
    // The build joins plural forms with bars and the browser fills the whole: a bar in what is filled in breaks it there too.
    const joined = typeof message === 'string' ? message : Object.values(message).join(' | ');
    const filled = joined.replace(/\$([1-9])/g, (_, place: string) => String(words[Number(place) - 1] ?? ''));
    return count === undefined ? filled : plural(filled.split(' | '), count);
  },
};

function plural(forms: readonly string[], count: number): string {
  if (forms.length > 3) throw new Error('Unknown plural formatting');
  const place = forms.length === 3 ? Math.min(count, 2) : Number(count !== 1);
  return forms[Math.min(place, forms.length - 1)] ?? '';
}
