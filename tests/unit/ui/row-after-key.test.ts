import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAfterKey } from '../../../lib/ui/row-after-key.ts';

const list = { total: 20, screen: 5 };

describe('rowAfterKey', () => {
  it.each([
    ['ArrowDown', undefined, false, 0],
    ['ArrowDown', 0, false, 1],
    ['ArrowDown', 19, true, 19],
    ['ArrowUp', 3, true, 2],
    ['ArrowUp', 0, true, 'field'],
    ['ArrowUp', 0, false, undefined],
    ['PageDown', 3, true, 8],
    ['PageDown', 18, true, 19],
    ['PageUp', 3, true, 0],
    ['Home', 9, true, 0],
    ['End', 9, true, 19],
    ['Home', 0, false, undefined],
    ['a', 3, true, undefined],
  ] as const)('%s at %s leads to the right row', (...[key, at, inRow, to]) => {
    expect(rowAfterKey(key, { at, inRow, ...list })).toBe(to);
  });

  it('never leaves the list', () => {
    const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    const place = fc.record({ at: fc.nat(99), total: fc.integer({ min: 1, max: 100 }), screen: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(key, place, (pressed, { at, total, screen }) => {
        const to = rowAfterKey(pressed, { at: Math.min(at, total - 1), inRow: true, total, screen });
        expect(to === 'field' || (typeof to === 'number' && to >= 0 && to < total)).toBe(true);
      }),
    );
  });
});
