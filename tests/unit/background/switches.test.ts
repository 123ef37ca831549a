import { describe, expect, it } from 'vitest';
import { turned } from '../../../entrypoints/background/switches.ts';

describe('switches', () => {
  it('list each thing that is off once', () => {
    expect(turned(['a', 'b'], 'a', false)).toEqual(['b', 'a']);
    expect(turned(['a', 'b'], 'a', true)).toEqual(['b']);
    expect(turned([], 'a', true)).toEqual([]);
  });
});
