import { describe, expect, it } from 'vitest';
import { foldText } from '../../../lib/text/fold-text.ts';
import { foldWords } from '../../../lib/text/fold-words.ts';
import { readTokens } from '../../../lib/text/read-tokens.ts';
import { FLAG, GAP, makeTokens, SHAPE } from '../../../lib/text/tokens.ts';

function folded(text: string): string {
  return foldWords(text).join(' ');
}

function tokensOf(text: string) {
  const tokens = makeTokens(1);
  readTokens(text, tokens);
  return Array.from({ length: tokens.count }, (_, n) => ({
    text: text.slice(tokens.start[n], tokens.end[n]),
    base: text.slice(tokens.start[n], tokens.base[n]),
    gap: tokens.gap[n],
    shape: tokens.shape[n],
    flags: (tokens.flags[n] ?? 0) & ~(FLAG.endsInS | FLAG.hyphenNext),
    hash: `${tokens.laneA[n]} ${tokens.laneB[n]}`,
  }));
}

describe('foldWords', () => {
  it.each([
    ['case', 'North KOREA', 'north korea'],
    ['hyphens and dashes of every kind', 'a-b‐c‑d‒e–f—g−h﹣i－j', 'a b c d e f g h i j'],
    ['curly and straight apostrophes', "People’s people's Peopleʼs", 'peoples peoples peoples'],
    ['apostrophes inside', 'O’Brien Al-Qa‘ida', 'obrien al qaida'],
    ['no-break, thin and ideographic spaces', 'six\u00a0party\u2009talks\u3000now', 'six party talks now'],
    ['soft hyphens and zero-width characters', 'dip\u00adlo\u200bma\u200dcy\ufeff', 'diplomacy'],
    ['diacritics, composed and decomposed', 'Élysée e\u0301lan Đoković Łódź', 'elysee elan dokovic lodz'],
    ['umlauts to their base', 'Götschl GO\u0308TSCHL', 'gotschl gotschl'],
    ['dotted acronyms', 'D.P.R.K. U.S. U.N.', 'dprk us un'],
    ['a dotted acronym without its last dot', 'U.S-led', 'us led'],
    ['initials apart', 'John F. Kennedy', 'john f kennedy'],
    ['ligatures and long s', 'ﬁne oﬀice ﬂag ſoul', 'fine office flag soul'],
    ['full-width forms', 'ＤＭＺ ３８', 'dmz 38'],
    ['mathematical letters outside the BMP', '𝐃𝐏𝐑𝐊', 'dprk'],
    ['sharp s and ligature letters', 'Straße ŒUVRE Æsop', 'strasse oeuvre aesop'],
    ['Cyrillic look-alikes in a Latin word', 'DМZ Рyongyang', 'dmz pyongyang'],
    ['Cyrillic words as they are', 'Москва ТОР', 'москва тор'],
    ['the sign &', 'AT&T R & D', 'at and t r and d'],
    ['letters of other scripts with their marks', 'हिन्दी 한국', 'हिन्दी 한국'],
    ['nothing from signs', '— … 🙂 ™ ½ \u0301', ''],
    ['lone surrogates and emoji as breaks', 'a\ud800b DPRK🇰🇵 x🙂y', 'a b dprk x y'],
    ['nothing from nothing', '', ''],
  ])('folds %s', (_, text, wanted) => {
    expect(folded(text)).toBe(wanted);
  });
});

describe('readTokens', () => {
  it('keeps UTF-16 offsets through everything that changes length', () => {
    const text = '🙂 ﬁne 𝐃𝐏𝐑𝐊’s dip\u00adlomacy Go\u0308tschl';
    expect(tokensOf(text).map((token) => token.text)).toEqual(['ﬁne', '𝐃𝐏𝐑𝐊’s', 'dip\u00adlomacy', 'Go\u0308tschl']);
  });

  it('marks possessives, and leaves the possessive of a plural outside', () => {
    expect(tokensOf('DMZ’s D.P.R.K.’s peoples’ it’sy').map(({ text, base, flags }) => [text, base, flags])).toEqual([
      ['DMZ’s', 'DMZ', FLAG.possessive],
      ['D.P.R.K.’s', 'D.P.R.K.', FLAG.possessive | FLAG.dotted],
      ['peoples', 'peoples', 0],
      ['it’sy', 'it’sy', 0],
    ]);
  });

  it('gives a word its possessive s in the hash', () => {
    const [one, other] = tokensOf('people’s peoples');
    expect(one?.hash).toBe(other?.hash);
  });

  it('sees how words are written', () => {
    const shapes = tokensOf('korea Korea KOREA ICBMs K iPhone 38 38th Élan ÉLAN').map(({ shape }) => shape);
    const { lower, title, upper, upperS, initial, mixed, none } = SHAPE;
    expect(shapes).toEqual([lower, title, upper, upperS, initial, mixed, none, lower, title, upper]);
  });

  it('says what stands between words', () => {
    const gaps = tokensOf('One two-three, four. Five (six) seven: eight – nine; ab.cd x@y f/g h\n\ni').map(({ gap }) => gap);
    const { strong, space, hyphen, comma, dot, quote, glued } = GAP;
    expect(gaps).toEqual([
      strong,
      space,
      hyphen,
      comma,
      dot,
      quote,
      quote,
      strong,
      strong,
      strong,
      glued,
      space,
      glued,
      space,
      strong,
      space,
      space,
    ]);
  });

  it('flags disguised words and second spellings', () => {
    expect(tokensOf('DМZ Götschl plain').map(({ flags }) => flags)).toEqual([FLAG.mixedScript, FLAG.umlaut, 0]);
  });

  it('is not lost in a million combining marks, a word of a megabyte or ten megabytes without a word', () => {
    expect(tokensOf(`e${'\u0301'.repeat(1_000_000)} x`).length).toBe(2);
    expect(tokensOf(`${'a'.repeat(1_000_000)} x`).length).toBe(2);
    expect(tokensOf(`${'ä'.repeat(500_000)} x`).length).toBe(2);
    expect(tokensOf('.'.repeat(10_000_000))).toEqual([]);
    expect(tokensOf('a.'.repeat(500_000)).length).toBe(1);
    expect(tokensOf('’'.repeat(1_000_000))).toEqual([]);
    expect(tokensOf('a’'.repeat(500_000)).length).toBe(1);
  });
});

describe('foldText', () => {
  it('keeps the place of every folded letter', () => {
    const text = 'The «ﬁnal» D.P.R.K.';
    const { folded: result, starts, ends } = foldText(text);
    expect(result).toBe('the final dprk');
    const at = result.indexOf('final');
    expect(text.slice(starts[at], ends[at + 4])).toBe('ﬁnal');
    const acronym = result.indexOf('dprk');
    expect(text.slice(starts[acronym], ends[acronym + 3])).toBe('D.P.R.K.');
  });

  it('folds as foldWords does', () => {
    for (const text of ['Götschl & Söhne', 'Kim Jong-un’s', 'DМZ'])
      expect(foldText(text).folded.length).toBe(foldWords(text).join(' ').length);
  });
});
