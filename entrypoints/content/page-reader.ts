import { browser } from 'wxt/browser';
import type { Manner } from '../../lib/card/watch-pointer.ts';
import type { LinePainter } from '../../lib/highlight/line.ts';
import { canPaint } from '../../lib/highlight/painter.ts';
import { ask, isGone, MessageError } from '../../lib/messages/ask.ts';
import type { Article, PageState, Reading } from '../../lib/messages/protocol.ts';
import { readPassages } from '../../lib/page/read-passages.ts';
import { insideOf } from '../../lib/page/shadow.ts';
import { isDesigned, watchDesignMode } from '../../lib/page/watch-design-mode.ts';
import { watchLocation } from '../../lib/page/watch-location.ts';
import { watchPage } from '../../lib/page/watch-page.ts';
import type { ConceptId } from '../../lib/terms/concept.ts';
import type { Passage } from '../../lib/text/passage.ts';
import { definedTerms } from './defined-terms.ts';
import { Marks } from './marks.ts';
import { pageContext } from './page-context.ts';
import type { PageDefinition } from './page-definitions.ts';
import { type PageMention, PageText } from './page-text.ts';

/** Our life in a page: when the signal aborts, nothing of us is left; `end` ends it from inside. */
type Lifetime = { readonly signal: AbortSignal; readonly end: () => void };

/** More than any article holds. UTF-16 units. */
const LONGEST_ARTICLE = 500_000;

const DEFAULT_MANNER: Manner = { opening: 'rest', delay: 250 };

/** Reads a page, keeps its marks up to date with the page and with the reader's switches, and stops without a trace. */
export class PageReader {
  readonly marks: Marks;
  readonly #text: PageText;
  readonly #root: () => Element | undefined;
  readonly #lifetime: Lifetime;
  #reading: Reading | undefined;
  #isRead = false;
  /** The reading of one article; another begins when the page navigates or is switched on again. */
  #article: AbortController | undefined;

