/** How many hostile texts a run uses: VITE_PAYLOADS=300 for all kinds of them. */
const COUNT = Number(import.meta.env['VITE_PAYLOADS'] ?? 40);

const CALL = 'globalThis.hacked=1';

/** Ways into a document that have worked somewhere (OWASP, "XSS Filter Evasion"), around a call that the test would notice. */
const SHAPES: readonly ((call: string) => string)[] = [
  (call) => `<img src=x onerror="${call}">`,
  (call) => `<svg onload=${call}>`,
  (call) => `<script>${call}</script>`,
  (call) => `"><img src=x onerror=${call}>`,
  (call) => `'-${call}-'`,
  (call) => `</textarea><svg/onload=${call}>`,
  (call) => `</title><script>${call}</script>`,
  (call) => `javascript:${call}`,
  (call) => `data:text/html,<script>${call}</script>`,
  (call) => `<iframe srcdoc="<script>parent.${call}</script>">`,
  (call) => `<a href="javascript:${call}">x</a>`,
  (call) => `&#60;img src=x onerror=${call}&#62;`,
  (call) => `\\u003cimg src=x onerror=${call}\\u003e`,
  (call) => `{{constructor.constructor('${call}')()}}`,
  (call) => `\${${call}}`,
  (call) => `<style>@import 'javascript:${call}'</style>`,
  (call) => `<math><mtext><img src=x onerror=${call}></mtext></math>`,
  (call) => `<details open ontoggle=${call}>`,
  (call) => `<input autofocus onfocus=${call}>`,
  (call) => `<object data="javascript:${call}">`,
];

const WRAPS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => `<!--${text}-->`,
  (text) => `]]>${text}`,
  (text) => `x ${text} y`,
  (text) => text.replaceAll('<', '<\u200b'),
  (text) => text.replaceAll('=', '\t='),
  (text) => `\u202e${text}`,
  (text) => `${text}${text}`,
  (text) => text.replaceAll('"', '`'),
  (text) => `%3C${text}`,
  (text) => `<b>${text}</b>`,
  (text) => `<x ${text}`,
  (text) => `*${text}*`,
  (text) => `[${text}](${text})`,
];

/** Texts that would run code where a text is taken for markup: every shape in turn, in every wrap. */
export function payloads(): string[] {
  const all = WRAPS.flatMap((wrap) => SHAPES.map((shape) => wrap(shape(CALL))));
  const step = Math.max(1, Math.floor(all.length / COUNT) | 1);
  return Array.from({ length: Math.min(COUNT, all.length) }, (_, place) => all[(place * step) % all.length] ?? '');
}

/** Elements that no text of a glossary may bring into our pages. */
export const FOREIGN =
  'script:not([type="module"]), iframe, object, embed, math, style.x, img, b > b, [onerror], [onload], [ontoggle], [onfocus], a[href^="javascript" i], a[href^="data" i]';

/** Whether a text of a payload has run. */
export function wasHacked(): boolean {
  return 'hacked' in globalThis || 'HACKED' in globalThis;
}
