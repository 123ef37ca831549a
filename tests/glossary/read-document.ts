import { Parser } from 'htmlparser2';
import type { Passage } from '../../lib/text/passage.ts';

/** A text to make a glossary from. */
export type ReadDocument = { readonly title?: string; readonly language?: string; readonly passages: readonly Passage[] };

/** What is read neither on a page nor here. */
const LEFT_OUT = new Set(
  'script style noscript template nav footer aside form button select textarea code pre kbd samp svg math iframe object head'.split(' '),
);
/** Elements inside a line of text; all others end the passage. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite data del dfn em font i ins mark q s small span strong sub sup time tt u var wbr'.split(' '),
);

/** Reads HTML or plain text: passages are blocks of HTML, or the lines of a text that is no HTML. */
export function readDocument(source: string): ReadDocument {
  return /^\s*(?:<!doctype html|<html|<\?xml)|<(?:p|div|article|body|h1)\b[^>]*>/i.test(source) ? readHtml(source) : readText(source);
}

function readText(source: string): ReadDocument {
  const lines = source.split(/\n+/).filter((line) => line.trim() !== '');
  const title = lines[0]?.trim();
  return { ...(title ? { title } : {}), passages: lines.map((text, id) => ({ id, text })) };
}

function readHtml(source: string): ReadDocument {
  const passages: Passage[] = [];
  let text = '';
  let title = '';
  let language = '';
  let inTitle = false;
  let leftOut = 0;
  const close = (): void => {
    if (text.trim() !== '') passages.push({ id: passages.length, text: text.replace(/\s+/g, ' ').trim() });
    text = '';
  };
  const parser = new Parser({
    onopentag(name, { lang }) {
      if (name === 'html' && lang) language = lang;
      if (name === 'title' && title === '') inTitle = true;
      if (LEFT_OUT.has(name)) leftOut++;
      if (!INLINE.has(name)) close();
    },
    ontext(more) {
      if (inTitle) title += more;
      else if (leftOut === 0) text += more;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (LEFT_OUT.has(name)) leftOut--;
      if (!INLINE.has(name)) close();
    },
  });
  parser.end(source);
  close();
  return { ...(title.trim() ? { title: title.replace(/\s+/g, ' ').trim() } : {}), ...(language ? { language } : {}), passages };
}
