/** The host that a site switch is about, without a leading `www.`; `undefined` where the page has no host of its own. */
export function siteOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname ? hostname.replace(/^www\./, '') : undefined;
}

/** Which of the sites that are off turn this one off: itself, and every site above it (`example.org` for `news.example.org`). */
export function offSitesOf(site: string, offSites: readonly string[]): readonly string[] {
  return offSites.filter((off) => site === off || site.endsWith(`.${off}`));
}
