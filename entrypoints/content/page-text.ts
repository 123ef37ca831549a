import { type Mention, MentionList } from '../../lib/highlight/mention-list.ts';
import type { Evidence, PageContext } from '../../lib/match/find-matches.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { FoundMatches } from '../../lib/messages/protocol.ts';
import type { Block } from '../../lib/page/block.ts';
import { isConnectedOf, parentElementOf } from '../../lib/page/native.ts';
import { readPassages } from '../../lib/page/read-passages.ts';
import { pageContext } from './page-context.ts';

export type PageMention = Mention<Block>;

/** The first question of a page is small, so that its first marks come soon; later ones carry more text (UTF-16 units). */
const FIRST_BATCH = 8_192;
const LARGEST_BATCH = 32_768;

/** Told which blocks have mentions that are new or other than before, and which blocks are gone. */
type OnChange = (found: readonly Block[], gone: readonly Block[]) => void;

/** The text of the page as we know it: read from the DOM, asked about, kept as mentions in reading order. */
export class PageText {
  readonly mentions = new MentionList<Block>(isBefore);
  /** The blocks with mentions that a text node belongs to: from a place on the page back to what was read there. */
  readonly blocksOf = new WeakMap<Node, Block[]>();
  readonly #onChange: OnChange;
  #evidence: Evidence = {};
  #page: PageContext = { title: '', description: '' };
  #undecided: Block[] = [];

  constructor(onChange: OnChange) {
    this.#onChange = onChange;
  }

  /**
   * Reads the text under an element and asks for its terms, batch by batch. Resolves to the main-thread time of the
   * reading in milliseconds; rejects with MessageError when the background cannot be reached.
   */
  async read(root: Element, signal: AbortSignal): Promise<number> {
    let spent = 0;
    let batch: Block[] = [];
    let size = 0;
    let limit = FIRST_BATCH;
    this.#page = pageContext();
    for await (const slice of readPassages(root, signal)) {
      spent += slice.spent;
      if (slice.changed) spent += await this.readAgain([slice.changed], signal);
      for (const block of slice.blocks) {
        batch.push(block);
        size += block.passage.text.length;
        if (size < limit) continue;
        await this.#askAbout(batch, signal);
        batch = [];
        size = 0;
        limit = LARGEST_BATCH;
      }
    }
    await this.#askAbout(batch, signal);
    return spent;
  }

  /** Asks once more about the passages whose terms had too little evidence before the whole page was known. */
  async decide(signal: AbortSignal): Promise<void> {
    const blocks = this.#undecided;
    this.#undecided = [];
    for (let from = 0; from < blocks.length && !signal.aborted; ) {
      const batch: Block[] = [];
      for (let size = 0; from < blocks.length && size < LARGEST_BATCH; from++) {
        const block = blocks[from];
        if (!block) break;
        size += block.passage.text.length;
        if (isConnectedOf(block.element)) batch.push(block);
      }
      await this.#askAbout(batch, signal);
    }
    this.#undecided = [];
  }

  /** Reads elements that have changed; what was known of the text in them is forgotten first. Resolves as `read` does. */
  async readAgain(elements: readonly Element[], signal: AbortSignal): Promise<number> {
    const changed = new Set<Node>(elements);
    const gone = this.mentions.drop(({ parts }) => parts.some(({ node }) => !isConnectedOf(node) || isInside(node, changed)));
    if (gone.length > 0) this.#onChange([], gone);
    let spent = 0;
    for (const element of elements) if (!signal.aborted) spent += await this.read(element, signal);
    await this.decide(signal);
    return spent;
  }

  /** Forgets everything, for another article in the same document. */
  clear(): void {
    this.mentions.clear();
    this.#evidence = {};
    this.#undecided = [];
  }

  async #askAbout(blocks: readonly Block[], signal: AbortSignal): Promise<void> {
    if (blocks.length === 0) return;
    const found = await ask('find-matches', {
      page: this.#page,
      passages: blocks.map(({ passage }) => passage),
      evidence: this.#evidence,
    });
    if (signal.aborted) return;
    this.#evidence = found.evidence;
    const undecided = new Set(found.undecided);
    this.#undecided.push(...blocks.filter(({ passage }) => undecided.has(passage.id)));
    this.#keep(blocks, found);
  }

  #keep(blocks: readonly Block[], { labels, rows }: FoundMatches): void {
    const kept = labels.map((label) => this.mentions.label(label));
    const byId = new Map(blocks.map((block) => [block.passage.id, block]));
    const found = new Map<Block, PageMention[]>();
    for (let row = 0; row + 3 < rows.length; row += 4) {
      const block = byId.get(rows[row] ?? 0);
      const label = kept[rows[row + 3] ?? 0];
      if (!block || !label) continue;
      const span = { start: rows[row + 1] ?? 0, end: rows[row + 2] ?? 0 };
      const mention = { place: block, span, label, text: block.passage.text.slice(span.start, span.end) };
      const mentions = found.get(block);
      if (mentions) mentions.push(mention);
      else found.set(block, [mention]);
    }
    for (const [block, mentions] of found) {
      this.mentions.set(block, mentions);
      for (const { node } of block.parts) this.#remember(node, block);
    }
    if (found.size > 0) this.#onChange([...found.keys()], []);
  }

  #remember(node: Node, block: Block): void {
    const known = this.blocksOf.get(node)?.filter((other) => other !== block && isConnectedOf(other.element)) ?? [];
    this.blocksOf.set(node, [...known, block]);
  }
}

function isBefore(one: Block, other: Block): boolean {
  const first = one.parts[0]?.node;
  const second = other.parts[0]?.node;
  if (!first || !second) return false;
  if (first === second) return (one.parts[0]?.from ?? 0) < (other.parts[0]?.from ?? 0);
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isInside(node: Node, roots: ReadonlySet<Node>): boolean {
  for (let at = parentElementOf(node); at; at = parentElementOf(at)) if (roots.has(at)) return true;
  return false;
}
