import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { FilledMessage, SLOT } from '../../../lib/ui/filled-message.tsx';
import { FoundText } from '../../../lib/ui/found-text.tsx';
import { formatNumber, nameLanguage } from '../../../lib/ui/page-language.ts';
import { useAnswer } from '../../../lib/ui/use-answer.ts';
import { VirtualList } from '../../../lib/ui/virtual-list.tsx';
import '../../../lib/ui/virtual-list.css';
import { element, settle, texts, unmount, until } from '../mount.ts';

afterEach(unmount);

describe('FoundText', () => {
  it.each<[number[], string]>([
    [[], 'armistice'],
    [[0, 5], '[armis]tice'],
    [[0, 2, 5, 9], '[ar]mis[tice]'],
    [[0, 9], '[armistice]'],
    [[3, 3], 'armistice'],
    [[4, 99], 'armi[stice]'],
    [[0, 5, 3, 7], '[armis][ti]ce'],
    [[-4, 2], '[ar]mistice'],
    [[5], 'armistice'],
  ])('marks %j', (found, marked) => {
    render(<FoundText text="armistice" found={found} />, document.body);
    expect(
      [...document.body.childNodes].map((node) => (node instanceof Element ? `[${node.textContent}]` : node.textContent)).join(''),
    ).toBe(marked);
  });
});

describe('FilledMessage', () => {
  it('puts elements where the translation wants them', () => {
    render(
      <FilledMessage text={`${SLOT} ist an, ${SLOT} ist aus`}>
        <b>eins</b>
        <i>zwei</i>
      </FilledMessage>,
      document.body,
    );
    expect(document.body.innerHTML).toBe('<b>eins</b> ist an, <i>zwei</i> ist aus');
  });
});

describe('numbers and languages', () => {
  it('are written in the language of the page', () => {
    expect([formatNumber(4812), nameLanguage('fr'), nameLanguage('zh-Hant'), nameLanguage('not a tag')]).toEqual([
      '4,812',
      'French',
      'Traditional Chinese',
      'not a tag',
    ]);
  });
});

describe('useAnswer', () => {
  it('drops the answer to a question that is no longer asked', async () => {
    const answers = new Map<string, (value: string) => void>();
    let choose: (key: string) => void = () => undefined;
    const Asker = () => {
      const [key, setKey] = useState('first');
      choose = setKey;
      const { value } = useAnswer(() => new Promise<string>((resolve) => answers.set(key, resolve)), key);
      return <p>{value ?? 'waiting'}</p>;
    };
    render(<Asker />, document.body);
    await until(() => expect(answers.has('first')).toBe(true));
    choose('second');
    await until(() => expect(answers.has('second')).toBe(true));
    answers.get('second')?.('new');
    await until(() => expect(texts('p')).toEqual(['new']));
    answers.get('first')?.('old');
    await settle();
    expect(texts('p')).toEqual(['new']);
  });
});

describe('VirtualList', () => {
  const list = (props: Partial<Parameters<typeof VirtualList>[0]>) => (
    <div style={{ display: 'grid', gridTemplateRows: '320px' }}>
      <VirtualList label="Rows" count={1000} rowHeight={2} {...props}>
        {(place) => `row ${place}`}
      </VirtualList>
    </div>
  );

  function draw(props: Partial<Parameters<typeof VirtualList>[0]> = {}): HTMLElement {
    document.body.style.margin = '0';
    render(list(props), document.body);
    return element('.virtual-list');
  }

  it('draws the rows on the screen and a few more, and says their places', async () => {
    const onRange = vi.fn();
    draw({ onRange });
    await until(() => expect(onRange).toHaveBeenLastCalledWith(0, 9));
    expect(texts('li')).toEqual(Array.from({ length: 16 }, (_, place) => `row ${place}`));
    expect(element('li', 'row 3').getAttribute('aria-posinset')).toBe('4');
    expect(element('li', 'row 3').getAttribute('aria-setsize')).toBe('1000');
    expect(element('li', 'row 3').getBoundingClientRect().top).toBe(96);
  });

  it('follows scrolling and keeps the row that has the focus', async () => {
    const onRange = vi.fn();
    const box = draw({ onRange, kept: 2 });
    box.scrollTop = 500 * 32;
    await until(() => expect(onRange).toHaveBeenLastCalledWith(500, 509));
    expect(texts('li')[0]).toBe('row 2');
    expect(texts('li')).toContain('row 505');
    expect(texts('li')).toHaveLength(1 + 22);
  });

  it('goes back to the top for another question', async () => {
    const box = draw({ topKey: 'a' });
    box.scrollTop = 5000;
    await until(() => expect(texts('li')).toContain('row 160'));
    render(list({ topKey: 'b' }), document.body);
    expect(box.scrollTop).toBe(0);
    await until(() => expect(texts('li')[0]).toBe('row 0'));
  });

  it('grows with the reader’s own text size', async () => {
    document.documentElement.style.fontSize = '32px';
    onTestFinished(() => document.documentElement.removeAttribute('style'));
    draw();
    await until(() => expect(element('li', 'row 1').getBoundingClientRect().top).toBe(64));
  });

  it('is a table when it has heads, and counts them as a row', () => {
    render(
      <VirtualList label="Rows" count={3} rowHeight={2} head={<tr />}>
        {(place) => <td>{place}</td>}
      </VirtualList>,
      document.body,
    );
    expect(element('table').getAttribute('aria-rowcount')).toBe('4');
    expect([...document.querySelectorAll('tbody tr')].map((row) => row.getAttribute('aria-rowindex'))).toEqual(['2', '3', '4']);
  });

  it('takes a list without rows', () => {
    draw({ count: 0 });
    expect(texts('li')).toEqual([]);
  });
});
