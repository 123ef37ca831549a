import { type Mention, MentionList } from '../../lib/highlight/mention-list.ts';
import type { Evidence, PageContext } from '../../lib/match/find-matches.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { FoundMatches, Scope } from '../../lib/messages/protocol.ts';
import type { Block } from '../../lib/page/block.ts';
import { isConnectedOf } from '../../lib/page/native.ts';
import { readPassages } from '../../lib/page/read-passages.ts';
import { insideOf, isBefore, shadowRootsAround } from '../../lib/page/shadow.ts';
import { createSlice } from '../../lib/page/slice.ts';
import type { PageWatch } from '../../lib/page/watch-page.ts';
import { mergeMentions } from './merge-mentions.ts';
import { PageAcronyms } from './page-acronyms.ts';
import { pageContext } from './page-context.ts';
import { PageDefinitions } from './page-definitions.ts';

export type PageMention = Mention<Block>;

/** The first question of a page is small, so that its first marks come soon; later ones carry more text (UTF-16 units). */
const FIRST_BATCH = 8_192;
const LARGEST_BATCH = 32_768;
/** How much text is kept to look again for a term that is defined further down; what comes after is looked at once. UTF-16 units. */
const MOST_KEPT = 2_000_000;

/** Told which blocks have mentions that are new or other than before, and which blocks are gone. */
type OnChange = (found: readonly Block[], gone: readonly Block[]) => void;

/** The text of the page as we know it: read from the DOM, asked about, kept as mentions in reading order. */
export class PageText {
  readonly mentions = new MentionList<Block>(isBlockBefore);
  /** The blocks with mentions that a text node belongs to: from a place on the page back to what was read there. */
  readonly blocksOf = new WeakMap<Node, Block[]>();
  readonly definitions = new PageDefinitions(isBlockBefore);
  readonly acronyms = new PageAcronyms();
  /** What the passages have shown so far, and what the page says of itself. */
  evidence: Evidence = {};
  page: PageContext = { title: '', description: '' };
  /** What of the page is read. */
  scope: Scope = 'article';
  /** Told of what only reading finds: shadow roots, and components that may get one. */
  watch: PageWatch | undefined;
  /** The shadow roots with mentions in them, and those around them. */
  readonly shadowRoots = new Set<ShadowRoot>();
  readonly #onChange: OnChange;
  /** What the glossaries name in each block that was read, and the blocks themselves. */
  readonly #matched = new Map<Block, readonly PageMention[]>();
  #kept = 0;
  #finds = true;
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
    this.page = pageContext();
    for await (const slice of readPassages(root, { scope: this.scope, signal })) {
      spent += slice.spent;
      for (const root of slice.shadowRoots ?? []) this.watch?.addShadowRoot(root);
      this.watch?.addComponents(slice.components ?? []);
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

  /** Whether to look for what the page itself defines, in all that is read from now on. */
  findDefinitions(on: boolean): void {
    this.#finds = on;
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
      await this.#askAbout(batch, signal, true);
    }
    this.#undecided = [];
    await this.#lookBack(signal);
  }

  /** Reads elements that have changed; what was known of the text in them is forgotten first. Resolves as `read` does. */
  async readAgain(elements: readonly Element[], signal: AbortSignal): Promise<number> {
    const isInChanged = insideOf(new Set(elements));
    const isGone = ({ parts }: Block): boolean => parts.some(({ node }) => !isConnectedOf(node) || isInChanged(node));
    const gone = this.mentions.drop(isGone);
    this.#forget(isGone);
    if (gone.length > 0) this.#onChange([], gone);
    let spent = 0;
    for (const element of elements) if (!signal.aborted) spent += await this.read(element, signal);
    await this.decide(signal);
    return spent;
  }

  /** Forgets everything, for another article in the same document. */
  clear(): void {
    this.mentions.clear();
    this.shadowRoots.clear();
    this.definitions.clear();
    this.acronyms.clear();
    this.#matched.clear();
    this.#kept = 0;
    this.evidence = {};
    this.#undecided = [];
  }

