import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { expect, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { setPageLanguage } from '../../lib/ui/page-language.ts';

/** Draws a page of ours into the document of the test, as its main.tsx does. */
export function mount(page: ComponentChild): void {
  setPageLanguage(document);
  document.title = 'Newsgloss';
  document.body.className = 'ui';
  render(page, document.body);
}

export async function unmount(): Promise<void> {
  render(null, document.body);
  document.body.replaceChildren();
  await commands.emulateMedia({ colorScheme: null, forcedColors: null });
}

/** Waits until the function no longer throws, and gives what it gives. */
export function until<T>(look: () => T): Promise<T> {
  return vi.waitFor(look, { timeout: 5000, interval: 10 });
}

/** The one element that fits, as soon as there is one with this text. */
export function element<E extends HTMLElement = HTMLElement>(selector: string, text?: string | RegExp): E {
  const found = [...document.querySelectorAll<E>(selector)].filter((one) => text === undefined || fits(one, text));
  const [only] = found;
  if (!only) throw new Error(`No ${selector} ${text ?? ''} in: ${document.body.textContent}`);
  return only;
}

function fits(one: HTMLElement, text: string | RegExp): boolean {
  const name = one.ariaLabel ?? one.textContent.trim();
  return typeof text === 'string' ? name === text : text.test(name);
}

/** The texts of all elements that fit. */
export function texts(selector: string): string[] {
  return [...document.querySelectorAll(selector)].map((one) => one.textContent.trim());
}

/** Waits for drawing and effects to be done, without waiting for any answer. */
export async function settle(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Everything that axe finds wrong with the page, in both colour schemes. */
export async function violations(): Promise<string[]> {
  const wrong: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await commands.emulateMedia({ colorScheme });
    await settle();
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    const { violations: found, passes } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(passes.length, 'axe has looked at something').toBeGreaterThan(10);
    wrong.push(...found.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`));
  }
  return wrong;
}
