import type { Block } from './block.ts';
import { type BlockBuilder, createBlockBuilder } from './block-builder.ts';
import { blockOf, isBlock, isSkipped, roleOf, type Scope, setApart } from './element-roles.ts';
import { composedParentOf, isConnectedOf, localNameOf, nodeTypeOf } from './native.ts';
import { elementOf, isComponent, type Root, selectIn, shadowRootOf } from './shadow.ts';

type Open = { readonly element: Element; readonly language: string | undefined };

/** A walk over the text of a root that is itself to be read; it can be interrupted while the page changes. */
export class Walk {
  readonly #root: Root;
  readonly #walker: TreeWalker;
  readonly #scope: Scope;
  readonly #setApart: ReadonlySet<Element>;
  readonly #languages: ReadonlyMap<Element, string>;
  /** The blocks that are open where the walk stands, the innermost last. */
  readonly #open: Open[];
  readonly #builder: BlockBuilder;
  /** How many links are open where the walk stands. */
  #links = 0;
  #shadowRoots: ShadowRoot[] = [];
  #components: Element[] = [];
  /** Whether the next step goes into the current node, and whether that node is left again on the way out. */
  #descend = true;
  #entered = false;

  constructor(root: Root, scope: Scope) {
    this.#root = root;
    this.#scope = scope;
    this.#walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    this.#setApart = new Set(selectIn(root, setApart(scope)));
    const withLanguage = selectIn(root, '[lang]');
    this.#languages = new Map([...withLanguage].map((element) => [element, languageOf(element)]));
    const element = elementOf(root);
    const around = { element: blockOf(element), language: languageAround(element) };
    this.#open = [around];
    this.#builder = createBlockBuilder(around.element, around.language, scope);
    if (element === root) this.#noteShadow(element);
    this.#link(linksAround(element));
  }

  /** One node further in document order; `false` at the end. */
  step(): boolean {
    const walker = this.#walker;
    if (this.#descend && walker.firstChild()) return this.#visit(walker.currentNode);
    while (walker.currentNode !== this.#root) {
      if (this.#entered) this.#leave(walker.currentNode as Element); // text is never entered
      this.#entered = true;
      if (walker.nextSibling()) return this.#visit(walker.currentNode);
      if (!walker.parentNode()) return false;
    }
    return false;
  }

  /** The blocks that are complete so far; they are forgotten here. */
  take(): Block[] {
    return this.#builder.take();
  }

  /** The shadow roots met so far, whose text stands apart; they are forgotten here. */
  takeShadowRoots(): ShadowRoot[] {
    const taken = this.#shadowRoots;
    this.#shadowRoots = [];
    return taken;
  }

  /** The components met so far that have no shadow root, or none yet; they are forgotten here. */
  takeComponents(): Element[] {
    const taken = this.#components;
    this.#components = [];
    return taken;
  }

  /** The last blocks, once there is no further step. */
  end(): Block[] {
    this.#builder.open(elementOf(this.#root), undefined);
    return this.#builder.take();
  }

  /** The elements the walk stands in, the innermost first. */
  path(): readonly Element[] {
    const path: Element[] = [];
    for (let at = composedParentOf(this.#walker.currentNode); at; at = composedParentOf(at)) path.push(at);
    return path;
  }

  /**
   * After an interruption: when the page took away the place where the walk stood, goes on behind the nearest element
   * of the path that still stands and returns that element, whose rest was not read.
   */
  mend(path: readonly Element[]): Element | undefined {
    if (isWithin(this.#walker.currentNode, this.#root)) return undefined;
    const standing = path.find((element) => isWithin(element, this.#root));
    while (this.#open.length > 1 && !isAround(this.#open.at(-1)?.element, standing)) this.#open.pop();
    this.#walker.currentNode = standing ?? this.#root;
    this.#link(linksAround(standing ?? elementOf(this.#root)));
    this.#descend = false;
    this.#entered = true;
    return standing ?? elementOf(this.#root);
  }

  #visit(node: Node): true {
    if (nodeTypeOf(node) === Node.TEXT_NODE) {
      this.#builder.add(node as Text); // the node type was just asked
      this.#entered = false;
    } else {
      this.#entered = this.#enter(node as Element); // the walker shows nothing but elements and text
    }
    this.#descend = this.#entered;
    return true;
  }

  #enter(element: Element): boolean {
    const name = localNameOf(element);
    const role = roleOf(name);
    if (role === 'break' || role === 'gap') this.#builder.gap();
    if (isSkipped(role, this.#scope) || this.#setApart.has(element)) return false;
    if (name === 'a') this.#link(this.#links + 1);
    this.#noteShadow(element);
    if (isBlock(role) || this.#languages.has(element)) {
      const around = this.#open.at(-1);
      const next = {
        element: isBlock(role) ? element : (around?.element ?? element),
        language: this.#languages.get(element) || around?.language,
      };
      this.#open.push(next);
      this.#builder.open(next.element, next.language);
    }
    return true;
  }

  #link(links: number): void {
    this.#links = links;
    this.#builder.link(links > 0);
  }

  #noteShadow(element: Element): void {
    const root = shadowRootOf(element);
    if (root) this.#shadowRoots.push(root);
    else if (isComponent(element)) this.#components.push(element);
  }

  #leave(element: Element): void {
    const name = localNameOf(element);
    if (name === 'a') this.#link(this.#links - 1);
    if (!isBlock(roleOf(name)) && !this.#languages.has(element)) return;
    this.#open.pop();
    const around = this.#open.at(-1);
    if (around) this.#builder.open(around.element, around.language);
  }
}

function isWithin(node: Node, root: Root): boolean {
  return isConnectedOf(node) && Node.prototype.contains.call(root, node);
}

function isAround(element: Element | undefined, inner: Element | undefined): boolean {
  return element !== undefined && inner !== undefined && isConnectedOf(element) && Node.prototype.contains.call(element, inner);
}

/** How many links an element is in, itself included. */
function linksAround(element: Element): number {
  let links = 0;
  for (let at: Element | null = element; at; at = composedParentOf(at)) if (localNameOf(at) === 'a') links++;
  return links;
}

/** The language an element names; none is as long as what a page can write there. */
function languageOf(element: Element): string {
  return (Element.prototype.getAttribute.call(element, 'lang') ?? '').slice(0, 35);
}

function languageAround(element: Element): string | undefined {
  for (let at: Element | null = element; at; at = composedParentOf(at)) {
    if (Element.prototype.hasAttribute.call(at, 'lang')) return languageOf(at) || undefined;
  }
  return undefined;
}
