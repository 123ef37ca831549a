import { describe, expect, it } from 'vitest';
import { isSiteOff, siteOf, turned } from '../../../entrypoints/background/switches.ts';

describe('switches', () => {
  it('name a site by its host, without www', () => {
    expect(siteOf('https://www.example.org:8080/a?b#c')).toBe('example.org');
    expect(siteOf('http://news.example.org/')).toBe('news.example.org');
    for (const none of ['about:blank', 'chrome://settings', 'file:///a.html', 'no address', '', undefined])
      expect(siteOf(none)).toBeUndefined();
  });

  it('turn a site off with everything below it, and nothing beside it', () => {
    expect(isSiteOff('news.example.org', ['example.org'])).toBe(true);
    expect(isSiteOff('example.org', ['news.example.org'])).toBe(false);
    expect(isSiteOff('badexample.org', ['example.org'])).toBe(false);
  });

  it('list each thing that is off once', () => {
    expect(turned(['a', 'b'], 'a', false)).toEqual(['b', 'a']);
    expect(turned(['a', 'b'], 'a', true)).toEqual(['b']);
    expect(turned([], 'a', true)).toEqual([]);
  });
});
