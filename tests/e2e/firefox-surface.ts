import { keyValue } from './firefox-keys.ts';
import type { FirefoxProtocol } from './firefox-protocol.ts';
import { closePopup, overridePage } from './firefox-window.ts';
import type { Box, Emulation, Point, Surface } from './surface.ts';
import { waitUntil } from './wait-until.ts';

type Node = { readonly sharedId: string; readonly value?: { readonly shadowRoot?: Node | null } };

/** A tab of Firefox, or its toolbar popup, through WebDriver BiDi. */
export class FirefoxSurface implements Surface {
  readonly context: string;
  readonly #kind: 'tab' | 'popup';
  readonly #firefox: FirefoxProtocol;
  readonly #errors: string[] = [];
  /** A page in another process starts without what was emulated: it is told again. */
  #emulation: Emulation = {};

  constructor(firefox: FirefoxProtocol, context: string, kind: 'tab' | 'popup') {
    this.#firefox = firefox;
    this.context = context;
    this.#kind = kind;
    firefox.onLog(({ level, text, source }) => {
      if (level === 'error' && source.context === context) this.#errors.push(text ?? '');
    });
  }

  /** Firefox never says that a page of an extension has loaded, so that is asked of the page. */
  async navigate(url: string): Promise<void> {
    const wait = url.startsWith('http') ? 'complete' : 'none';
    await this.#firefox.send('browsingContext.navigate', { context: this.context, url, wait });
    const here = (page: string) => document.readyState === 'complete' && (page === '' || location.href.startsWith(page));
    await waitUntil(
      `loaded ${url}`,
      () => this.call(here.toString(), [wait === 'none' ? url.replace(/[?#].*/, '') : '']) as Promise<boolean>,
    );
    const { viewport: _, ...media } = this.#emulation;
    await this.emulate(media);
  }

  async reload(): Promise<void> {
    await this.#leave(() => this.#firefox.send('browsingContext.reload', { context: this.context, wait: 'none' }));
  }

  async goBack(): Promise<void> {
    await this.#leave(() => this.#firefox.send('browsingContext.traverseHistory', { context: this.context, delta: -1 }));
  }

  call(source: string, args: readonly unknown[]): Promise<unknown> {
    return this.#firefox.call({ context: this.context }, source, { args });
  }

  async callInRoot(host: string, source: string, args: readonly unknown[]): Promise<unknown> {
    const { nodes } = await this.#firefox.send<{ nodes: readonly Node[] }>('browsingContext.locateNodes', {
      context: this.context,
      locator: { type: 'css', value: host },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
    const root = nodes.at(-1)?.value?.shadowRoot;
    if (!root) return undefined;
    const target = { context: this.context, sandbox: 'newsgloss-tests' };
    return await this.#firefox.call(target, source, { args, first: { sharedId: root.sharedId } });
  }

  async movePointer(path: readonly Point[]): Promise<void> {
    await this.#act(
      'mouse',
      path.map(({ x, y }) => ({ type: 'pointerMove', x, y, duration: 16 })),
    );
  }

  async click(): Promise<void> {
    await this.#act('mouse', [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async tap({ x, y }: Point): Promise<void> {
    const place = { x: Math.round(x), y: Math.round(y) };
    await this.#act('touch', [
      { type: 'pointerMove', ...place },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async wheel({ x, y }: Point, deltaY: number): Promise<void> {
    await this.#act('wheel', [{ type: 'scroll', x, y, deltaX: 0, deltaY }]);
  }

  async press(keys: readonly string[]): Promise<void> {
    const values = keys.map(keyValue);
    const downs = values.map((value) => ({ type: 'keyDown', value }));
    await this.#act('key', [...downs, ...values.toReversed().map((value) => ({ type: 'keyUp', value }))]);
  }

  async type(text: string): Promise<void> {
    await this.#act(
      'key',
      [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  }

  async capture(clip: Box | undefined): Promise<Uint8Array> {
    const { data } = await this.#firefox.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
      ...(clip ? { clip: { type: 'box', ...clip } } : {}),
    });
    return Buffer.from(data, 'base64');
  }

  async emulate(emulation: Emulation): Promise<void> {
    this.#emulation = { ...this.#emulation, ...emulation };
    const { colorScheme, reducedMotion, forcedColors, media, viewport } = emulation;
    await this.#firefox.callInWindow(overridePage, this.context, {
      ...(colorScheme ? { prefersColorSchemeOverride: colorScheme } : {}),
      ...(reducedMotion === undefined ? {} : { prefersReducedMotionOverride: reducedMotion ? 'reduce' : 'no-preference' }),
      ...(forcedColors === undefined ? {} : { forcedColorsOverride: forcedColors ? 'active' : 'none' }),
      ...(media ? { mediumOverride: media } : {}),
      ...(viewport ? { touchEventsOverride: viewport.touch ? 'enabled' : 'none' } : {}),
    });
    if (!viewport) return;
    const { width, height, scale = 1 } = viewport;
    await this.#firefox.send('browsingContext.setViewport', {
      context: this.context,
      viewport: { width, height },
      devicePixelRatio: scale,
    });
  }

  errors(): readonly string[] {
    return [...this.#errors];
  }

  async activate(): Promise<void> {
    if (this.#kind === 'tab') await this.#firefox.send('browsingContext.activate', { context: this.context });
  }

  async close(): Promise<void> {
    if (this.#kind === 'popup') await this.#firefox.callInWindow(closePopup);
    else await this.#firefox.send('browsingContext.close', { context: this.context });
  }

  async #act(kind: 'mouse' | 'touch' | 'key' | 'wheel', actions: readonly object[]): Promise<void> {
    const isPointer = kind === 'mouse' || kind === 'touch';
    const source = { id: kind, type: isPointer ? 'pointer' : kind, ...(isPointer ? { parameters: { pointerType: kind } } : {}), actions };
    await this.#firefox.send('input.performActions', { context: this.context, actions: [source] });
  }

  /** Does what leads to another document, and waits until that has loaded. */
  async #leave(act: () => Promise<unknown>): Promise<void> {
    const which = () => `${performance.timeOrigin} ${location.href}`;
    const before = await this.call(which.toString(), []);
    await act();
    await waitUntil('loaded document', async () => {
      const [now, state] = [await this.call(which.toString(), []), await this.call('() => document.readyState', [])];
      return now !== before && state === 'complete';
    });
  }
}
