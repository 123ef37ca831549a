import type { Block } from './block.ts';
import { type BlockBuilder, createBlockBuilder } from './block-builder.ts';
import { blockOf, roleOf, SET_APART } from './element-roles.ts';
import { isConnectedOf, localNameOf, nodeTypeOf, parentElementOf } from './native.ts';

type Open = { readonly element: Element; readonly language: string | undefined };

/** A walk over the text of an element that is itself to be read; it can be interrupted while the page changes. */
export class Walk {
  readonly #root: Element;
  readonly #walker: TreeWalker;
  readonly #setApart: ReadonlySet<Element>;
  readonly #languages: ReadonlyMap<Element, string>;
  /** The blocks that are open where the walk stands, the innermost last. */
  readonly #open: Open[];
  readonly #builder: BlockBuilder;
  /** Whether the next step goes into the current node, and whether that node is left again on the way out. */
  #descend = true;
  #entered = false;

  constructor(root: Element) {
    this.#root = root;
    this.#walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    this.#setApart = new Set(Element.prototype.querySelectorAll.call(root, SET_APART));
    const withLanguage = Element.prototype.querySelectorAll.call(root, '[lang]');
    this.#languages = new Map([...withLanguage].map((element) => [element, languageOf(element)]));
    const around = { element: blockOf(root), language: languageAround(root) };
    this.#open = [around];
    this.#builder = createBlockBuilder(around.element, around.language);
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

  /** The last blocks, once there is no further step. */
  end(): Block[] {
    this.#builder.open(this.#root, undefined);
    return this.#builder.take();
  }

  /** The elements the walk stands in, the innermost first. */
  path(): readonly Element[] {
    const path: Element[] = [];
    for (let at = parentElementOf(this.#walker.currentNode); at; at = parentElementOf(at)) path.push(at);
    return path;
  }

  /**
   * After an interruption: when the page took away the place where the walk stood, goes on behind the nearest element
   * of the path that still stands and returns that element, whose rest was not read.
   */
  mend(path: readonly Element[]): Element | undefined {
    if (isWithin(this.#walker.currentNode, this.#root)) return undefined;
    const standing = path.find((element) => isWithin(element, this.#root)) ?? this.#root;
    while (this.#open.length > 1 && !isAround(this.#open.at(-1)?.element, standing)) this.#open.pop();
    this.#walker.currentNode = standing;
    this.#descend = false;
    this.#entered = true;
    return standing;
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
    const role = roleOf(localNameOf(element));
    if (role === 'break' || role === 'gap') this.#builder.gap();
    if (role === 'skip' || role === 'gap' || this.#setApart.has(element)) return false;
    if (role === 'block' || this.#languages.has(element)) {
      const around = this.#open.at(-1);
      const next = {
        element: role === 'block' ? element : (around?.element ?? element),
        language: this.#languages.get(element) || around?.language,
      };
      this.#open.push(next);
      this.#builder.open(next.element, next.language);
    }
    return true;
  }

  #leave(element: Element): void {
    if (roleOf(localNameOf(element)) !== 'block' && !this.#languages.has(element)) return;
    this.#open.pop();
    const around = this.#open.at(-1);
    if (around) this.#builder.open(around.element, around.language);
  }
}

function isWithin(node: Node, root: Element): boolean {
  return isConnectedOf(node) && Node.prototype.contains.call(root, node);
}

function isAround(element: Element | undefined, inner: Element): boolean {
  return element !== undefined && isConnectedOf(element) && Node.prototype.contains.call(element, inner);
}

/** The language an element names; none is as long as what a page can write there. */
function languageOf(element: Element): string {
  return (Element.prototype.getAttribute.call(element, 'lang') ?? '').slice(0, 35);
}

function languageAround(element: Element): string | undefined {
  const holder = Element.prototype.closest.call(element, '[lang]');
  return holder ? languageOf(holder) || undefined : undefined;
}
