export type Point = { readonly x: number; readonly y: number };

/** A rectangle in CSS pixels of the viewport. */
export type Box = Point & { readonly width: number; readonly height: number };

/** What a page is told about its reader. Only the fields that are given change. */
export type Emulation = {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  readonly media?: 'screen' | 'print';
  readonly viewport?: { readonly width: number; readonly height: number; readonly scale?: number; readonly touch?: boolean };
};

/**
 * What a browser does for one page: the narrow seam under `Tab`, written once for Chromium and once for Firefox.
 * Sources are JavaScript expressions that give a function; arguments and answers travel as JSON.
 */
export type Surface = {
  /** Waits until the page has loaded. */
  navigate(url: string): Promise<void>;
  reload(): Promise<void>;
  goBack(): Promise<void>;
  /** Calls the function in the page's own world. */
  call(source: string, args: readonly unknown[]): Promise<unknown>;
  /** Calls the function with the closed root of the last element for a selector, in a world of its own; `undefined` without one. */
  callInRoot(host: string, source: string, args: readonly unknown[]): Promise<unknown>;
  /** Moves the real pointer through the points, one each 16 ms. */
  movePointer(path: readonly Point[]): Promise<void>;
  /** Presses and releases the main button where the pointer is. */
  click(): Promise<void>;
  tap(point: Point): Promise<void>;
  wheel(point: Point, deltaY: number): Promise<void>;
  /** Modifiers first, then one key, all by their DOM `key` names. */
  press(keys: readonly string[]): Promise<void>;
  /** Types letters where the focus is. */
  type(text: string): Promise<void>;
  /** A PNG of the viewport or of a part of it. */
  capture(clip: Box | undefined): Promise<Uint8Array>;
  emulate(emulation: Emulation): Promise<void>;
  /** Uncaught errors and console errors since the surface was opened. */
  errors(): readonly string[];
  /** Brings a tab to the front; a popup is there already. */
  activate(): Promise<void>;
  close(): Promise<void>;
};

/** An expression whose value is a promise of the JSON of `source(...args)`. */
export function jsonCall(source: string, args: readonly unknown[], first = ''): string {
  return `(async () => JSON.stringify(await (${source})(${first}...${JSON.stringify(args)})))()`;
}

/** The value behind the answer of a `jsonCall`. */
export function readJson(json: unknown): unknown {
  return typeof json === 'string' ? JSON.parse(json) : undefined;
}
