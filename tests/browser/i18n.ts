import messages from '../../lib/ui/locales/en.json' with { type: 'json' };

type Argument = number | readonly (string | number)[];

const OWN_KEYS: Readonly<Record<string, string>> = { '@@ui_locale': 'en', '@@bidi_dir': 'ltr' };

/** Stands in for `#i18n` where no extension is: the English messages, `$1` and plural forms (`one | many`) as the browser does. */
export const i18n = {
  t(key: string, ...given: readonly Argument[]): string {
    const message = (messages as Readonly<Record<string, string>>)[key] ?? OWN_KEYS[key]; // The keys are checked right here.
    if (message === undefined) throw new Error(`There is no message ${key} in en.json`);
    const count = given.find((argument): argument is number => typeof argument === 'number');
    const words = given.find((argument): argument is readonly (string | number)[] => Array.isArray(argument)) ?? [count ?? ''];
    const filled = message.replace(/\$([1-9])/g, (_, place: string) => String(words[Number(place) - 1] ?? ''));
    return count === undefined ? filled : plural(filled.split(' | '), count);
  },
};

function plural(forms: readonly string[], count: number): string {
  const place = forms.length === 3 ? Math.min(count, 2) : Number(count !== 1);
  return forms[Math.min(place, forms.length - 1)] ?? '';
}
