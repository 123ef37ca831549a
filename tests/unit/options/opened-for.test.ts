import { describe, expect, it } from 'vitest';
import { addressFor, type OpenedFor, readOpenedFor } from '../../../entrypoints/options/opened-for.ts';

describe('what the settings page is opened for', () => {
  it.each<OpenedFor>([
    { kind: 'add', label: 'QLR', tab: 12 },
    { kind: 'add', label: 'a&b #c?tab=3 “ü”' },
    { kind: 'article', tab: 7 },
    { kind: 'file', tab: 7 },
  ])('is told by its address: %o', (wanted) => {
    const address = addressFor(wanted);
    expect(readOpenedFor(address.slice(address.indexOf('#')))).toEqual(wanted);
  });

  it.each(['', '#own', '#own?', '#own?label=', '#own?label=%20', '#article?tab=x', '#article?tab=-1', '#exchange?tab=', '#terms?tab=1'])(
    'is nothing for %j',
    (hash) => {
      expect(readOpenedFor(hash)).toBeUndefined();
    },
  );

  it('has no room for more than a label', () => {
    const opened = readOpenedFor(addressFor({ kind: 'add', label: 'x'.repeat(5000) }).slice('/options.html'.length));
    expect(opened?.kind === 'add' && opened.label.length).toBe(200);
  });
});
