import { describe, expect, it } from 'vitest';
import { keepPlaces, pageView } from '../../../entrypoints/popup/page-view.ts';
import type { TabPage } from '../../../entrypoints/popup/tab-page.ts';
import type { PageTerm, Settings } from '../../../lib/messages/protocol.ts';

const settings: Settings = {
  everywhere: true,
  offSites: [],
  markStyle: 'dotted',
  density: 'first',
  scope: 'article',
  definedHere: true,
  opening: 'rest',
  delay: 250,
  counts: { concepts: 10, off: 0 },
  meanings: [],
};
const ordinary: TabPage = {
  id: 1,
  site: 'news.example.org',
  address: 'page',
  allowed: true,
  loading: false,
  isGlossary: false,
  frames: [0],
  type: 'text/html',
};
const { type: _, ...withoutType } = ordinary;
const term = (label: string, count = 1): PageTerm => ({ id: `north-korea/${label}`, label, count });
const none = { defined: [], unexplained: [] } as const;
const read: TabPage = { ...ordinary, state: { kind: 'read', site: 'news.example.org', terms: [term('dmz')], ...none } };
const empty: TabPage = { ...ordinary, state: { kind: 'read', terms: [], ...none } };

describe('pageView', () => {
  it('lists the terms of a page that has been read', () => {
    expect(pageView(settings, read)).toEqual({ kind: 'terms', terms: [term('dmz')], ...none });
  });

  it.each<[string, Partial<Settings>, TabPage]>([
    ['everywhere', { everywhere: false }, read],
    ['everywhere', { everywhere: false }, { ...ordinary, address: 'browser-page' }],
    ['browser-page', {}, { ...ordinary, address: 'browser-page' }],
    ['glossary-file', {}, { ...read, isGlossary: true }],
    ['glossary-file', { everywhere: false }, { ...ordinary, isGlossary: true }],
    ['store', {}, { ...ordinary, address: 'store' }],
    ['file', {}, { ...ordinary, address: 'file' }],
    ['pdf', {}, { ...ordinary, address: 'pdf' }],
    ['own-page', {}, { ...ordinary, address: 'own-page' }],
    ['no-access', {}, { ...ordinary, allowed: false }],
    ['not-started', {}, ordinary],
    ['not-started', {}, { ...ordinary, type: 'application/xhtml+xml' }],
    ['picture', {}, { ...ordinary, type: 'image/svg+xml' }],
    ['media', {}, { ...ordinary, type: 'video/webm' }],
    ['plain', {}, { ...ordinary, type: 'application/json' }],
    ['plain', {}, { ...ordinary, type: 'application/rss+xml' }],
    ['pdf', {}, { ...ordinary, type: 'application/pdf' }],
    ['viewer', {}, withoutType],
    ['reading', {}, { ...ordinary, loading: true }],
    ['reading', {}, { ...ordinary, state: { kind: 'reading' } }],
    ['reading', {}, { ...ordinary, state: { kind: 'off', reason: 'site' } }],
    ['no-terms', {}, empty],
    ['pdf', {}, { ...empty, address: 'pdf' }],
  ])('gives the reason %s', (reason, change, page) => {
    expect(pageView({ ...settings, ...change }, page)).toEqual({ kind: 'nothing', reason });
  });

  it('names the site that is off, which may be one above the page', () => {
    const off = (offSites: readonly string[]) => pageView({ ...settings, offSites }, read);
    expect(off(['news.example.org'])).toMatchObject({ reason: 'site', site: 'news.example.org' });
    expect(off(['example.org'])).toMatchObject({ reason: 'site', site: 'example.org' });
    expect(off(['ews.example.org', 'example.com'])).toMatchObject({ kind: 'terms' });
  });

  it('names a language that no glossary has, but not when something was found all the same', () => {
    const french = (terms: readonly PageTerm[]): TabPage => ({ ...ordinary, state: { kind: 'read', language: 'fr', terms, ...none } });
    expect(pageView(settings, french([]))).toEqual({ kind: 'nothing', reason: 'language', language: 'fr' });
    expect(pageView(settings, french([term('dmz')]))).toMatchObject({ kind: 'terms' });
  });
});

describe('keepPlaces', () => {
  const [a, b, c, d] = [term('a'), term('b'), term('c'), term('d')] as const;

  it('keeps a term that has gone behind the one it stood behind', () => {
    expect(keepPlaces([a, b, c], [a, c])).toEqual([a, b, c]);
    expect(keepPlaces([a, b, c], [b, c])).toEqual([a, b, c]);
    expect(keepPlaces([a, b, c], [])).toEqual([a, b, c]);
  });

  it('follows the page in everything else', () => {
    const more = term('a', 9);
    expect(keepPlaces([a, b], [more, c, b, d])).toEqual([more, c, b, d]);
    expect(keepPlaces([a, b], [d, a])).toEqual([d, a, b]);
  });
});
