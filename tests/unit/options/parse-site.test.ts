import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSite } from '../../../entrypoints/options/parse-site.ts';

describe('parseSite', () => {
  it.each([
    ['example.com', 'example.com'],
    ['  Example.COM ', 'example.com'],
    ['www.example.com', 'example.com'],
    ['https://www.example.com/news/today?x=1#top', 'example.com'],
    ['http://example.com:8080', 'example.com'],
    ['news.example.co.uk/politics', 'news.example.co.uk'],
    ['example.com.', 'example.com'],
    ['//example.com/', 'example.com'],
    ['localhost', 'localhost'],
    ['localhost:3000', 'localhost'],
    ['http://intranet/', 'intranet'],
    ['192.168.0.1', '192.168.0.1'],
    ['[::1]:8080', '[::1]'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('reads %s as %s', (typed, site) => {
    expect(parseSite(typed)).toEqual({ kind: 'site', site });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['new york times', 'space'],
    ['*.example.com', 'wildcard'],
    ['ftp://example.com', 'scheme'],
    ['file:///home/me/a.html', 'scheme'],
    ['about:config', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['mailto:me@example.com', 'scheme'],
    ['nytimes', 'incomplete'],
    ['nytimes/politics', 'incomplete'],
    ['1234', 'incomplete'],
    ['me@example.com', 'unclear'],
    ['example..com', 'unclear'],
    ['https://', 'unclear'],
    ['exa<mple.com', 'unclear'],
    [`${'a'.repeat(250)}.com`, 'unclear'],
  ])('says what is wrong with %s', (typed, problem) => {
    expect(parseSite(typed)).toEqual({ kind: 'bad', problem });
  });

  it('takes any text without failing, and what it accepts it accepts again unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        const parsed = parseSite(typed);
        if (parsed.kind === 'site') expect(parseSite(`https://${parsed.site}/`)).toEqual(parsed);
      }),
    );
  });
});
