import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Place, placeCard, type Room } from '../../../lib/card/place-card.ts';

const view = { width: 1000, height: 800 };
const card = { width: 384, height: 400 };
const word = (x: number, y: number, [width, height] = [40, 20]): Room['anchor'] => {
  const box = { x, y, width, height };
  return { line: box, whole: box, direction: 'ltr', vertical: undefined };
};

/** The box that a card of this height takes at its place. */
function boxOf(place: Place, room: Room): { left: number; right: number; top: number; bottom: number } {
  const height = Math.min(room.card.height, place.height);
  const width = Math.min(room.card.width, place.width);
  const top = place.side === 'above' ? room.view.height - place.edge - height : place.edge;
  return { left: place.left, right: place.left + width, top, bottom: top + height };
}

describe('the place of a card', () => {
  it('is 6 px under the line and starts 24 px before the word', async () => {
    expect(await placeCard({ anchor: word(300, 200), card, view })).toMatchObject({ side: 'below', left: 276, edge: 226 });
  });

  it('is above when there is no room below, and grows upwards', async () => {
    const place = await placeCard({ anchor: word(300, 700), card, view });
    expect(place).toMatchObject({ side: 'above', left: 276, edge: 106, height: 686 });
  });

  it('keeps 8 px from the sides', async () => {
    expect((await placeCard({ anchor: word(2, 200), card, view })).left).toBe(8);
    expect((await placeCard({ anchor: word(950, 200), card, view })).left).toBe(1000 - 384 - 8);
  });

  it('starts 24 px before the word from the right in text that runs that way', async () => {
    const anchor = { ...word(500, 200), direction: 'rtl' as const };
    const { left } = await placeCard({ anchor, card, view });
    expect(left + card.width).toBe(500 + 40 + 24);
  });

  it('takes the side with more room and shrinks when neither has enough', async () => {
    const small = { width: 1000, height: 400 };
    expect(await placeCard({ anchor: word(300, 100), card, view: small })).toMatchObject({ side: 'below', height: 400 - 126 - 8 });
    expect(await placeCard({ anchor: word(300, 300), card, view: small })).toMatchObject({ side: 'above', height: 300 - 6 - 8 });
  });

  it('begins beside the hovered line but below the last line of a word that breaks', async () => {
    const line = { x: 700, y: 200, width: 60, height: 20 };
    const anchor = { ...word(0, 0), line, whole: { x: 100, y: 200, width: 660, height: 50 } };
    expect(await placeCard({ anchor, card, view })).toMatchObject({ side: 'below', left: 608, edge: 256 });
    expect(await placeCard({ anchor: { ...anchor, line: { ...line, x: 100, y: 230 } }, card, view })).toMatchObject({
      left: 76,
      edge: 256,
    });
  });

  it('stands beside the column of vertical text', async () => {
    const anchor = { ...word(500, 300, [20, 60]), vertical: 'vertical-rl' as const };
    const place = await placeCard({ anchor, card, view });
    expect(place.side).toBe('beside');
    expect(place.left + card.width).toBe(494);
    expect(await placeCard({ anchor: { ...anchor, vertical: 'vertical-lr' }, card, view })).toMatchObject({ left: 526 });
  });

  it('never covers the word and never leaves the viewport, wherever the word stands', async () => {
    const pixels = (max: number) => fc.integer({ min: 0, max });
    const room = fc.record({ width: fc.integer({ min: 480, max: 2000 }), height: fc.integer({ min: 200, max: 1500 }) }).chain((size) =>
      fc.record({
        view: fc.constant(size),
        card: fc.record({ width: fc.constant(384), height: fc.integer({ min: 100, max: 900 }) }),
        anchor: fc
          .tuple(pixels(size.width - 20), pixels(size.height - 20), fc.constantFrom('ltr' as const, 'rtl' as const))
          .map(([x, y, direction]) => ({ ...word(x, y, [20, 18]), direction })),
      }),
    );
    await fc.assert(
      fc.asyncProperty(room, async (given) => {
        const box = boxOf(await placeCard(given), given);
        const { line } = given.anchor;
        expect(box.top >= line.y + line.height + 5 || box.bottom <= line.y - 5).toBe(true);
        expect(box.left).toBeGreaterThanOrEqual(7);
        expect(box.right).toBeLessThanOrEqual(given.view.width - 7);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.bottom).toBeLessThanOrEqual(given.view.height);
      }),
    );
  });
});
