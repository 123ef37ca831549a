import { caretAt, isInRects, rectsOf } from '../../lib/highlight/caret-at.ts';
import type { Line, LinePainter } from '../../lib/highlight/line.ts';
import { createPainter } from '../../lib/highlight/painter.ts';
import { type Block, offsetIn, rangeOf, textAt } from '../../lib/page/block.ts';
import { isNearViewport, type Sight, watchViewport } from '../../lib/page/near-viewport.ts';
import type { Density, MarkStyle } from '../../lib/terms/preferences.ts';
import type { PageMention, PageText } from './page-text.ts';

/** `private`: the reader has private glossaries, and we draw on every page. */
export type Appearance = { readonly markStyle: MarkStyle; readonly density: Density; readonly private?: boolean };

const DEFAULT_LOOK: Appearance = { markStyle: 'dotted', density: 'first' };

/** Choosing what to mark again waits for this many times as long as the last choice took: a twentieth of the page's time. */
const REST = 20;

/** The marks on the page: which mentions are to be marked, and the ones near the viewport painted. */
export class Marks {
  readonly #text: PageText;
  readonly #painter = createPainter<PageMention>();
  /** What the page itself defines looks akin, but not the same. */
  readonly #herePainter = createPainter<PageMention>();
  /** What cannot be a highlight: private words, which a page could read there, and all in forced colours, where it would be a block. */
  readonly #lines: LinePainter;
  readonly #forced = matchMedia('(forced-colors: active)');
  readonly #viewport;
  readonly #blocksIn = new Map<Element, Set<Block>>();
  /** Elements under observation: those with marks, and those that would have them if they were rendered. */
  readonly #watched = new Set<Element>();
  readonly #near = new Set<Element>();
  readonly #hidden = new Set<Element>();
  readonly #ranges = new WeakMap<PageMention, StaticRange>();
  #marked = new Map<Block, PageMention[]>();
  #painted: ReadonlySet<PageMention> = new Set();
  #drawn: readonly Line[] = [];
  #current: PageMention | undefined;
  #appearance = DEFAULT_LOOK;
  #nextChoice = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(text: PageText, lines: LinePainter, signal: AbortSignal) {
    this.#text = text;
    this.#lines = lines;
    this.#forced.addEventListener('change', () => this.#paint(), { signal });
    this.#viewport = watchViewport((sights) => this.#look(sights), signal);
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  /** Takes up blocks with new mentions and drops blocks that are gone. */
  change(found: readonly Block[], gone: readonly Block[]): void {
    for (const block of found) {
      const known = this.#blocksIn.get(block.element);
      if (known) known.add(block);
      else this.#blocksIn.set(block.element, new Set([block]));
    }
    for (const block of gone) {
      const known = this.#blocksIn.get(block.element);
      if (known?.delete(block) && known.size === 0) this.#forget(block.element);
    }
    this.#chooseSoon();
  }

  /** Marks again at once: a term was switched, or the reader wants marks to look different. */
  update(appearance: Appearance = this.#appearance): void {
    this.#appearance = appearance;
    this.#choose();
  }

