import { afterEach, describe, expect, it } from 'vitest';
import { type Block, offsetIn, rangeOf, textAt } from '../../../lib/page/block.ts';
import type { Scope } from '../../../lib/page/element-roles.ts';
import { readPassages } from '../../../lib/page/read-passages.ts';

afterEach(() => document.body.replaceChildren());

function build(markup: string): Element {
  const parsed = new DOMParser().parseFromString(`<main>${markup}</main>`, 'text/html').body.firstElementChild;
  if (!parsed) throw new Error('no markup');
  const root = document.importNode(parsed, true);
  document.body.append(root);
  return root;
}

async function read(root: Element, scope: Scope = 'article'): Promise<Block[]> {
  const blocks: Block[] = [];
  for await (const slice of readPassages(root, { scope, signal: new AbortController().signal })) blocks.push(...slice.blocks);
  return blocks;
}

async function texts(markup: string, scope: Scope = 'article'): Promise<string[]> {
  return (await read(build(markup), scope)).map(({ passage }) => passage.text.replace(/\s+/g, ' ').trim());
}

describe('readPassages', () => {
  it('joins the text of inline elements and parts blocks', async () => {
    expect(await texts('<p>six-<em>party</em> talks</p><p>armi<wbr>stice<!-- c --> of <a href="#">1953</a></p>')).toEqual([
      'six-party talks',
      'armistice of 1953',
    ]);
  });

  it.each([
    ['<nav>DMZ</nav>'],
    ['<div role="navigation"><p>DMZ</p></div>'],
    ['<div role="dialog">We value the DMZ</div>'],
    ['<ul><li><a href="#">The DMZ</a></li><li><a href="#">Talks</a> <b>2</b></li></ul>'],
    ['<a href="#"><h3>The DMZ</h3><p>What it is</p></a>'],
  ])('leaves out what stands beside the article unless the whole page is read: %s', async (markup) => {
    const story = '<p>A story with <a href="#">a link</a>.</p>';
    expect(await texts(markup + story)).toEqual(['A story with a link.']);
    expect((await texts(markup + story, 'page')).join(' ')).toContain('DMZ');
  });

  it('reads a side column within the article, and none beside it', async () => {
    const aside = document.createElement('aside');
    aside.textContent = 'beside';
    document.body.append(aside);
    expect((await read(document.body)).map(({ passage }) => passage.text)).toEqual([]);
    expect(await texts('<article><aside>within</aside></article>')).toEqual(['within']);
  });

  it('ends a word at a line break and leaves footnote marks out', async () => {
    expect(await texts('<p>Pyongyang<br>Beijing<sup>12</sup> said</p>')).toEqual(['Pyongyang Beijing said']);
  });

  it('reads tables cell by cell and text around a nested block as passages of its own', async () => {
    expect(await texts('<table><tr><td>ICBM</td><td>range</td></tr></table><div>before<ul><li>one</li></ul>after</div>')).toEqual([
      'ICBM',
      'range',
      'before',
      'one',
      'after',
    ]);
  });

  it.each([
    ['<p contenteditable>DMZ</p>'],
    ['<div contenteditable="plaintext-only"><p>DMZ</p></div>'],
    ['<textarea>DMZ</textarea>'],
    ['<pre>DMZ</pre>'],
    ['<p><code>DMZ</code></p>'],
    ['<script type="x">DMZ</script>'],
    ['<style>DMZ</style>'],
    ['<nav><a>DMZ</a></nav>'],
    ['<div role="navigation">DMZ</div>'],
    ['<p hidden>DMZ</p>'],
    ['<p aria-hidden="true">DMZ</p>'],
    ['<p translate="no">DMZ</p>'],
    ['<svg><text>DMZ</text></svg>'],
    ['<math><mi>DMZ</mi></math>'],
    ['<button>DMZ</button>'],
    ['<select><option>DMZ</option></select>'],
    ['<ruby><rt>DMZ</rt></ruby>'],
  ])('leaves out %s', async (markup) => {
    expect(await texts(`<p>before</p>${markup}<p>after</p>`)).toEqual(['before', 'after']);
  });

  it('reads text that is only not editable, and hidden until found', async () => {
    expect(await texts('<p contenteditable="false">DMZ</p><p hidden="until-found">DPRK</p>')).toEqual(['DMZ', 'DPRK']);
  });

  it('tells the language of each block from its nearest lang', async () => {
    document.documentElement.lang = 'en';
    const blocks = await read(
      build('<p>one</p><div lang="fr"><p>deux</p><p lang="de-AT">drei</p>quatre</div><p>five <i lang="ko">여섯</i> seven</p>'),
    );
    expect(blocks.map(({ passage }) => [passage.text, passage.language])).toEqual([
      ['one', 'en'],
      ['deux', 'fr'],
      ['drei', 'de-AT'],
      ['quatre', 'fr'],
      ['five ', 'en'],
      ['여섯', 'ko'],
      [' seven', 'en'],
    ]);
  });

  it('is not misled by a form whose inputs hide its properties', async () => {
    const clobber = [
      'nodeType',
      'localName',
      'firstChild',
      'childNodes',
      'parentElement',
      'parentNode',
      'isConnected',
      'matches',
      'nextSibling',
    ];
    const inputs = clobber.map((name) => `<input name="${name}">`).join('');
    expect(await texts(`<form>${inputs}<p>armistice</p></form><p>after</p>`)).toEqual(['armistice', 'after']);
  });

  it('stops when the signal says so', async () => {
    const root = build('<p>text</p>'.repeat(20_000));
    const stop = new AbortController();
    let slices = 0;
    for await (const _slice of readPassages(root, { scope: 'article', signal: stop.signal })) {
      slices++;
      stop.abort();
    }
    expect(slices).toBe(1);
  });

  it('goes on when the page takes away the place where it was reading', async () => {
    const root = build(
      `<section>${'<p>first</p>'.repeat(60_000)}</section><section>${'<p>second</p>'.repeat(60_000)}</section><p>last</p>`,
    );
    const found: string[] = [];
    const changed: Element[] = [];
    let removed = false;
    for await (const slice of readPassages(root, { scope: 'article', signal: new AbortController().signal })) {
      found.push(...slice.blocks.map(({ passage }) => passage.text));
      if (slice.changed) changed.push(slice.changed);
      if (!removed) root.querySelector('section')?.remove();
      removed = true;
    }
    expect(found.at(-1) === 'last' || changed.includes(root)).toBe(true);
    expect(changed.length).toBeGreaterThan(0);
  });

  it('reads a text node of millions of characters in passages that together hold all of it', async () => {
    const root = build('<p></p>');
    const words = 'armistice talks '.repeat(200_000);
    root.firstElementChild?.append(words);
    const blocks = await read(root);
    expect(blocks.length).toBeGreaterThan(40);
    expect(blocks.map(({ passage }) => passage.text).join('')).toBe(words);
    expect(blocks.every(({ passage }) => passage.text.length <= 65_536)).toBe(true);
  });
});

