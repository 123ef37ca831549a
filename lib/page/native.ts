/**
 * Getters taken from the prototypes: a page can hide a form's own properties behind inputs of the same name
 * (`<input name="localName">`), and in Chromium that reaches content scripts too.
 */
function getter<Owner extends object, Value>(prototype: Owner, name: string): (owner: Owner) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`this browser has no native getter ${name}`);
  return (owner) => get.call(owner) as Value; // the caller names the type that the DOM standard gives this attribute
}

export const nodeTypeOf = getter<Node, number>(Node.prototype, 'nodeType');
export const localNameOf = getter<Element, string>(Element.prototype, 'localName');
export const parentElementOf = getter<Node, Element | null>(Node.prototype, 'parentElement');
export const dataOf = getter<CharacterData, string>(CharacterData.prototype, 'data');
export const isConnectedOf = getter<Node, boolean>(Node.prototype, 'isConnected');
