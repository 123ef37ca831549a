/** With what a saved page is served: nothing of it runs or is fetched. */
export const SAVED_PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A saved page without what is not its text: its scripts, and what it would fetch from elsewhere. */
export function withoutScripts(html: string): string {
  return html
    .replace(/<(script|noscript|iframe)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(link|script|iframe)\b[^>]*>/gi, '')
    .replace(/^\uFEFF/, '')
    .replace(/(<img\b[^>]*?)\ssrc(set)?=("[^"]*"|'[^']*')/gi, '$1');
}
