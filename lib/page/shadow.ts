import { composedParentOf, hostOf, localNameOf, openRootOf } from './native.ts';

/** What can be read as one tree: an element of the page, or the root of the tree that a component draws for itself. */
export type Root = Element | ShadowRoot;

/** The few elements of HTML that may carry a shadow root; every custom element may. */
const MAY_HOST: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

type ExtensionDom = { readonly openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null };

// Chromium gives extensions this function, Firefox a property of the same name on elements. Neither is in the DOM library.
const dom = (globalThis as { chrome?: { dom?: ExtensionDom } }).chrome?.dom;
const closedRootOf = Object.getOwnPropertyDescriptor(Element.prototype, 'openOrClosedShadowRoot')?.get;

/** The shadow root of an element, closed ones too as far as the browser gives them to extensions. */
export function shadowRootOf(element: Element): ShadowRoot | undefined {
  const name = localNameOf(element);
  const isOwn = name.includes('-');
  const open = isOwn || MAY_HOST.has(name) ? openRootOf(element) : undefined;
  if (open || !isOwn) return open ?? undefined;
  // Asked of custom elements only: in Chromium each question costs as much as reading a paragraph.
  return closedRootOf?.call(element) ?? dom?.openOrClosedShadowRoot?.(element) ?? undefined;
}

/** Whether an element can get a shadow root later: a component whose script has not come yet. */
export function isComponent(element: Element): boolean {
  return localNameOf(element).includes('-');
}

/** The element that a root is or hangs on. */
export function elementOf(root: Root): Element {
  return root instanceof ShadowRoot ? hostOf(root) : root;
}

/** All elements of a root's own tree for a selector. */
export function selectIn(root: Root, selector: string): NodeListOf<Element> {
  const { prototype } = root instanceof ShadowRoot ? DocumentFragment : Element;
  return prototype.querySelectorAll.call(root, selector);
}

/**
 * Gives the question whether a node lies in one of some elements, or in a shadow root inside one of them. Every text of a page is
 * asked about, so what was climbed is remembered.
 */
export function insideOf(elements: ReadonlySet<Element>): (node: Node) => boolean {
  const known = new Map<Element, boolean>();
  return (node) => {
    const climbed: Element[] = [];
    let inside = false;
    for (let at = composedParentOf(node); at; at = composedParentOf(at)) {
      const answer = elements.has(at) || known.get(at);
      if (answer !== undefined && (answer || known.has(at))) {
        inside = answer;
        break;
      }
      climbed.push(at);
    }
    for (const element of climbed) known.set(element, inside);
    return inside;
  };
}

/** The shadow roots that a node lies in, the innermost first. */
export function shadowRootsAround(node: Node): ShadowRoot[] {
  const root = Node.prototype.getRootNode.call(node);
  return root instanceof ShadowRoot ? [root, ...shadowRootsAround(hostOf(root))] : [];
}

/** Whether a node stands before another on the page; what a shadow root holds stands at its host, before the host's own children. */
export function isBefore(one: Node, other: Node): boolean {
  const [first, second] = inOneTree(one, other);
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The nodes themselves, or the hosts by which they stand in the innermost tree that holds both. */
function inOneTree(one: Node, other: Node): [Node, Node] {
  if (one.getRootNode() === other.getRootNode()) return [one, other];
  const hosts = new Map<Node, Node>();
  for (let at: Node | undefined = one; at; at = hostAround(at)) hosts.set(at.getRootNode(), at);
  for (let at: Node | undefined = other; at; at = hostAround(at)) {
    const match = hosts.get(at.getRootNode());
    if (match) return [match, at];
  }
  return [one, other];
}

function hostAround(node: Node): Element | undefined {
  const root = Node.prototype.getRootNode.call(node);
  return root instanceof ShadowRoot ? hostOf(root) : undefined;
}
