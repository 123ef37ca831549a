import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import { type Box, type Emulation, jsonCall, type Point, readJson, type Surface } from './surface.ts';
import { sleep } from './wait-until.ts';

/** A page of Chromium, through Puppeteer and, where that is silent, through the DevTools protocol. */
export class ChromiumSurface implements Surface {
  readonly page: Page;
  readonly #kind: 'tab' | 'popup';
  readonly #cdp: CDPSession;
  readonly #errors: string[] = [];
  /** What is emulated so far: the protocol takes the whole list at each change. */
  #features: Record<string, string> = {};
  #media = '';

  private constructor(page: Page, kind: 'tab' | 'popup', cdp: CDPSession) {
    this.page = page;
    this.#kind = kind;
    this.#cdp = cdp;
    page.on('pageerror', (error) => this.#errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && this.#errors.push(message.text()));
  }

  static async over(page: Page, kind: 'tab' | 'popup'): Promise<ChromiumSurface> {
    return new ChromiumSurface(page, kind, await page.createCDPSession());
  }

  async navigate(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async goBack(): Promise<void> {
    await this.page.goBack();
  }

  async call(source: string, args: readonly unknown[]): Promise<unknown> {
    return readJson(await this.page.evaluate(jsonCall(source, args)));
  }

  async callInRoot(host: string, source: string, args: readonly unknown[]): Promise<unknown> {
    const root = await this.#rootOf(host);
    if (root === undefined) return undefined;
    const { result, exceptionDetails } = await this.#cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: `function () { return ${jsonCall(source, args, 'this, ')}; }`,
      objectId: root,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return readJson(result.value);
  }

  async movePointer(path: readonly Point[]): Promise<void> {
    for (const { x, y } of path) {
      await this.page.mouse.move(x, y);
      await sleep(16);
    }
  }

  async click(): Promise<void> {
    await this.page.mouse.down();
    await this.page.mouse.up();
  }

  async tap({ x, y }: Point): Promise<void> {
    await this.page.touchscreen.tap(x, y);
  }

  async wheel({ x, y }: Point, deltaY: number): Promise<void> {
    await this.#cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY });
  }

  async press(keys: readonly string[]): Promise<void> {
    // Puppeteer checks the names itself and says which one it does not know.
    const all = keys as readonly KeyInput[];
    for (const key of all) await this.page.keyboard.down(key);
    for (const key of all.toReversed()) await this.page.keyboard.up(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async capture(clip: Box | undefined): Promise<Uint8Array> {
    return await this.page.screenshot({ captureBeyondViewport: false, ...(clip ? { clip } : {}) });
  }

  async emulate({ colorScheme, reducedMotion, forcedColors, media, viewport }: Emulation): Promise<void> {
    if (colorScheme) this.#features['prefers-color-scheme'] = colorScheme;
    if (reducedMotion !== undefined) this.#features['prefers-reduced-motion'] = reducedMotion ? 'reduce' : 'no-preference';
    if (forcedColors !== undefined) this.#features['forced-colors'] = forcedColors ? 'active' : 'none';
    if (media) this.#media = media;
    // Not emulateMediaFeatures: Puppeteer refuses forced-colors.
    const features = Object.entries(this.#features).map(([name, value]) => ({ name, value }));
    await this.#cdp.send('Emulation.setEmulatedMedia', { media: this.#media, features });
    if (viewport) {
      const { width, height, scale = 1, touch = false } = viewport;
      await this.page.setViewport({ width, height, deviceScaleFactor: scale, hasTouch: touch });
    }
  }

  errors(): readonly string[] {
    return [...this.#errors];
  }

  async activate(): Promise<void> {
    if (this.#kind === 'tab') await this.page.bringToFront();
  }

  async close(): Promise<void> {
    if (!this.page.isClosed()) await this.page.close();
  }

  /** The closed root of the last element for a selector, as an object in an isolated world. */
  async #rootOf(host: string): Promise<string | undefined> {
    const { frameTree } = await this.#cdp.send('Page.getFrameTree');
    const { executionContextId } = await this.#cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'newsgloss-tests',
    });
    const { result } = await this.#cdp.send('Runtime.evaluate', {
      expression: `[...document.querySelectorAll(${JSON.stringify(host)})].at(-1)`,
      contextId: executionContextId,
    });
    if (!result.objectId) return undefined;
    const { node } = await this.#cdp.send('DOM.describeNode', { objectId: result.objectId, pierce: true });
    const root = node.shadowRoots?.[0];
    if (!root) return undefined;
    const { object } = await this.#cdp.send('DOM.resolveNode', { backendNodeId: root.backendNodeId, executionContextId });
    return object.objectId;
  }
}
