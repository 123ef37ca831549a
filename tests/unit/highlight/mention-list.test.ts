import { describe, expect, it } from 'vitest';
import { type Mention, MentionList, type PageLabel } from '../../../lib/highlight/mention-list.ts';

type Place = { readonly rank: number };

function list(): MentionList<Place> {
  return new MentionList<Place>((one, other) => one.rank < other.rank);
}

function put(mentions: MentionList<Place>, place: Place, ...labels: readonly PageLabel[]): void {
  mentions.set(
    place,
    labels.map(
      (found, at): Mention<Place> => ({
        place,
        span: { start: at * 10, end: at * 10 + 4 },
        label: mentions.label(found),
        text: found.label,
      }),
    ),
  );
}

const dprk: PageLabel = { conceptId: 'g/dprk', label: 'DPRK', off: false };
const north: PageLabel = { conceptId: 'g/dprk', label: 'North Korea', off: false };
const dmz: PageLabel = { conceptId: 'g/dmz', label: 'DMZ', off: false };

function markedTexts(mentions: MentionList<Place>, density: 'first' | 'all'): string[] {
  return [...mentions.marked(density).values()].flat().map(({ place, text }) => `${place.rank}:${text}`);
}

describe('MentionList', () => {
  it('keeps places in page order however they arrive', () => {
    const mentions = list();
    const places = [3, 1, 4, 2, 5].map((rank) => ({ rank }));
    for (const place of places) put(mentions, place, dmz);
    mentions.setShown(new Map(places.map((place) => [place, true])));
    expect(markedTexts(mentions, 'all')).toEqual(['1:DMZ', '2:DMZ', '3:DMZ', '4:DMZ', '5:DMZ']);
  });

  it('marks the first mention of each label: who met the long form still needs the short one', () => {
    const mentions = list();
    const [one, two] = [{ rank: 1 }, { rank: 2 }];
    put(mentions, two, dprk, dmz);
    put(mentions, one, north, north);
    mentions.setShown(new Map([one, two].map((place) => [place, true])));
    expect(markedTexts(mentions, 'first')).toEqual(['1:North Korea', '2:DPRK', '2:DMZ']);
    expect(markedTexts(mentions, 'all')).toHaveLength(4);
  });

  it('spends no first mention on a place that is not rendered', () => {
    const mentions = list();
    const [hidden, shown] = [{ rank: 1 }, { rank: 2 }];
    put(mentions, hidden, dmz);
    put(mentions, shown, dmz);
    expect(markedTexts(mentions, 'first')).toEqual(['1:DMZ']);
    expect(mentions.setShown(new Map([[shown, true]]))).toBe(false);
    expect(mentions.setShown(new Map([[hidden, false]]))).toBe(true);
    expect(markedTexts(mentions, 'first')).toEqual(['2:DMZ']);
    expect(mentions.setShown(new Map([[hidden, true]]))).toBe(true);
    expect(markedTexts(mentions, 'first')).toEqual(['1:DMZ']);
    expect(mentions.setShown(new Map([[hidden, true]]))).toBe(false);
  });

  it('switches a term for all its labels and mentions, and says whether that changed anything', () => {
    const mentions = list();
    const place = { rank: 1 };
    put(mentions, place, dprk, north, dmz);
    mentions.setShown(new Map([[place, true]]));
    expect(mentions.setOff(new Set(['g/dprk']))).toBe(true);
    expect(markedTexts(mentions, 'all')).toEqual(['1:DMZ']);
    expect(mentions.setOff(new Set(['g/dprk']))).toBe(false);
    expect(mentions.setOff(new Set())).toBe(true);
    expect(markedTexts(mentions, 'all')).toHaveLength(3);
  });

  it('counts every concept in the order of its first mention, switched off or not', () => {
    const mentions = list();
    put(mentions, { rank: 2 }, dmz, dprk);
    put(mentions, { rank: 1 }, north);
    mentions.setOff(new Set(['g/dprk']));
    expect(mentions.counts()).toEqual([
      { id: 'g/dprk', label: 'North Korea', count: 2 },
      { id: 'g/dmz', label: 'DMZ', count: 1 },
    ]);
    expect(mentions.conceptIds().sort()).toEqual(['g/dmz', 'g/dprk']);
  });

  it('replaces what was known of a place, and drops places that are gone', () => {
    const mentions = list();
    const [one, two] = [{ rank: 1 }, { rank: 2 }];
    put(mentions, one, dmz);
    put(mentions, two, dprk);
    put(mentions, one, north);
    mentions.setShown(new Map([one, two].map((place) => [place, true])));
    expect(markedTexts(mentions, 'all')).toEqual(['1:North Korea', '2:DPRK']);
    expect(mentions.drop(({ rank }) => rank === 1)).toEqual([one]);
    expect(markedTexts(mentions, 'all')).toEqual(['2:DPRK']);
    put(mentions, two);
    expect(markedTexts(mentions, 'all')).toEqual([]);
  });

  it('keeps a mention the same object when its place is looked at again', () => {
    const mentions = list();
    const place = { rank: 1 };
    put(mentions, place, dmz);
    const before = mentions.allOf('g/dmz')[0];
    put(mentions, place, dmz, dprk);
    expect(mentions.allOf('g/dmz')[0]).toBe(before);
    expect(mentions.counts()).toHaveLength(2);
  });

  it('leads to the first mention that is rendered', () => {
    const mentions = list();
    const [hidden, shown] = [{ rank: 1 }, { rank: 2 }];
    put(mentions, hidden, dmz);
    put(mentions, shown, dmz);
    mentions.setShown(new Map([[hidden, false]]));
    expect(mentions.allOf('g/dmz')[0]?.place).toBe(shown);
    expect(mentions.allOf('g/none')).toEqual([]);
  });
});

