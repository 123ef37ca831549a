import { isBlock, roleOf } from './element-roles.ts';
import { watchLateRoots } from './late-roots.ts';
import { childrenOf, composedParentOf, dataOf, isConnectedOf, localNameOf, nodeTypeOf } from './native.ts';

/** Changes are gathered for at least this long before they are told, in milliseconds. */
const SHORTEST_WAIT = 150;

/** The longest time between two tellings, however much the page changes. */
const LONGEST_WAIT = 5000;

/** The share of the main thread that following a restless page may take. */
const SHARE = 0.05;

/** The attributes by which pages set text apart or take it back; the others of element-roles.ts are seldom changed. */
const SETTING_APART = ['contenteditable', 'hidden', 'aria-hidden'];

/** What reading found that no observer of the document hears of. */
export type PageWatch = {
  /** Follows the changes in a shadow root too. */
  addShadowRoot(root: ShadowRoot): void;
  /** Waits for components that may get a shadow root later. */
  addComponents(components: readonly Element[]): void;
};

/**
 * Tells of changed text under a root, gathered into batches, until the signal stops it: the elements to be read again,
 * none of them inside another. `onChange` resolves to the main-thread time it took, in milliseconds; a page whose changes
 * cost more than a twentieth of that time is followed more slowly.
 */
export function watchPage(root: Node, onChange: (changed: readonly Element[]) => Promise<number>, signal: AbortSignal): PageWatch {
  let dirty = new Set<Element>();
  let removed = false;
  let wait = SHORTEST_WAIT;
  let isTelling = false;

  const tell = async (): Promise<void> => {
    if (signal.aborted) return;
    const changed = outermost([...dirty].filter(isConnectedOf));
    dirty = new Set();
    removed = false;
    const cost = await onChange(changed);
    wait = Math.min(Math.max(SHORTEST_WAIT, cost / SHARE), LONGEST_WAIT);
    isTelling = false;
    tellSoon();
  };

  const tellSoon = (): void => {
    if (isTelling || signal.aborted || (dirty.size === 0 && !removed)) return;
    isTelling = true;
    setTimeout(() => void tell(), wait);
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      noteChange(record, dirty);
      removed ||= record.removedNodes.length > 0;
    }
    tellSoon();
  });
  const observe = (part: Node): void =>
    observer.observe(part, { childList: true, characterData: true, subtree: true, attributeFilter: SETTING_APART });
  observe(root);
  const late = watchLateRoots((host) => {
    dirty.add(host);
    tellSoon();
  }, signal);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return { addShadowRoot: observe, addComponents: late.add };
}

/** An added element is read alone as far as that goes; other changes are changes of the text they stand in. */
function noteChange({ type, target, addedNodes }: MutationRecord, dirty: Set<Element>): void {
  if (type === 'characterData') noteText(target, dirty);
  if (type === 'attributes') dirty.add(changedRoot(target as Element)); // only elements have attributes
  for (const node of addedNodes) {
    const type = nodeTypeOf(node);
    // The node type was just asked.
    if (type === Node.ELEMENT_NODE && roleOf(localNameOf(node as Element)) !== 'skip') dirty.add(changedRoot(node as Element));
    else if (type === Node.TEXT_NODE && /\S/.test(dataOf(node as Text))) noteText(node as Text, dirty);
  }
}

function noteText(node: Node, dirty: Set<Element>): void {
  const parent = composedParentOf(node);
  if (parent) dirty.add(changedRoot(parent));
}

/**
 * The least element to read again when something in the line changed: the block around it, or, where that block holds
 * other blocks (the body with an advertisement's element added to it), the outermost element of the line alone.
 */
function changedRoot(element: Element): Element {
  let line: Element | undefined;
  for (let at: Element | null = element; at; at = composedParentOf(at)) {
    if (isBlock(roleOf(localNameOf(at)))) return line && holdsBlocks(at) ? line : at;
    line = at;
  }
  return element;
}

function holdsBlocks(element: Element): boolean {
  for (const child of childrenOf(element)) if (isBlock(roleOf(localNameOf(child)))) return true;
  return false;
}

function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let at = composedParentOf(element); at; at = composedParentOf(at)) if (all.has(at)) return false;
    return true;
  });
}
