import { siteOf } from '../../lib/messages/site.ts';

/** What is wrong with what was typed as a site. */
export type SiteProblem = 'empty' | 'space' | 'wildcard' | 'scheme' | 'incomplete' | 'unclear';

/** The site that was typed, or what is wrong with it. */
export type ParsedSite = { readonly kind: 'site'; readonly site: string } | { readonly kind: 'bad'; readonly problem: SiteProblem };

/** Addresses that have no host to switch, whatever stands behind the colon. */
const NOT_WEB = /^(about|chrome|data|file|javascript|mailto|moz-extension|view-source):/i;

/**
 * Reads a site as people type or paste it: `example.com`, `www.example.com/news`, `https://example.com:8080/a?b`.
 * A single word is taken for half a name (`example`), unless it is `localhost` or comes as a whole address.
 */
export function parseSite(typed: string): ParsedSite {
  const text = typed.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const url = URL.parse(hasScheme ? text : `https://${text}`);
  const problem = problemOf(text, hasScheme, url);
  if (problem) return { kind: 'bad', problem };
  const site = siteOf(url?.href)?.replace(/\.$/, '');
  return site ? { kind: 'site', site } : { kind: 'bad', problem: 'unclear' };
}

function problemOf(text: string, hasScheme: boolean, url: URL | null): SiteProblem | undefined {
  if (text === '') return 'empty';
  if (/\s/.test(text)) return 'space';
  if (text.includes('*')) return 'wildcard';
  if (NOT_WEB.test(text) || (hasScheme && !/^https?:/i.test(text))) return 'scheme';
  const name = hasScheme ? '' : (/^(\[.*\]|[^/:?#]*)/.exec(text)?.[0] ?? '');
  if (!hasScheme && name !== '' && !/[.[]|^localhost$/i.test(name)) return 'incomplete';
  const host = url?.hostname ?? '';
  return host === '' || url?.username || /^\.|\.\./.test(host) || host.length > 253 ? 'unclear' : undefined;
}
