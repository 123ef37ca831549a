import { TermFinder } from '../../lib/extract/term-finder.ts';
import type { PageLabel } from '../../lib/highlight/mention-list.ts';
import type { FoundDefinition } from '../../lib/messages/protocol.ts';
import type { Block } from '../../lib/page/block.ts';
import type { ConceptId } from '../../lib/terms/concept.ts';
import type { Span } from '../../lib/text/passage.ts';
import type { PageMention } from './page-text.ts';

/** A term that the page defines, where it does so. */
export type PageDefinition = {
  readonly found: FoundDefinition;
  readonly block: Block;
  /** The term as it is written, an acronym without its plural. */
  readonly text: string;
  readonly exact: boolean;
  readonly label: PageLabel;
};

/** No article defines more; a page that does is a list of terms or means us ill. */
const MOST_TERMS = 200;
/** How many definitions of one term are kept, in case the first goes away. */
const MOST_OF_ONE = 4;

/** What a page defines itself: the first definition of each term counts. Nothing of it outlives the page. */
export class PageDefinitions {
  readonly #byTerm = new Map<string, PageDefinition[]>();
  readonly #finder = new TermFinder<PageDefinition>();
  readonly #off = new Set<ConceptId>();
  readonly #isBefore: (one: Block, other: Block) => boolean;
  #added: PageDefinition[] = [];

  /** `isBefore` tells whether a block comes before another on the page. */
  constructor(isBefore: (one: Block, other: Block) => boolean) {
    this.#isBefore = isBefore;
  }

  /** Takes up what blocks define. */
  add(found: readonly FoundDefinition[], blocks: ReadonlyMap<number, Block>): void {
    for (const one of found) {
      const block = blocks.get(one.passageId);
      if (block) this.#addOne(one, block);
    }
  }

  /** The definitions that count, in no order. */
  all(): PageDefinition[] {
    return [...this.#byTerm.values()].flatMap((definitions) => definitions[0] ?? []);
  }

  /** The definition a mark of the page is about, or the one that means the same as a concept of a glossary. */
  of(id: ConceptId): PageDefinition | undefined {
    let same: PageDefinition | undefined;
    for (const [first] of this.#byTerm.values()) {
      if (first?.label.conceptId === id) return first;
      if (!same && first?.found.same.includes(id)) same = first;
    }
    return same;
  }

  /** Where the terms stand in a block; in the block that defines one, its first place there says so. */
  mentionsIn(block: Block): PageMention[] {
    const { text } = block.passage;
    return this.#finder.find(text).map(({ term, span }) => {
      const defines = term.block === block && contains(term.found.sentence, span) && contains(around(term.found), span);
      const mention = { place: block, span, label: term.label, text: text.slice(span.start, span.end) };
      return defines ? { ...mention, defines } : mention;
    });
  }

  /** A finder of the terms that came since this was last asked; `undefined` when none did. */
  takeAdded(): TermFinder<PageDefinition> | undefined {
    const added = this.#added.filter((definition) => this.#isFirst(definition));
    this.#added = [];
    if (added.length === 0) return undefined;
    const finder = new TermFinder<PageDefinition>();
    for (const definition of added) finder.add(definition);
    return finder;
  }

  /** Turns a term on or off while the page is open. */
  turn(id: ConceptId, on: boolean): void {
    if (on) this.#off.delete(id);
    else this.#off.add(id);
    for (const { label } of this.all()) label.off = this.#off.has(label.conceptId);
  }

  /** Forgets the definitions of blocks that are gone; another block may define the same term. */
  drop(isGone: (block: Block) => boolean): void {
    for (const [term, definitions] of this.#byTerm) {
      const kept = definitions.filter(({ block }) => !isGone(block));
      if (kept.length < definitions.length) this.#put(term, definitions[0], kept);
    }
  }

  clear(): void {
    for (const term of this.#byTerm.keys()) this.#put(term, this.#byTerm.get(term)?.[0], []);
    this.#off.clear();
    this.#added = [];
  }

  #addOne(found: FoundDefinition, block: Block): void {
    const text = termText(found, block);
    const exact = found.about !== 'term';
    if (exact && !/\p{Lu}/u.test(text)) return;
    const key = exact ? text : text.toLowerCase();
    const known = this.#byTerm.get(key);
    if (!known && this.#byTerm.size >= MOST_TERMS) return;
    if (known?.some((other) => other.block === block)) return;
    const id: ConceptId = `:page/${key}`;
    const label = known?.[0]?.label ?? { conceptId: id, label: text, off: this.#off.has(id), definedHere: true };
    const all = [...(known ?? []), { found, block, text, exact, label }];
    all.sort((one, other) => (this.#isBefore(one.block, other.block) ? -1 : 1));
    this.#put(key, known?.[0], all.slice(0, MOST_OF_ONE));
  }

  #put(key: string, before: PageDefinition | undefined, definitions: readonly PageDefinition[]): void {
    const [first] = definitions;
    if (first) this.#byTerm.set(key, [...definitions]);
    else this.#byTerm.delete(key);
    if (before && before !== first) this.#finder.remove(before);
    // What is no longer defined is no longer marked; its mentions may stay known until their own text changes.
    if (before && !first) before.label.off = true;
    if (!first || first === before) return;
    first.label.off = this.#off.has(first.label.conceptId);
    this.#finder.add(first);
    this.#added.push(first);
  }

  #isFirst(definition: PageDefinition): boolean {
    return this.all().includes(definition);
  }
}

/** An acronym in its singular; anything else as it is written, with single blanks. */
function termText({ about, term }: FoundDefinition, { passage }: Block): string {
  const text = passage.text.slice(term.start, term.end).replace(/\s+/g, ' ');
  return about === 'acronym' ? text.replace(/(?<=[\p{Lu}\p{N}])['’]?s$/u, '') : text;
}

/** From the term to its meaning, whichever comes first. */
function around({ term, meaning }: FoundDefinition): Span {
  return { start: Math.min(term.start, meaning.start), end: Math.max(term.end, meaning.end) };
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
