/**
 * Getters taken from the prototypes: a page can hide a form's own properties behind inputs of the same name
 * (`<input name="localName">`), and in Chromium that reaches content scripts too.
 */
function getter<Owner extends object, Value>(prototype: Owner, name: string): (owner: Owner) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (owner) => get?.call(owner) as Value; // every browser has it; the caller names the type the DOM standard gives it
}

export const nodeTypeOf = getter<Node, number>(Node.prototype, 'nodeType');
export const localNameOf = getter<Element, string>(Element.prototype, 'localName');
export const dataOf = getter<CharacterData, string>(CharacterData.prototype, 'data');
export const isConnectedOf = getter<Node, boolean>(Node.prototype, 'isConnected');
export const childrenOf = getter<Element, HTMLCollection>(Element.prototype, 'children');
const parentNodeOf = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const hostOf = getter<ShadowRoot, Element>(ShadowRoot.prototype, 'host');
export const openRootOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');

/** The parent, or for what stands at the top of a shadow root the element that the root hangs on. */
export function composedParentOf(node: Node): Element | null {
  const parent = parentNodeOf(node);
  if (parent instanceof ShadowRoot) return hostOf(parent);
  return parent && nodeTypeOf(parent) === Node.ELEMENT_NODE ? (parent as Element) : null; // the node type was just asked
}