describe('a block', () => {
  it('leads from a span to the page and back', async () => {
    const [block] = await read(build('<p>the six-<em>par</em>ty talks</p>'));
    if (!block) throw new Error('nothing read');
    const start = block.passage.text.indexOf('six');
    const span = { start, end: start + 'six-party talks'.length };
    const range = rangeOf(block, span);
    expect(textAt(block, span)).toBe('six-party talks');
    expect(range && offsetIn(block, range.startContainer, range.startOffset)).toBe(span.start);
    expect(range && offsetIn(block, range.endContainer, range.endOffset)).toBe(span.end);
  });

  it('notices that its text has changed or gone', async () => {
    const root = build('<p>the DMZ line</p>');
    const [block] = await read(root);
    if (!block) throw new Error('nothing read');
    (root.firstChild?.firstChild as Text).data = 'XX the DMZ line'; // the one text node built above
    expect(textAt(block, { start: 4, end: 7 })).not.toBe('DMZ');
    root.remove();
    expect(rangeOf(block, { start: 4, end: 7 })).toBeUndefined();
  });

  it('keeps every passage within what may be asked at once, whatever the page writes', async () => {
    const blocks = await read(build(`<p>one${'<br>'.repeat(70_000)}two</p><p lang="${'en-'.repeat(1000)}">Kim</p>`));
    expect(blocks.every(({ passage }) => passage.text.length <= 65_536 && (passage.language?.length ?? 0) <= 100)).toBe(true);
    expect(blocks.map(({ passage }) => passage.text.trim())).toEqual(['one', 'two', 'Kim']);
  });
});
