/** What stands between a token and the one before it; up to `hyphen` a label may run across it. */
export const GAP = { tight: 0, space: 1, hyphen: 2, dot: 3, comma: 4, quote: 5, strong: 6, glued: 7 } as const;

/** How a token is written. `upperS` is an acronym with a small plural s (ICBMs). */
export const SHAPE = { none: 0, lower: 1, title: 2, upper: 3, upperS: 4, initial: 5, mixed: 6 } as const;

/** Bits of a token's `flags`. */
export const FLAG = {
  /** Ends in ’s; `base` is the end without it. */
  possessive: 1,
  /** Holds a letter with a second spelling (ö: o, oe). */
  umlaut: 2,
  /** Written with dots (D.P.R.K.). */
  dotted: 4,
  /** A Latin word with Cyrillic or Greek look-alikes in it. */
  mixedScript: 8,
  /** The word without its possessive ends in s: it may be a plural. */
  endsInS: 16,
  /** A hyphen, and nothing else, stands between it and the next word. */
  hyphenNext: 32,
} as const;

/** The words of one text as columns, so that reading a text makes no objects. Offsets are UTF-16 code units of that text. */
export type Tokens = {
  count: number;
  start: Int32Array;
  /** The end with a possessive ’s. */
  end: Int32Array;
  /** The end without a possessive ’s. */
  base: Int32Array;
  /** The two lanes of the folded word's hash, possessive s included. */
  laneA: Int32Array;
  laneB: Int32Array;
  gap: Uint8Array;
  shape: Uint8Array;
  flags: Uint8Array;
  /** The places of the words that are not in small letters only (or hold digits), in order. */
  capitals: Int32Array;
  capitalCount: number;
};

/** Empty columns for `capacity` words; `readTokens` makes them larger when a text needs it. */
export function makeTokens(capacity = 1024): Tokens {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    base: new Int32Array(capacity),
    laneA: new Int32Array(capacity),
    laneB: new Int32Array(capacity),
    gap: new Uint8Array(capacity),
    shape: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    capitals: new Int32Array(capacity),
    capitalCount: 0,
  };
}

/** Doubles the columns, keeping what they hold. */
export function growTokens(tokens: Tokens): void {
  const old = { ...tokens };
  Object.assign(tokens, makeTokens(old.start.length * 2), { count: old.count, capitalCount: old.capitalCount });
  tokens.start.set(old.start);
  tokens.end.set(old.end);
  tokens.base.set(old.base);
  tokens.laneA.set(old.laneA);
  tokens.laneB.set(old.laneB);
  tokens.gap.set(old.gap);
  tokens.shape.set(old.shape);
  tokens.flags.set(old.flags);
  tokens.capitals.set(old.capitals);
}
