import { acronymsIn } from '../../lib/extract/acronyms-in.ts';
import type { UnexplainedAcronym } from '../../lib/extract/unexplained-acronyms.ts';
import type { NobodyExplains } from '../../lib/messages/protocol.ts';
import type { Block } from '../../lib/page/block.ts';
import type { Span } from '../../lib/text/passage.ts';

type Place = { readonly block: Block; readonly span: Span; count: number };

/** No article has more of them; they are for the popup, not for an archive. */
const MOST = 100;

/** The acronyms of a page that no answer about its text has explained so far. */
export class PageAcronyms {
  readonly #places = new Map<string, Place>();
  readonly #explained = new Set<string>();

  /** Takes up what an answer found in some blocks. */
  add(found: readonly UnexplainedAcronym[], blocks: ReadonlyMap<number, Block>): void {
    for (const { acronym, passageId, span, count } of found) {
      const known = this.#places.get(acronym);
      const block = blocks.get(passageId);
      if (known) known.count += count;
      else if (block && this.#places.size < MOST) this.#places.set(acronym, { block, span, count });
    }
  }

  /** Notes a stretch of text that a card explains: every acronym in it is explained. */
  explain(text: string): void {
    for (const acronym of acronymsIn(text)) this.#explained.add(acronym);
  }

  /** What nobody explains, in the order in which it was met. */
  all(): NobodyExplains[] {
    return [...this.#places].flatMap(([acronym, { count }]) => (this.#isExplained(acronym) ? [] : [{ acronym, count }]));
  }

  /** Where an acronym stands first. */
  placeOf(acronym: string): Pick<Place, 'block' | 'span'> | undefined {
    return this.#places.get(acronym);
  }

  /** Forgets what stood first in blocks that are gone: it is met again when the text that took their place is read. */
  drop(isGone: (block: Block) => boolean): void {
    for (const [acronym, { block }] of this.#places) if (isGone(block)) this.#places.delete(acronym);
  }

  clear(): void {
    this.#places.clear();
    this.#explained.clear();
  }

  #isExplained(acronym: string): boolean {
    return this.#explained.has(acronym) || this.#explained.has(acronym.replaceAll('.', ''));
  }
}
