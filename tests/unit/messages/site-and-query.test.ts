import { describe, expect, it } from 'vitest';
import { queryOf } from '../../../lib/messages/query-of.ts';
import { offSitesOf, siteOf } from '../../../lib/messages/site.ts';

describe('siteOf', () => {
  it.each([
    ['https://www.example.com/a?b#c', 'example.com'],
    ['http://news.example.com:8080/', 'news.example.com'],
    ['http://127.0.0.1/', '127.0.0.1'],
    ['https://wwwexample.com/', 'wwwexample.com'],
    ['chrome://version', undefined],
    ['file:///a.html', undefined],
    ['about:blank', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('finds in %s the site %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('offSitesOf', () => {
  it('gives the site itself and the sites above it, nothing that only ends alike', () => {
    const off = ['example.com', 'news.example.com', 'ample.com', 'com.example', 'm.news.example.com'];
    expect(offSitesOf('news.example.com', off)).toEqual(['example.com', 'news.example.com']);
  });
});

describe('queryOf', () => {
  it('leaves out the space around, and cuts what is too long to be a term', () => {
    expect(queryOf('  six-party  talks \n')).toBe('six-party  talks');
    expect(queryOf('x'.repeat(5000))).toHaveLength(200);
    expect(queryOf('   ')).toBe('');
  });
});
