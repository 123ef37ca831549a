import { composedParentOf, localNameOf } from './native.ts';

/** What an element does to the text around it. */
export type ElementRole = 'block' | 'break' | 'skip' | 'gap';

const ROLES: ReadonlyMap<string, ElementRole> = new Map(
  Object.entries({
    block:
      'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
      'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p search section summary table tbody td tfoot th thead tr ul',
    break: 'br',
    // Left out together with all they hold: no text of the article, or not the reader's to have changed.
    skip:
      'applet area audio button canvas code datalist embed head iframe img input kbd map math meter nav noembed noframes noscript ' +
      'object optgroup option output picture plaintext pre progress rp rt samp script select style svg template textarea title var video xmp ' +
      'newsgloss-card',
    // A footnote mark or a superscript ends the word before it, but is no text of its own.
    gap: 'sup',
  }).flatMap(([role, names]) => names.split(' ').map((name) => [name, role as ElementRole] as const)), // the keys above
);

/** Elements that a page has set apart by an attribute: hidden, editable, navigation, not to be touched by tools. */
export const SET_APART = [
  '[hidden]:not([hidden="until-found"])',
  '[aria-hidden="true" i]',
  '[contenteditable]:not([contenteditable="false" i])',
  '[translate="no" i]',
  '.notranslate',
  '[role="navigation" i]',
  '[role="menu" i]',
  '[role="menubar" i]',
  '[role="toolbar" i]',
  '[role="tablist" i]',
  '[role="search" i]',
  '[role="textbox" i]',
  '[role="contentinfo" i]',
  'body > header, body > footer, body > [role="banner" i]',
].join(',');

/** The role of an element by its name; `undefined` for one that lies in the line, as most do. */
export function roleOf(localName: string): ElementRole | undefined {
  return ROLES.get(localName);
}

/** Whether an element lies in something that is never read: an editable field, code, navigation, hidden text. */
export function isLeftOut(element: Element): boolean {
  for (let at: Element | null = element; at; at = composedParentOf(at)) {
    const role = roleOf(localNameOf(at));
    if (role === 'skip' || role === 'gap' || Element.prototype.matches.call(at, SET_APART)) return true;
  }
  return false;
}

/** The nearest element that makes a block of its own, itself included. */
export function blockOf(element: Element): Element {
  for (let at: Element | null = element; at; at = composedParentOf(at)) if (roleOf(localNameOf(at)) === 'block') return at;
  return element;
}
