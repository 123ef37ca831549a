import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as page from './page-questions.ts';
import type { Box, Emulation, Point, Surface } from './surface.ts';
import { sleep, waitUntil } from './wait-until.ts';

/** For each of our entries in `CSS.highlights`, the marked texts. */
export type Highlights = Readonly<Record<string, readonly string[]>>;

/**
 * One page in a browser, used the way a reader uses it: with a pointer, a keyboard and eyes.
 * Functions for `evaluate` and `evaluateInCard` are sent as source: they may use their arguments and nothing else.
 */
export class Tab {
  readonly surface: Surface;
  /** Where the pointer is: the next movement starts there. */
  #pointer: Point = { x: 4, y: 4 };

  constructor(surface: Surface) {
    this.surface = surface;
  }

  goto(url: string): Promise<void> {
    return this.surface.navigate(url);
  }

  reload(): Promise<void> {
    return this.surface.reload();
  }

  goBack(): Promise<void> {
    return this.surface.goBack();
  }

  /** Calls the function in the page's own world; arguments and answer travel as JSON. */
  async evaluate<Args extends readonly unknown[], Answer>(fn: (...args: Args) => Answer, ...args: Args): Promise<Awaited<Answer>> {
    // The answer is what the function gave, once through JSON.
    return (await this.surface.call(fn.toString(), args)) as Awaited<Answer>;
  }

  /** Calls the function with the card's closed root, in a world the page cannot see; `undefined` when no card is there. */
  async evaluateInCard<Args extends readonly unknown[], Answer>(
    fn: (root: ShadowRoot, ...args: Args) => Answer,
    ...args: Args
  ): Promise<Awaited<Answer> | undefined> {
    // As in evaluate.
    return (await this.surface.callInRoot('newsgloss-card', fn.toString(), args)) as Awaited<Answer> | undefined;
  }

  /** What we draw ourselves in a layer of the page, as the page itself cannot see it; `undefined` where we have no host. */
  async lines(layer = 'html'): Promise<readonly page.DrawnLine[] | undefined> {
    // As in evaluate.
    return (await this.surface.callInRoot(`${layer} > div:empty:not([class])`, page.readLines.toString(), [])) as
      | readonly page.DrawnLine[]
      | undefined;
  }

  /** Waits until our own lines are right. */
  waitForLines(isRight: (lines: readonly page.DrawnLine[]) => boolean, layer = 'html'): Promise<readonly page.DrawnLine[]> {
    let last: readonly page.DrawnLine[] | undefined;
    const ask = async () => {
      last = await this.lines(layer);
      return last && isRight(last) ? last : undefined;
    };
    return waitUntil('such lines on the page', ask).catch((error: Error) => {
      throw new Error(`${error.message}; the lines were ${JSON.stringify(last)}`);
    });
  }

  /** The document, serialised. Closed roots are never in it. */
  html(): Promise<string> {
    return this.evaluate(() => document.documentElement.outerHTML);
  }

  /** The visible text of the page. */
  text(): Promise<string> {
    return this.evaluate(() => document.body.innerText);
  }

  /** Waits until the page shows a text, also across a navigation. */
  async waitForText(text: string, timeoutMs?: number): Promise<void> {
    await waitUntil(`"${text}" on the page`, async () => (await this.text()).includes(text), timeoutMs).catch(async (error: Error) => {
      throw new Error(`${error.message}; the page says: ${(await this.text()).slice(0, 500)}`);
    });
  }

  /** Moves the pointer onto the nth mention of a text (0 is the first) the way a hand does, and leaves it there. */
  async hoverText(text: string, nth = 0): Promise<void> {
    await this.#pointAt(() => this.#findText(text, nth));
  }

  async clickText(text: string, nth = 0): Promise<void> {
    await this.hoverText(text, nth);
    await this.surface.click();
  }

  /** Touches the nth mention of a text with a finger. */
  async tapText(text: string, nth = 0): Promise<void> {
    await this.surface.tap(centre(await this.#findText(text, nth)));
  }

  /** Clicks the first rendered element for a selector. */
  async click(selector: string): Promise<void> {
    await this.#pointAt(async () => {
      const found = await this.evaluate(page.bringElementIntoView, selector);
      if (!found) throw new Error(`No element ${selector} is rendered on the page.`);
      return found.box;
    });
    await this.surface.click();
  }

  /** Moves the pointer from where it is to a point of the viewport, slower towards the end. */
  async moveTo(point: Point): Promise<void> {
    const from = this.#pointer;
    const steps = 16;
    const eased = Array.from({ length: steps }, (_, step) => 1 - (1 - (step + 1) / steps) ** 3);
    await this.surface.movePointer(
      eased.map((part) => ({ x: Math.round(from.x + (point.x - from.x) * part), y: Math.round(from.y + (point.y - from.y) * part) })),
    );
    this.#pointer = { x: Math.round(point.x), y: Math.round(point.y) };
  }

