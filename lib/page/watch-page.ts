import { roleOf } from './element-roles.ts';
import { childrenOf, dataOf, isConnectedOf, localNameOf, nodeTypeOf, parentElementOf } from './native.ts';

/** Changes are gathered for at least this long before they are told, in milliseconds. */
const SHORTEST_WAIT = 150;

/** The longest time between two tellings, however much the page changes. */
const LONGEST_WAIT = 5000;

/** The share of the main thread that following a restless page may take. */
const SHARE = 0.05;

/**
 * Tells of changed text under a root, gathered into batches, until the signal stops it: the elements to be read again,
 * none of them inside another. `onChange` resolves to the main-thread time it took, in milliseconds; a page whose changes
 * cost more than a twentieth of that time is followed more slowly.
 */
export function watchPage(root: Node, onChange: (changed: readonly Element[]) => Promise<number>, signal: AbortSignal): void {
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
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** An added element is read alone as far as that goes; other changes are changes of the text they stand in. */
function noteChange({ type, target, addedNodes }: MutationRecord, dirty: Set<Element>): void {
  if (type === 'characterData') {
    const parent = parentElementOf(target);
    if (parent) dirty.add(changedRoot(parent));
    return;
  }
  for (const node of addedNodes) {
    const type = nodeTypeOf(node);
    // The node type was just asked; only elements have children that are text.
    if (type === Node.ELEMENT_NODE && roleOf(localNameOf(node as Element)) !== 'skip') dirty.add(changedRoot(node as Element));
    else if (type === Node.TEXT_NODE && /\S/.test(dataOf(node as Text)) && parentElementOf(node)) dirty.add(changedRoot(target as Element));
  }
}

/**
 * The least element to read again when something in the line changed: the block around it, or, where that block holds
 * other blocks (the body with an advertisement's element added to it), the outermost element of the line alone.
 */
function changedRoot(element: Element): Element {
  let line: Element | undefined;
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    if (roleOf(localNameOf(at)) === 'block') return line && holdsBlocks(at) ? line : at;
    line = at;
  }
  return element;
}

function holdsBlocks(element: Element): boolean {
  for (const child of childrenOf(element)) if (roleOf(localNameOf(child)) === 'block') return true;
  return false;
}

function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let at = parentElementOf(element); at; at = parentElementOf(at)) if (all.has(at)) return false;
    return true;
  });
}