  async #askAbout(blocks: readonly Block[], signal: AbortSignal, again = false): Promise<void> {
    if (blocks.length === 0) return;
    const found = await ask('find-matches', {
      page: this.page,
      passages: blocks.map(({ passage }) => passage),
      evidence: this.evidence,
      definitions: this.#finds && !again,
    });
    if (signal.aborted) return;
    this.evidence = found.evidence;
    const undecided = new Set(found.undecided);
    this.#undecided.push(...blocks.filter(({ passage }) => undecided.has(passage.id)));
    const byId = new Map(blocks.map((block) => [block.passage.id, block]));
    this.definitions.add(found.definitions, byId);
    this.acronyms.add(found.unexplained, byId);
    await this.#keep(byId, found, signal);
  }

  /** Keeps what the glossaries name in some blocks, and finds in them what the page has defined so far. Gives the page a turn. */
  async #keep(byId: ReadonlyMap<number, Block>, answer: FoundMatches, signal: AbortSignal): Promise<void> {
    const matched = this.#mentionsOf(byId, answer);
    const slice = createSlice();
    let found = new Map<Block, PageMention[]>();
    for (const block of byId.values()) {
      const ofGlossaries = matched.get(block) ?? this.#matched.get(block) ?? [];
      this.#keepBlock(block, ofGlossaries);
      const mentions = mergeMentions(ofGlossaries, this.definitions.mentionsIn(block), this.definitions);
      if (mentions.length > 0) found.set(block, mentions);
      if (!slice.isOver()) continue;
      this.#set(found);
      found = new Map();
      await slice.next();
      if (signal.aborted) return;
    }
    this.#set(found);
    // What comes next, mostly a question with much text, begins a turn of its own.
    await slice.next();
  }

  /** What an answer tells of some blocks. */
  #mentionsOf(byId: ReadonlyMap<number, Block>, { labels, rows }: FoundMatches): Map<Block, PageMention[]> {
    const kept = labels.map((label) => this.mentions.label(label));
    const matched = new Map<Block, PageMention[]>();
    for (let row = 0; row + 3 < rows.length; row += 4) {
      const block = byId.get(rows[row] ?? 0);
      const label = kept[rows[row + 3] ?? 0];
      if (!block || !label) continue;
      const span = { start: rows[row + 1] ?? 0, end: rows[row + 2] ?? 0 };
      const mention = { place: block, span, label, text: block.passage.text.slice(span.start, span.end) };
      const mentions = matched.get(block);
      if (mentions) mentions.push(mention);
      else matched.set(block, [mention]);
      this.acronyms.explain(mention.text);
    }
    return matched;
  }

  #keepBlock(block: Block, ofGlossaries: readonly PageMention[]): void {
    if (!this.#finds) return;
    if (!this.#matched.has(block)) this.#kept += block.passage.text.length;
    if (this.#kept <= MOST_KEPT) this.#matched.set(block, ofGlossaries);
  }

  #set(found: ReadonlyMap<Block, PageMention[]>): void {
    for (const [block, mentions] of found) {
      this.mentions.set(block, mentions);
      for (const root of shadowRootsAround(block.element)) this.shadowRoots.add(root);
      for (const { node } of block.parts) this.#remember(node, block);
    }
    if (found.size > 0) this.#onChange([...found.keys()], []);
  }

  /** Finds terms in the text that was read before their definition. */
  async #lookBack(signal: AbortSignal): Promise<void> {
    const finder = this.definitions.takeAdded();
    if (!finder) return;
    const slice = createSlice();
    for (const [block, ofGlossaries] of this.#matched) {
      if (slice.isOver()) await slice.next();
      if (signal.aborted) return;
      if (!isConnectedOf(block.element) || finder.find(block.passage.text).length === 0) continue;
      // Kept one by one, within the slice: on a long page the keeping costs more than the finding.
      this.#set(new Map([[block, mergeMentions(ofGlossaries, this.definitions.mentionsIn(block), this.definitions)]]));
    }
  }

  #forget(isGone: (block: Block) => boolean): void {
    for (const block of this.#matched.keys()) {
      if (!isGone(block)) continue;
      this.#matched.delete(block);
      this.#kept -= block.passage.text.length;
    }
    this.definitions.drop(isGone);
    this.acronyms.drop(isGone);
  }

  #remember(node: Node, block: Block): void {
    const known = this.blocksOf.get(node)?.filter((other) => other !== block && isConnectedOf(other.element)) ?? [];
    this.blocksOf.set(node, [...known, block]);
  }
}

function isBlockBefore(one: Block, other: Block): boolean {
  const first = one.parts[0]?.node;
  const second = other.parts[0]?.node;
  if (!first || !second) return false;
  if (first === second) return (one.parts[0]?.from ?? 0) < (other.parts[0]?.from ?? 0);
  return isBefore(first, second);
}
