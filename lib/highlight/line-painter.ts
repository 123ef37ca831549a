import type { Line, LinePainter } from './line.ts';
import { LineHost } from './line-host.ts';
import { type PageLook, type Stroke, StrokeMeter } from './stroke.ts';

/** Between two looks at text that may have moved or changed its colour without any event, in milliseconds. */
const LOOK = 1000;

/** What may move text or change its look without changing it. */
const MOVERS = ['load', 'toggle', 'transitionend', 'animationend', 'click', 'keyup', 'fullscreenchange'] as const;

/**
 * Draws lines under ranges of the page in closed roots of ours, one for each layer of the page that has lines. They stand in the
 * document's own coordinates, so that scrolling moves them with their text; what else may move text is followed from frame to frame.
 */
export class DrawnLines implements LinePainter {
  readonly #meter: StrokeMeter;
  readonly #hosts = new Map<Element, LineHost>();
  #lines: readonly Line[] = [];
  #strokes: readonly Stroke[] = [];
  #stop: AbortController | undefined;
  #frame: number | undefined;

  constructor(page: PageLook) {
    this.#meter = new StrokeMeter(page);
  }

  show(lines: readonly Line[]): void {
    this.#lines = lines;
    if (!this.#stop) this.#follow();
    this.#hostOf(document.documentElement);
    this.#drawSoon();
  }

  clear(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    for (const host of this.#hosts.values()) host.remove();
    this.#hosts.clear();
    this.#lines = [];
    this.#strokes = [];
  }

  /** In the next frame, before it is painted: whatever else moves text in this one has then done so. */
  #drawSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#draw();
    });
  }

  /** First everything is measured, then everything is written: the page's layout is asked for once. */
  #draw(): void {
    this.#strokes = this.#lines.flatMap((line) => this.#meter.strokesOf(line));
    const byLayer = new Map<Element, Stroke[]>([...this.#hosts.keys()].map((layer) => [layer, []]));
    for (const stroke of this.#strokes) {
      const known = byLayer.get(stroke.around.layer);
      if (known) known.push(stroke);
      else byLayer.set(stroke.around.layer, [stroke]);
    }
    const hosts = [...byLayer].map(([layer, strokes]) => ({ strokes, host: this.#hostOf(layer) }));
    const corners = hosts.map(({ host }) => host.corner());
    for (const [at, { host, strokes }] of hosts.entries()) {
      const corner = corners[at];
      if (corner) host.draw(strokes, corner);
    }
    for (const [layer, host] of this.#hosts) if (host.isGone) this.#drop(layer, host);
  }

  #hostOf(layer: Element): LineHost {
    const known = this.#hosts.get(layer);
    if (known) return known;
    const host = new LineHost(layer);
    this.#hosts.set(layer, host);
    return host;
  }

  #drop(layer: Element, host: LineHost): void {
    host.remove();
    this.#hosts.delete(layer);
  }

  #follow(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const passive = { capture: true, passive: true, signal };
    const again = (): void => {
      this.#meter.forget();
      this.#drawSoon();
    };
    addEventListener('scroll', ({ target }) => this.#movesWith(target) && this.#drawSoon(), passive);
    addEventListener('resize', again, passive);
    for (const type of MOVERS) addEventListener(type, again, passive);
    const fonts = (): void => {
      this.#meter.forget(true);
      this.#drawSoon();
    };
    document.fonts.addEventListener('loadingdone', fonts, { signal });
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') again();
    }, LOOK);
    const sizes = new ResizeObserver(again);
    sizes.observe(document.documentElement);
    if (document.body) sizes.observe(document.body);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      sizes.disconnect();
    });
  }

  /** Whether scrolling something moves any line's text against the document. */
  #movesWith(scroller: EventTarget | null): boolean {
    const isDocument = scroller === document;
    return this.#strokes.some(({ around }) => (isDocument ? around.isSticky : true));
  }
}
