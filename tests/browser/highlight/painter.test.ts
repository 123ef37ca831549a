import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caretAt, isInRects, rectsOf } from '../../../lib/highlight/caret-at.ts';
import { createPainter } from '../../../lib/highlight/painter.ts';

let text = new Text();

beforeEach(() => {
  const paragraph = document.createElement('p');
  text = new Text('the DMZ and the DPRK');
  paragraph.append(text);
  document.body.append(paragraph);
});

afterEach(() => {
  document.body.replaceChildren();
  CSS.highlights.clear();
});

function range(word: string): StaticRange {
  const startOffset = text.data.indexOf(word);
  return new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset: startOffset + word.length });
}

function registered(): Record<string, number> {
  return Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size]));
}

describe('the painter', () => {
  it('registers nothing before there is something to show', () => {
    createPainter<string>().show('dotted', new Map());
    expect(registered()).toEqual({});
  });

  it('touches only what changed', () => {
    const painter = createPainter<string>();
    const [dmz, dprk] = [range('DMZ'), range('DPRK')];
    painter.show(
      'dotted',
      new Map([
        ['a', dmz],
        ['b', dprk],
      ]),
    );
    const highlight = CSS.highlights.get('newsgloss-dotted');
    painter.show('dotted', new Map([['b', dprk]]));
    expect(CSS.highlights.get('newsgloss-dotted')).toBe(highlight);
    expect([...(highlight ?? [])]).toEqual([dprk]);
  });

  it('changes the style by changing the name', () => {
    const painter = createPainter<string>();
    painter.show('dotted', new Map([['a', range('DMZ')]]));
    painter.show('tint', new Map([['a', range('DMZ')]]));
    expect(registered()).toEqual({ 'newsgloss-tint': 1 });
  });

  it('shows the current mention beside the others, and clears everything of its own and nothing else', () => {
    const theirs = new Highlight();
    CSS.highlights.set('find-in-page', theirs);
    const painter = createPainter<string>();
    painter.show('dotted', new Map([['a', range('DMZ')]]));
    painter.showCurrent(range('DMZ'));
    expect(registered()).toEqual({ 'find-in-page': 0, 'newsgloss-dotted': 1, 'newsgloss-current': 1 });
    painter.clear();
    expect(registered()).toEqual({ 'find-in-page': 0 });
  });

  it('repairs what a page has cleared, a few times and no more', () => {
    const painter = createPainter<string>();
    const ranges = new Map([['a', range('DMZ')]]);
    painter.show('dotted', ranges);
    let repaired = 0;
    for (let times = 0; times < 20; times++) {
      CSS.highlights.clear();
      painter.show('dotted', ranges);
      if (CSS.highlights.size > 0) repaired++;
    }
    expect(repaired).toBe(5);
  });

  it('stays below highlights of the page', () => {
    createPainter<string>().show('dotted', new Map([['a', range('DMZ')]]));
    expect(CSS.highlights.get('newsgloss-dotted')?.priority).toBeLessThan(0);
  });
});

describe('a point of the page', () => {
  it('leads to the text under it', () => {
    const [rect] = rectsOf(range('DPRK'));
    if (!rect) throw new Error('no box');
    const caret = caretAt(rect.left + 2, rect.top + rect.height / 2);
    expect(caret?.node).toBe(text);
    expect(text.data.slice(caret?.offset)).toMatch(/^D?PRK/);
    expect(isInRects(rect.left + 2, rect.top + 2, [rect])).toBe(true);
    expect(isInRects(rect.right + 2, rect.top + 2, [rect])).toBe(false);
  });

  it('has no boxes any more when the text was cut short', () => {
    const old = range('DPRK');
    text.data = 'the';
    expect(rectsOf(old)).toEqual([]);
  });
});