describe('what the page itself defines', () => {
  const jvp: PageLabel = { conceptId: ':page/JVP', label: 'JVP', off: false, definedHere: true };
  const place = (rank: number): Place => ({ rank });
  const mention = (at: Place, start: number, defines?: true): Mention<Place> => ({
    place: at,
    span: { start, end: start + 3 },
    label: jvp,
    text: 'JVP',
    ...(defines ? { defines } : {}),
  });
  const marks = (mentions: MentionList<Place>, density: 'first' | 'all') =>
    [...mentions.marked(density).values()].flat().map((one) => `${one.place.rank}:${one.span.start}`);

  it('is marked once before its definition and once in a later block, never where it is defined', () => {
    const mentions = list();
    const [before, home, after, last] = [place(0), place(1), place(2), place(3)];
    mentions.set(before, [mention(before, 0), mention(before, 9)]);
    mentions.set(home, [mention(home, 0, true), mention(home, 9)]);
    mentions.set(after, [mention(after, 0)]);
    mentions.set(last, [mention(last, 0)]);
    expect(marks(mentions, 'first')).toEqual(['0:0', '2:0']);
    expect(marks(mentions, 'all')).toEqual(['0:0', '0:9', '1:0', '1:9', '2:0', '3:0']);
  });

  it('is marked in the block of its definition when it stands nowhere else', () => {
    const mentions = list();
    const home = place(1);
    mentions.set(home, [mention(home, 0, true), mention(home, 9), mention(home, 20)]);
    expect(marks(mentions, 'first')).toEqual(['1:9']);
  });

  it('is counted by itself, and no switch of a glossary reaches it', () => {
    const mentions = list();
    const home = place(1);
    put(mentions, place(0), dmz);
    mentions.set(home, [mention(home, 0, true), mention(home, 9)]);
    expect(mentions.counts().map(({ id }) => id)).toEqual(['g/dmz']);
    expect(mentions.counts('page')).toEqual([{ id: ':page/JVP', label: 'JVP', count: 2 }]);
    expect(mentions.conceptIds()).toEqual(['g/dmz']);
    mentions.setOff(new Set(['g/dmz', ':page/JVP']));
    expect(marks(mentions, 'first')).toEqual(['1:9']);
  });
});
