import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startToastClock } from '../../../lib/ui/toast-clock.ts';

describe('the clock of a toast', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('ends after ten seconds', () => {
    const end = vi.fn();
    startToastClock(end);
    vi.advanceTimersByTime(9_999);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(end).toHaveBeenCalledOnce();
  });

  it('waits while it is held, and gives the whole time again', () => {
    const end = vi.fn();
    const clock = startToastClock(end);
    vi.advanceTimersByTime(9_000);
    clock.hold(true);
    vi.advanceTimersByTime(60_000);
    clock.hold(false);
    vi.advanceTimersByTime(9_999);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(end).toHaveBeenCalledOnce();
  });

  it('never ends once it is stopped', () => {
    const end = vi.fn();
    const clock = startToastClock(end);
    clock.stop();
    clock.hold(false);
    vi.advanceTimersByTime(60_000);
    expect(end).not.toHaveBeenCalled();
  });
});