  /** Presses a key by its DOM name, with modifiers before it: `Escape`, `Shift+Tab`, `Control+a`. */
  press(key: string): Promise<void> {
    return this.surface.press(key.split(/(?<=.)\+/));
  }

  type(text: string): Promise<void> {
    return this.surface.type(text);
  }

  /** Turns the wheel where the pointer is, by CSS pixels. */
  wheel(deltaY: number): Promise<void> {
    return this.surface.wheel(this.#pointer, deltaY);
  }

  /** What the page can read of our marks. */
  highlights(): Promise<Highlights> {
    return this.evaluate(page.readHighlights);
  }

  waitForHighlights(isRight: (highlights: Highlights) => boolean, timeoutMs?: number): Promise<Highlights> {
    let last: Highlights = {};
    const ask = async () => {
      last = await this.highlights();
      return isRight(last) ? last : undefined;
    };
    return waitUntil('such marks on the page', ask, timeoutMs).catch((error: Error) => {
      throw new Error(`${error.message}; the marks were ${JSON.stringify(last)}`);
    });
  }

  /** The text a reader can see in the card; `undefined` when no card is open. */
  cardText(): Promise<string | undefined> {
    return this.evaluateInCard(page.readCardText);
  }

  /** Waits for a card, or for one whose text is right, and returns its text. */
  waitForCard(isRight: (text: string) => boolean = () => true, timeoutMs?: number): Promise<string> {
    const ask = async () => {
      const text = await this.cardText();
      return text !== undefined && isRight(text) ? text : undefined;
    };
    return waitUntil('such card on the page', ask, timeoutMs);
  }

  async waitForNoCard(timeoutMs?: number): Promise<void> {
    await waitUntil('page without a card', async () => (await this.cardText()) === undefined, timeoutMs);
  }

  /** Moves the pointer onto a control of the card, by its accessible name or its text. */
  async hoverInCard(name: string): Promise<void> {
    await this.#pointAt(async () => {
      const found = await this.evaluateInCard(page.findInCard, name);
      if (!found) throw new Error(`No card is open, so there is no "${name}" in it.`);
      if (found.kind !== 'found') throw new Error(`"${name}" is ${found.kind} in the card, which holds: ${found.names.join(' | ')}`);
      return found.box;
    });
  }

  async clickInCard(name: string): Promise<void> {
    await this.hoverInCard(name);
    await this.surface.click();
  }

  /** Saves a PNG of the viewport, or of a part of it in CSS pixels, once the page and the card stand still. */
  async screenshot(path: string, { clip }: { readonly clip?: Box } = {}): Promise<void> {
    await this.evaluate(page.waitForStillness);
    await this.evaluateInCard(page.waitForStillness);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await this.#settledPicture(clip));
  }

  /** Uncaught errors and console errors of this page since it was opened. */
  errors(): readonly string[] {
    return this.surface.errors();
  }

  emulate(emulation: Emulation): Promise<void> {
    return this.surface.emulate(emulation);
  }

  /** Brings this tab to the front. */
  activate(): Promise<void> {
    return this.surface.activate();
  }

  close(): Promise<void> {
    return this.surface.close();
  }

  /** Moves onto something, and after it when it has moved meanwhile: pages shift while they load, cards slide in. */
  async #pointAt(find: () => Promise<Box>): Promise<void> {
    await this.surface.activate();
    let aim = await find();
    for (let tries = 0; tries < 10; tries++) {
      await this.moveTo(centre(aim));
      const now = await find();
      if (Math.abs(now.x - aim.x) < 2 && Math.abs(now.y - aim.y) < 2) return;
      aim = now;
    }
    throw new Error('What the pointer was to reach never stood still.');
  }

  /** A picture that is the same twice running: browsers may draw marks a frame or two after they are registered. */
  async #settledPicture(clip: Box | undefined): Promise<Uint8Array> {
    let picture = await this.surface.capture(clip);
    for (let tries = 0; tries < 10; tries++) {
      await sleep(100);
      const next = await this.surface.capture(clip);
      if (Buffer.compare(picture, next) === 0) return next;
      picture = next;
    }
    return picture;
  }

  async #findText(text: string, nth: number): Promise<Box> {
    const found = await this.evaluate(page.bringTextIntoView, text, nth);
    if (typeof found === 'number') throw new Error(`The page shows "${text}" ${found} times; mention ${nth} (from 0) was asked for.`);
    // A reader scrolls, then points: hovering while the page still scrolls means nothing.
    if (found.scrolled) await sleep(250);
    return found.box;
  }
}

function centre({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