  /** `root` gives the element to read, once the document has one. */
  constructor(root: () => Element | undefined, lifetime: Lifetime, lines: LinePainter) {
    this.#root = root;
    this.#lifetime = lifetime;
    this.#text = new PageText((found, gone) => this.marks.change(found, gone));
    this.marks = new Marks(this.#text, lines, lifetime.signal);
  }

  /** Reads the page as soon as it is there and in view, then follows it. Resolves when reading has begun or is off. */
  async start(): Promise<void> {
    const { signal } = this.#lifetime;
    if (!canPaint()) return;
    await untilShown(signal);
    if (signal.aborted) return;
    this.#watchSwitches(signal);
    watchDesignMode(() => void this.refresh(), signal);
    await this.refresh();
  }

  /** Asks how this page is to be read, and does so. */
  async refresh(): Promise<void> {
    await this.#unlessGone(async () => {
      const before = this.#reading;
      this.#reading = await ask('get-reading', {});
      // What is edited is the reader's own to write.
      if (this.#reading.off || isDesigned()) return this.#stop();
      if (before && isReadOtherwise(before, this.#reading)) this.#stop();
      if (!this.#article) return this.#begin();
      const ids = this.#text.mentions.conceptIds();
      this.#text.mentions.setOff(new Set(ids.length > 0 ? await ask('get-off-concepts', { ids }) : []));
      this.marks.update(this.#reading);
    });
  }

  /** What the popup is told of this page. */
  state(): PageState {
    const reading = this.#reading;
    const site = reading?.site ? { site: reading.site } : {};
    if (reading?.off) return { kind: 'off', reason: reading.off, ...site };
    const terms = this.#text.mentions.counts();
    if (!this.#isRead && terms.length === 0) return { kind: 'reading', ...site };
    const language = this.#foreignLanguage();
    const { definitions, acronyms } = this.#text;
    const defined = definedTerms(definitions, this.#text.mentions.counts('page'));
    return { kind: 'read', ...site, ...(language ? { language } : {}), terms, defined, unexplained: acronyms.all() };
  }

  /** What the page itself says a term of its own, or a concept of a glossary, means. */
  definitionOf(id: ConceptId): PageDefinition | undefined {
    return this.#text.definitions.of(id);
  }

  /** What opens a card here; as by default until that is known. */
  get manner(): Manner {
    return this.#reading ?? DEFAULT_MANNER;
  }

  /** What the page has shown so far, and what it says of itself: the reasons for what its labels mean. */
  get shown(): Pick<PageText, 'evidence' | 'page'> {
    return this.#text;
  }

  /** Where an acronym that nobody explains stands first. */
  acronymPlace(acronym: string): ReturnType<PageText['acronyms']['placeOf']> {
    return this.#text.acronyms.placeOf(acronym);
  }

  /** The text of the page, read anew. */
  async article(): Promise<Article | undefined> {
    const root = this.#root();
    if (!root || !this.#article) return undefined;
    const passages: Passage[] = [];
    let size = 0;
    for await (const { blocks } of readPassages(root, { scope: this.#text.scope, signal: this.#lifetime.signal })) {
      for (const { passage } of blocks) {
        size += passage.text.length;
        if (size <= LONGEST_ARTICLE) passages.push(passage);
      }
    }
    const { title, language } = pageContext();
    return { title, ...(language ? { language } : {}), passages };
  }

  /** Turns a term that the page defines on or off, for as long as the page is open. True: the change is made. */
  turnDefined(id: ConceptId, on: boolean): true {
    this.#text.definitions.turn(id, on);
    this.marks.update();
    return true;
  }

  /** The mentions of a concept on the page, in reading order. */
  allOf(id: ConceptId): readonly PageMention[] {
    return this.#text.mentions.allOf(id);
  }

  async #begin(): Promise<void> {
    const root = this.#root();
    if (!root || !this.#reading) return;
    const article = new AbortController();
    this.#article = article;
    const signal = AbortSignal.any([article.signal, this.#lifetime.signal]);
    this.#text.scope = this.#reading.scope;
    this.#text.findDefinitions(this.#reading.definedHere);
    this.marks.update(this.#reading);
    await ask('style-marks', {});
    const location = watchLocation(() => void this.#restart(), signal);
    this.#text.watch = watchPage(
      document,
      async (changed) => {
        await read;
        location.check();
        if (signal.aborted) return 0;
        return (await this.#unlessGone(() => this.#text.readAgain(this.#within(changed), signal))) ?? 0;
      },
      signal,
    );
    const read = this.#readAll(root, signal);
    await read;
  }

  async #readAll(root: Element, signal: AbortSignal): Promise<void> {
    this.#isRead = false;
    await this.#unlessGone(async () => {
      await this.#text.read(root, signal);
      await this.#text.decide(signal);
    });
    this.#isRead = !signal.aborted;
  }

  /** Changed elements that lie in what we read; where the whole root was replaced, the new root. */
  #within(changed: readonly Element[]): Element[] {
    const root = this.#root();
    if (!root) return [];
    const isInside = insideOf(new Set([root]));
    const within = changed.filter((element) => element === root || isInside(element));
    return changed.some((element) => element !== root && Node.prototype.contains.call(element, root)) ? [root] : within;
  }

  async #restart(): Promise<void> {
    this.#stop();
    await this.refresh();
  }

  #stop(): void {
    this.#article?.abort();
    this.#article = undefined;
    this.#text.clear();
    this.marks.clear();
    this.#isRead = false;
  }

  #watchSwitches(signal: AbortSignal): void {
    let isRunning = false;
    let isWanted = false;
    // No timer gathers the changes: in a tab that is not in front, timers wait for a second.
    const renew = async (): Promise<void> => {
      isRunning = true;
      while (isWanted && !signal.aborted) {
        isWanted = false;
        await this.refresh();
      }
      isRunning = false;
    };
    const changed = (): void => {
      isWanted = true;
      if (!isRunning) void renew();
    };
    browser.storage.local.onChanged.addListener(changed);
    addEventListener('pageshow', ({ persisted }) => persisted && changed(), { signal });
    signal.addEventListener('abort', () => {
      if (!isGone()) browser.storage.local.onChanged.removeListener(changed);
    });
  }

  #foreignLanguage(): string | undefined {
    const language = document.documentElement.lang.split('-')[0]?.toLowerCase();
    return language && this.#reading && !this.#reading.languages.includes(language) ? language : undefined;
  }

  /** Does something that needs the background. When this copy of the extension is gone, ends our life in the page silently. */
  async #unlessGone<T>(act: () => Promise<T> | T): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      if (isGone() || (error instanceof MessageError && error.gone)) this.#lifetime.end();
      else if (!(error instanceof MessageError)) throw error;
      return undefined;
    }
  }
}

/** Whether the page must be read anew: another part of it, with its own definitions or without, or with other glossaries of the reader's. */
function isReadOtherwise(before: Reading, now: Reading): boolean {
  return (
    before.scope !== now.scope || before.definedHere !== now.definedHere || before.edition !== now.edition || before.choices !== now.choices
  );
}

/** Resolves when the document can be read and is in view: a tab in the background is read when it is first shown. */
async function untilShown(signal: AbortSignal): Promise<void> {
  if (document.readyState === 'loading') await once(document, 'DOMContentLoaded', signal);
  while (document.visibilityState === 'hidden' && !signal.aborted) await once(document, 'visibilitychange', signal);
}

function once(target: EventTarget, type: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    target.addEventListener(type, () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
