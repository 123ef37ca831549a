import type { Frame, Page } from 'playwright';
import type { BrowserCommand } from 'vitest/node';

/** Real input for browser tests, by the pixels of the test's own frame: the events are trusted, as a reader's are. */
type Context = { readonly page: Page; readonly frame: () => Promise<Frame> };

async function corner(context: unknown): Promise<{ page: Page; x: number; y: number }> {
  const { page, frame } = context as Context; // The Playwright provider adds these two to the context.
  const box = await (await (await frame()).frameElement()).boundingBox();
  return { page, x: box?.x ?? 0, y: box?.y ?? 0 };
}

type Spot = { readonly x: number; readonly y: number };

export const mouseMove: BrowserCommand<[to: Spot, steps?: number]> = async (context, to, steps = 1) => {
  const from = await corner(context);
  await from.page.mouse.move(from.x + to.x, from.y + to.y, { steps });
};

export const mouseClick: BrowserCommand<[at: Spot]> = async (context, at) => {
  const from = await corner(context);
  await from.page.mouse.click(from.x + at.x, from.y + at.y);
};

export const mouseDrag: BrowserCommand<[start: Spot, end: Spot]> = async (context, start, end) => {
  const { page, x, y } = await corner(context);
  await page.mouse.move(x + start.x, y + start.y);
  await page.mouse.down();
  await page.mouse.move(x + end.x, y + end.y, { steps: 4 });
  await page.mouse.up();
};

export const mouseWheel: BrowserCommand<[dy: number]> = async (context, dy) => {
  const { page } = await corner(context);
  await page.mouse.wheel(0, dy);
};

export type Media = {
  readonly colorScheme?: 'light' | 'dark' | null;
  readonly forcedColors?: 'active' | 'none' | null;
  readonly reducedMotion?: 'reduce' | 'no-preference' | null;
};

export const emulateMedia: BrowserCommand<[media: Media]> = async (context, media) => {
  const { page } = await corner(context);
  await page.emulateMedia(media);
};

declare module 'vitest/browser' {
  // Merged into Vitest's own: only an interface can be.
  // biome-ignore lint/style/useConsistentTypeDefinitions: see above
  interface BrowserCommands {
    mouseMove: (to: Spot, steps?: number) => Promise<void>;
    mouseClick: (at: Spot) => Promise<void>;
    mouseDrag: (start: Spot, end: Spot) => Promise<void>;
    mouseWheel: (dy: number) => Promise<void>;
    emulateMedia: (media: Media) => Promise<void>;
  }
}
