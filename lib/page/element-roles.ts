import { composedParentOf, localNameOf } from './native.ts';

/** What an element does to the text around it. */
export type ElementRole = 'block' | 'break' | 'skip' | 'gap' | 'beside';

/** What of a page is read: the article, or what stands beside it too. */
export type Scope = 'article' | 'page';

const ROLES: ReadonlyMap<string, ElementRole> = new Map(
  Object.entries({
    block:
      'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
      'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p search section summary table tbody td tfoot th thead tr ul',
    break: 'br',
    // Left out together with all they hold: no text of the article, or not the reader's to have changed.
    skip:
      'applet area audio button canvas code datalist embed head iframe img input kbd map math meter noembed noframes noscript ' +
      'object optgroup option output picture plaintext pre progress rp rt samp script select style svg template textarea title var video xmp ' +
      'newsgloss-card',
    // Stands beside the article: a block that is left out unless the whole page is read.
    beside: 'nav',
    // A footnote mark or a superscript ends the word before it, but is no text of its own.
    gap: 'sup',
  }).flatMap(([role, names]) => names.split(' ').map((name) => [name, role as ElementRole] as const)), // the keys above
);

/** Elements that a page has set apart by an attribute: hidden, editable, not to be touched by tools. */
const SET_APART = [
  '[hidden]:not([hidden="until-found"])',
  '[aria-hidden="true" i]',
  '[contenteditable]:not([contenteditable="false" i])',
  '[translate="no" i]',
  '.notranslate',
  '[role="menu" i]',
  '[role="menubar" i]',
  '[role="toolbar" i]',
  '[role="tablist" i]',
  '[role="search" i]',
  '[role="textbox" i]',
];

/** What stands beside the article, and is left out unless the whole page is read: menus, footers, side columns, notices. */
const BESIDE_THE_ARTICLE = [
  '[role="navigation" i]',
  '[role="contentinfo" i]',
  '[role="complementary" i]',
  '[role="dialog" i]',
  '[role="alertdialog" i]',
  'body > header, body > footer, body > [role="banner" i]',
  'aside:not(:is(article, main) *)',
];

const SELECTORS: Readonly<Record<Scope, string>> = {
  article: [...SET_APART, ...BESIDE_THE_ARTICLE].join(','),
  page: SET_APART.join(','),
};

/** The selector of elements that are left out by an attribute or by their place. */
export function setApart(scope: Scope): string {
  return SELECTORS[scope];
}

/** The role of an element by its name; `undefined` for one that lies in the line, as most do. */
export function roleOf(localName: string): ElementRole | undefined {
  return ROLES.get(localName);
}

/** Whether an element lies in something that is not read: an editable field, code, hidden text, and navigation unless the whole page is read. */
export function isLeftOut(element: Element, scope: Scope): boolean {
  for (let at: Element | null = element; at; at = composedParentOf(at)) {
    const role = roleOf(localNameOf(at));
    if (isSkipped(role, scope) || Element.prototype.matches.call(at, SELECTORS[scope])) return true;
  }
  return false;
}

/** Whether an element of a role is left out with all it holds. */
export function isSkipped(role: ElementRole | undefined, scope: Scope): boolean {
  return role === 'skip' || role === 'gap' || (role === 'beside' && scope === 'article');
}

/** Whether an element of a role makes a block of its own. */
export function isBlock(role: ElementRole | undefined): boolean {
  return role === 'block' || role === 'beside';
}

/** The nearest element that makes a block of its own, itself included. */
export function blockOf(element: Element): Element {
  for (let at: Element | null = element; at; at = composedParentOf(at)) if (isBlock(roleOf(localNameOf(at)))) return at;
  return element;
}
