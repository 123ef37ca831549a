import { describe, expect, it } from 'vitest';
import { mergeStates } from '../../../entrypoints/popup/merge-states.ts';
import type { PageState, PageTerm } from '../../../lib/messages/protocol.ts';

const term = (label: string, count: number): PageTerm => ({ id: `north-korea/${label}`, label, count });
const read = (terms: readonly PageTerm[], site = 'news.example'): PageState => ({
  kind: 'read',
  site,
  terms,
  defined: [],
  unexplained: [],
});

describe('what the frames of a tab say together', () => {
  it('is nothing when none of them says anything', () => {
    expect(mergeStates([])).toBeUndefined();
  });

  it('lists the terms of the page, then those of its frames, each once with all its mentions', () => {
    const frames = [read([term('dmz', 2), term('dprk', 1)]), read([term('iaea', 4), term('dmz', 3)])];
    expect(mergeStates(frames)).toEqual(read([term('dmz', 5), term('dprk', 1), term('iaea', 4)]));
  });

  it('is off when the page is off', () => {
    const off: PageState = { kind: 'off', reason: 'site', site: 'news.example' };
    expect(mergeStates([off, off])).toEqual(off);
  });

  it('waits for a frame that is still being read while there is nothing to list', () => {
    expect(mergeStates([read([]), { kind: 'reading' }])).toEqual({ kind: 'reading', site: 'news.example' });
    expect(mergeStates([{ kind: 'reading', site: 'news.example' }, read([term('dmz', 1)])])).toEqual(read([term('dmz', 1)]));
  });

  it('counts an acronym that nobody explains over all frames', () => {
    const unexplained = (count: number): PageState => ({ kind: 'read', terms: [], defined: [], unexplained: [{ acronym: 'XQR', count }] });
    expect(mergeStates([unexplained(1), unexplained(2)])).toEqual(unexplained(3));
  });
});
