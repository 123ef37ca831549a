import { blockOf } from './element-roles.ts';
import { isConnectedOf, nodeTypeOf, parentElementOf } from './native.ts';

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

/** An added block is read alone; anything else changes the block that it stands in. */
function noteChange({ type, target, addedNodes }: MutationRecord, dirty: Set<Element>): void {
  if (type === 'characterData') {
    const parent = parentElementOf(target);
    if (parent) dirty.add(blockOf(parent));
    return;
  }
  for (const node of addedNodes) {
    const type = nodeTypeOf(node);
    if (type === Node.ELEMENT_NODE)
      dirty.add(blockOf(node as Element)); // the node type was just asked
    else if (type === Node.TEXT_NODE && /\S/.test((node as Text).data) && parentElementOf(node)) dirty.add(blockOf(target as Element)); // children stand in elements
  }
}

function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let at = parentElementOf(element); at; at = parentElementOf(at)) if (all.has(at)) return false;
    return true;
  });
}
