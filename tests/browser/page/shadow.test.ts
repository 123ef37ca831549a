import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPassages } from '../../../lib/page/read-passages.ts';
import { insideOf, isBefore, shadowRootOf } from '../../../lib/page/shadow.ts';
import { watchPage } from '../../../lib/page/watch-page.ts';

afterEach(() => document.body.replaceChildren());

/** A component with some text in its shadow root; `inside` hangs another one into it. */
function component(text: string, name = 'x-story'): { host: Element; root: ShadowRoot } {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  root.append(paragraph);
  return { host, root };
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

async function texts(root: Element): Promise<string[]> {
  const found: string[] = [];
  for await (const { blocks } of readPassages(root, { scope: 'article', signal: new AbortController().signal }))
    found.push(...blocks.map(({ passage }) => passage.text));
  return found;
}

describe('text in shadow roots', () => {
  it('is read at any depth, in custom elements and in those of HTML', async () => {
    const outer = component('outer', 'div');
    const inner = component('inner');
    outer.root.append(inner.host);
    document.body.append(paragraph('before'), outer.host, paragraph('after'));
    expect((await texts(document.body)).sort()).toEqual(['after', 'before', 'inner', 'outer']);
    expect(await texts(inner.host)).toEqual(['inner']);
  });

  it('has the language of what it stands in, and is left out where its host is', async () => {
    const french = component('pourparlers');
    const section = document.createElement('section');
    section.lang = 'fr';
    section.append(french.host);
    const hidden = document.createElement('nav');
    hidden.append(component('menu').host);
    document.body.append(section, hidden);
    const found = [];
    for await (const { blocks } of readPassages(document.body, { scope: 'article', signal: new AbortController().signal }))
      found.push(...blocks);
    expect(found.map(({ passage }) => [passage.text, passage.language])).toEqual([['pourparlers', 'fr']]);
  });

  it('stands in order: at its host, before what the host itself holds', () => {
    const { host, root } = component('in the root');
    host.append('slotted');
    const before = paragraph('before');
    const after = paragraph('after');
    document.body.append(before, host, after);
    const inRoot = root.querySelector('p')?.firstChild as Text; // the component begins with it
    const slotted = host.firstChild as Text; // as appended above
    const inOrder = [before.firstChild as Text, inRoot, slotted, after.firstChild as Text]; // each holds one text
    const shuffled = [slotted, inOrder[3], inRoot, inOrder[0]].filter((node) => node !== undefined);
    expect(shuffled.sort((one, other) => (isBefore(one, other) ? -1 : 1))).toEqual(inOrder);
    expect(insideOf(new Set([host]))(inRoot)).toBe(true);
    expect(insideOf(new Set([after]))(inRoot)).toBe(false);
  });

  it('is followed when it changes, and when a component gets its root late', async () => {
    const { host, root } = component('first');
    const late = document.createElement('x-late');
    document.body.append(host, late);
    const changed = vi.fn(async (_: readonly Element[]) => 0);
    const end = new AbortController();
    const watch = watchPage(document, changed, end.signal);
    watch.addShadowRoot(root);
    watch.addComponents([late]);
    root.append(paragraph('second'));
    late.attachShadow({ mode: 'open' }).append(paragraph('third'));
    await vi.waitFor(() => expect(changed.mock.calls.flatMap(([elements]) => elements)).toEqual(expect.arrayContaining([late])), 5000);
    expect(changed.mock.calls.flatMap(([elements]) => elements).some((element) => root.contains(element))).toBe(true);
    expect(shadowRootOf(late)).toBe(late.shadowRoot);
    end.abort();
  });
});
