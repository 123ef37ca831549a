/** The element and everything around it as it is drawn: out of slots and open or closed shadow roots, up to `<html>`. */
export function* ancestorsOf(element: Element): Generator<Element> {
  // The getters come from the prototypes: a page's `<form><input name="parentNode">` would otherwise answer for its form, and
  // in Chromium it does so even in a content script.
  const parentNode = getter(Node.prototype, 'parentNode');
  const assignedSlot = getter(Element.prototype, 'assignedSlot');
  let node: unknown = element;
  while (node instanceof Node) {
    if (node instanceof Element) yield node;
    if (node instanceof ShadowRoot) node = node.host;
    else node = (node instanceof Element && assignedSlot.call(node)) || parentNode.call(node);
  }
}

function getter(prototype: object, name: string): (this: Node) => unknown {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get ?? (() => undefined);
}