  /** The mentions to mark in reading order, painted or not. */
  inOrder(): PageMention[] {
    return [...this.#marked.values()].flat();
  }

  /** The painted mention under a point of the viewport (CSS pixels). */
  at(x: number, y: number): PageMention | undefined {
    const caret = caretAt(x, y, this.#text.shadowRoots);
    if (!caret) return undefined;
    for (const block of this.#text.blocksOf.get(caret.node) ?? []) {
      const offset = offsetIn(block, caret.node, caret.offset);
      if (offset === undefined) continue;
      const mention = this.#marked.get(block)?.find(({ span }) => span.start <= offset && offset <= span.end);
      if (mention && this.#painted.has(mention) && isInRects(x, y, this.rectsOf(mention))) return mention;
    }
    return undefined;
  }

  /** The boxes of a mention in the viewport; empty when its text is not there any more. */
  rectsOf(mention: PageMention): DOMRect[] {
    const range = this.#rangeOf(mention);
    return range ? rectsOf(range) : [];
  }

  /** Shows one mention as the current one, or none. */
  showCurrent(mention: PageMention | undefined): void {
    this.#current = mention;
    const isDrawn = mention !== undefined && this.#isDrawn(mention);
    this.#painter.showCurrent(mention && !isDrawn ? this.#rangeOf(mention) : undefined);
    this.#draw();
  }

  /** Takes every mark away and forgets all places. */
  clear(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    for (const element of this.#watched) this.#unwatch(element);
    this.#blocksIn.clear();
    this.#hidden.clear();
    this.#marked.clear();
    this.#painted = new Set();
    this.#painter.clear();
    this.#herePainter.clear();
    this.#drawn = [];
    this.#lines.clear();
  }

  #look(sights: readonly Sight[]): void {
    const shown = new Map<Block, boolean>();
    for (const { element, near, shown: isShown } of sights) {
      if (near) this.#near.add(element);
      else this.#near.delete(element);
      if (isShown) this.#hidden.delete(element);
      else this.#hidden.add(element);
      for (const block of this.#blocksIn.get(element) ?? []) shown.set(block, isShown);
    }
    if (this.#text.mentions.setShown(shown)) this.#chooseSoon();
    this.#paint();
  }

  /** On a large page a choice takes milliseconds, and every batch of text asks for one. */
  #chooseSoon(): void {
    if (this.#waiting !== undefined) return;
    const wait = this.#nextChoice - performance.now();
    if (wait <= 0) this.#choose();
    else this.#waiting = setTimeout(() => this.#choose(), wait);
  }

  #choose(): void {
    const start = performance.now();
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#marked = this.#text.mentions.marked(this.#appearance.density);
    const wanted = new Set<Element>();
    for (const { element } of this.#marked.keys()) wanted.add(element);
    for (const element of this.#watched) if (!wanted.has(element) && !this.#hidden.has(element)) this.#unwatch(element);
    for (const element of wanted) if (!this.#watched.has(element)) this.#watch(element);
    this.#paint();
    const end = performance.now();
    this.#nextChoice = end + REST * (end - start);
  }

  #paint(): void {
    const ranges = new Map<PageMention, StaticRange>();
    const hereRanges = new Map<PageMention, StaticRange>();
    const drawn = new Map<PageMention, Line>();
    const { markStyle } = this.#appearance;
    for (const element of this.#near) {
      for (const block of this.#blocksIn.get(element) ?? []) {
        for (const mention of this.#marked.get(block) ?? []) {
          const range = this.#rangeOf(mention);
          if (!range) continue;
          const isHere = mention.label.definedHere;
          if (this.#isDrawn(mention)) drawn.set(mention, { range, style: isHere ? `${markStyle}-here` : markStyle });
          else (isHere ? hereRanges : ranges).set(mention, range);
        }
      }
    }
    this.#painted = new Set([...ranges.keys(), ...hereRanges.keys(), ...drawn.keys()]);
    this.#painter.show(markStyle, ranges);
    this.#herePainter.show(`${markStyle}-here`, hereRanges);
    this.#drawn = [...drawn.values()];
    this.#draw();
  }

  #isDrawn({ label }: PageMention): boolean {
    return label.private === true || this.#forced.matches;
  }

  /** Where nothing is or was to be drawn, nothing of it is loaded. */
  #draw(): void {
    const current = this.#current && this.#isDrawn(this.#current) ? this.#rangeOf(this.#current) : undefined;
    const lines: Line[] = current ? [...this.#drawn, { range: current, style: 'current' }] : [...this.#drawn];
    if (lines.length > 0 || this.#appearance.private) this.#lines.show(lines);
    else this.#lines.clear();
  }

  /** The range of a mention, as long as its text stands where it was read. */
  #rangeOf(mention: PageMention): StaticRange | undefined {
    if (textAt(mention.place, mention.span) !== mention.text) return undefined;
    const known = this.#ranges.get(mention);
    if (known) return known;
    const range = rangeOf(mention.place, mention.span);
    if (range) this.#ranges.set(mention, range);
    return range;
  }

  #watch(element: Element): void {
    this.#watched.add(element);
    this.#viewport.add(element);
    // In a tab that is not in front the observer stays silent, but a switch must show there too.
    if (document.visibilityState === 'hidden' && isNearViewport(element)) this.#near.add(element);
  }

  #unwatch(element: Element): void {
    this.#watched.delete(element);
    this.#viewport.remove(element);
    this.#near.delete(element);
  }

  #forget(element: Element): void {
    this.#unwatch(element);
    this.#hidden.delete(element);
    this.#blocksIn.delete(element);
  }
}
