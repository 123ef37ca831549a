/**
 * Writes an ISO 8601 date as people say it, as exactly as it was given: "2025", "March 2025", "14 March 2025".
 * `undefined` when it is no date. `locale` is a BCP 47 tag; one that the browser does not know gives its own language.
 */
export function asOfDate(iso: string, locale: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-([0-2]\d|3[01]))?)?$/.exec(iso) ?? [];
  if (year === undefined) return undefined;
  const time = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  const style: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month) style.month = 'long';
  if (day) style.day = 'numeric';
  return new Intl.DateTimeFormat(knownLocale(locale), style).format(time);
}

function knownLocale(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}
