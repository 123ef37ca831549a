import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { awaitCalmly } from '../../../lib/card/await-calmly.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an answer that is waited for', () => {
  it('is given at once when it comes at once, and nothing is shown before', async () => {
    const onSlow = vi.fn();
    expect(await awaitCalmly(Promise.resolve('yes'), onSlow)).toBe('yes');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(onSlow).not.toHaveBeenCalled();
  });

  it('is held back for a moment once the wait has been shown', async () => {
    const onSlow = vi.fn();
    const given = vi.fn();
    void awaitCalmly(new Promise<string>((resolve) => setTimeout(() => resolve('yes'), 210)), onSlow).then(given);
    await vi.advanceTimersByTimeAsync(400);
    expect([onSlow.mock.calls.length, given.mock.calls.length]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(200);
    expect(given).toHaveBeenCalledWith('yes');
  });

  it('counts as none when it fails, and when it never comes', async () => {
    expect(await awaitCalmly(Promise.reject(new Error('no')), vi.fn())).toBeUndefined();
    const given = vi.fn();
    void awaitCalmly(new Promise(() => undefined), vi.fn()).then(given);
    await vi.advanceTimersByTimeAsync(7000);
    expect(given).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1500);
    expect(given).toHaveBeenCalledWith(undefined);
  });
});
