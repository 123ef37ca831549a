import type { Block, Part } from './block.ts';
import type { Scope } from './element-roles.ts';
import { dataOf } from './native.ts';

/** A passage never grows beyond this; a longer block is read as several. Half a message, so that any text can be asked about. */
const LONGEST_PASSAGE = 65_536;

/** A block with fewer characters than this holds no term. */
const SHORTEST_PASSAGE = 2;

/** A block with more of its letters in links than this is a menu or a list of other articles, not text of this one. */
const MOST_LINKED = 0.7;

let lastId = 0;

/** Gathers the text of one block after the other. */
export type BlockBuilder = {
  /** Adds a text node of the current block. */
  add(node: Text): void;
  /** A place where no word may go on: a line break, a footnote mark. */
  gap(): void;
  /** Whether what is added from now on stands in a link. */
  link(isInside: boolean): void;
  /** Ends the current block and says where the next one stands. */
  open(element: Element, language: string | undefined): void;
  /** The blocks that are ready; they are forgotten here. */
  take(): Block[];
};

/** A builder that starts in an element. Of the article alone, it gives no block that is a list of links. */
export function createBlockBuilder(element: Element, language: string | undefined, scope: Scope): BlockBuilder {
  let ready: Block[] = [];
  let parts: Part[] = [];
  let text = '';
  let isLinked = false;
  let linked = 0;
  let place = { element, language };

  const close = (): void => {
    const isText = text.length >= SHORTEST_PASSAGE && /\S/.test(text);
    if (isText && (scope === 'page' || linked <= MOST_LINKED * lettersIn(text))) {
      const passage = { id: ++lastId, text, ...(place.language ? { language: place.language } : {}) };
      ready.push({ passage, element: place.element, parts });
    }
    parts = [];
    text = '';
    linked = 0;
  };

  const addStretch = (node: Text, from: number, stretch: string): void => {
    if (text.length > 0 && text.length + stretch.length > LONGEST_PASSAGE) close();
    parts.push({ node, from, start: text.length, length: stretch.length });
    text += stretch;
  };

  return {
    add(node) {
      const data = dataOf(node);
      if (isLinked) linked += lettersIn(data);
      for (let from = 0; from < data.length; ) {
        const end = cutBefore(data, from + LONGEST_PASSAGE);
        addStretch(node, from, data.slice(from, end));
        from = end;
      }
    },
    gap() {
      if (text && text.length < LONGEST_PASSAGE) text += '\n';
    },
    link(isInside) {
      isLinked = isInside;
    },
    open(next, nextLanguage) {
      close();
      place = { element: next, language: nextLanguage };
    },
    take() {
      const taken = ready;
      ready = [];
      return taken;
    },
  };
}

function lettersIn(text: string): number {
  return text.length - (text.match(/\s/g)?.length ?? 0);
}

/** The last gap between words before a limit, so that a very long text node is not cut inside a word. */
function cutBefore(data: string, limit: number): number {
  if (limit >= data.length) return data.length;
  const gap = data.lastIndexOf(' ', limit);
  return gap > limit - LONGEST_PASSAGE / 2 ? gap : limit;
}
