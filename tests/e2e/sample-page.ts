import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const WELCOME = resolve(import.meta.dirname, '../../entrypoints/welcome/index.html');

/** The sample article: the HTML inside `<article id="sample">` of the page that greets a new reader, its title as an `<h1>`. */
export function sampleArticle(): string {
  const article = /<article\b[^>]*\bid="sample"[^>]*>([\s\S]*?)<\/article>/.exec(readFileSync(WELCOME, 'utf8'))?.[1];
  if (article === undefined) throw new Error(`${WELCOME} has no <article id="sample">, so there is no sample to show.`);
  return raiseHeadings(article.trim());
}

/** The headings of an article one level up: on a page of its own its title is the page's. */
function raiseHeadings(article: string): string {
  return article.replace(/<(\/?)h([2-6])\b/g, (_, slash: string, level: string) => `<${slash}h${Number(level) - 1}`);
}

/** A news page around an article: what a reader meets on the web, without a script and without anything of ours. */
export function newsPage(article: string, title = 'The deal that nobody trusts'): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - The Meridian</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<header>
  <p class="edition">World edition</p>
  <p class="masthead">The Meridian</p>
  <nav aria-label="Sections"><a href="#world">World</a> <a href="#politics">Politics</a> <a href="#economy">Economy</a> <a href="#opinion">Opinion</a></nav>
</header>
<main>
<article>
${article}
</article>
</main>
<footer><p>The Meridian is a made-up newspaper. This page is served from your own machine to try Newsgloss on.</p></footer>
</body>
</html>
`;
}

const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fffdf9, #16171a);
  --ink: light-dark(#1d1c1a, #e4e1da);
  --quiet: light-dark(#66625b, #a29d94);
  --line: light-dark(#d9d4ca, #36373b);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.1875rem/1.6 Charter, "Iowan Old Style", "Source Serif 4", Georgia, "Noto Serif", serif; text-rendering: optimizeLegibility; }
header { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1.5rem 0; text-align: center; }
.edition { margin: 0; color: var(--quiet); font: 0.75rem/1.4 system-ui, sans-serif; letter-spacing: 0.08em; text-transform: uppercase; }
.masthead { margin: 0.25rem 0 0.75rem; font-size: 2.75rem; line-height: 1.1; font-weight: 700; letter-spacing: -0.02em; }
nav { display: flex; flex-wrap: wrap; justify-content: center; gap: 0.25rem 1.75rem; padding: 0.625rem 0; border-block: 1px solid var(--line); font: 0.875rem/1.4 system-ui, sans-serif; }
nav a { color: inherit; text-decoration: none; }
nav a:hover, nav a:focus-visible { text-decoration: underline; text-underline-offset: 0.25em; }
main { max-width: 41rem; margin: 0 auto; padding: 2.5rem 1.5rem 3rem; }
article h1 { margin: 0 0 0.75rem; font-size: 2.125rem; line-height: 1.15; letter-spacing: -0.015em; text-wrap: balance; }
article h2 { margin: 2.25rem 0 0.5rem; font-size: 1.25rem; line-height: 1.3; }
article p { margin: 0 0 1.15rem; hanging-punctuation: first; text-wrap: pretty; }
article .by { color: var(--quiet); font: 0.875rem/1.5 system-ui, sans-serif; }
article blockquote { margin: 1.75rem 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--line); font-style: italic; }
footer { border-top: 1px solid var(--line); }
footer p { max-width: 41rem; margin: 0 auto; padding: 1.5rem; color: var(--quiet); font: 0.8125rem/1.5 system-ui, sans-serif; }
`;
