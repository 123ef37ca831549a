import { describe, expect, it, vi } from 'vitest';
import type { CardTarget } from '../../../lib/card/card-target.ts';
import { LateCard } from '../../../lib/card/late-card.ts';
import type { CardOptions, PageCard } from '../../../lib/card/page-card.ts';

const OPTIONS: CardOptions = { explain: async () => undefined, turnOff: async () => true, turnOn: async () => true };
// The late card only hands targets on.
const TARGET = { mark: { word: 'DMZ' }, by: 'hover' } as unknown as CardTarget;
const OTHER = { mark: { word: 'DPRK' }, by: 'hover' } as unknown as CardTarget;

function realCard() {
  let target: CardTarget | undefined;
  const card: PageCard = {
    get target() {
      return target;
    },
    rect: undefined,
    contains: () => true,
    open: vi.fn((next: CardTarget) => {
      target = next;
      return true;
    }),
    close: vi.fn(() => {
      target = undefined;
    }),
    remove: vi.fn(),
    escape: vi.fn(() => true),
    clickAt: vi.fn(),
    focusLeft: vi.fn(),
  };
  return card;
}

function lateCard(card = realCard()) {
  const load = vi.fn(async () => () => card);
  return { late: new LateCard(OPTIONS, load), load, card };
}

const soon = () => new Promise((done) => setTimeout(done));

describe('LateCard', () => {
  it('loads nothing before it is wanted, and once however often it is', async () => {
    const { late, load } = lateCard();
    late.clickAt({} as MouseEvent); // not looked into before there is a card
    expect(late.contains({} as Event)).toBe(false);
    expect(load).not.toHaveBeenCalled();
    late.prepare();
    late.open(TARGET);
    late.prepare();
    await soon();
    late.prepare();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('opens what was wanted last when its code has come', async () => {
    const { late, card } = lateCard();
    expect(late.open(TARGET)).toBe(true);
    expect(late.open(OTHER)).toBe(true);
    expect(late.target).toBe(OTHER);
    await soon();
    expect(vi.mocked(card.open).mock.calls).toEqual([[OTHER]]);
    expect(late.target).toBe(OTHER);
    late.close();
    expect(late.target).toBeUndefined();
  });

  it.each([
    ['Escape', (late: LateCard<CardOptions>) => expect(late.escape()).toBe(true)],
    ['the pointer leaving', (late: LateCard<CardOptions>) => late.close()],
    ['the end of the page', (late: LateCard<CardOptions>) => late.remove()],
  ])('opens nothing after %s', async (_, act) => {
    const { late, card } = lateCard();
    late.open(TARGET);
    act(late);
    expect(late.escape()).toBe(false);
    await soon();
    expect(card.open).not.toHaveBeenCalled();
    expect(late.target).toBeUndefined();
  });

  it('asks again after its code could not be had', async () => {
    const card = realCard();
    const load = vi
      .fn<() => Promise<() => PageCard>>()
      .mockRejectedValueOnce(new Error('gone'))
      .mockResolvedValueOnce(() => card);
    const late = new LateCard(OPTIONS, load);
    late.open(TARGET);
    await soon();
    expect(late.target).toBeUndefined();
    late.open(OTHER);
    await soon();
    expect(vi.mocked(card.open).mock.calls).toEqual([[OTHER]]);
  });
});
