import { describe, expect, it } from 'vitest';
import { asOfDate } from '../../../lib/card/as-of-date.ts';
import { languageDirection } from '../../../lib/card/language-direction.ts';
import { lightnessOf } from '../../../lib/card/lightness-of.ts';
import { secondLabel } from '../../../lib/card/second-label.ts';
import type { Concept } from '../../../lib/terms/concept.ts';

const concept = (prefLabel: string, altLabels: readonly string[] = []): Concept => ({
  id: 'korea/one',
  prefLabel,
  altLabels,
  hiddenLabels: [],
  definition: 'A sentence that is long enough to be a definition.',
  subjectField: 'Places',
  cues: [],
  related: [],
});

describe('the second label of the headword', () => {
  it.each([
    ['DMZ', concept('Korean Demilitarized Zone'), 'Korean Demilitarized Zone'],
    ['six‑party talks', concept('Six-Party Talks'), undefined],
    ['preemptive strikes', concept('preemptive strike'), undefined],
    ['DMZ’s', concept('DMZ', ['Demilitarized Zone']), undefined],
    ['DPRK', concept('DPRK', ['North Korea', 'Democratic People’s Republic of Korea']), 'Democratic People’s Republic of Korea'],
    ['UNC', concept('UN'), 'UN'],
    ['juche', concept('Juche'), undefined],
    ['Pyongyang', concept('Pyongyang', ['Phyongyang City']), undefined],
  ])('%s', (word, of, expected) => {
    expect(secondLabel(word, of)).toBe(expected);
  });
});

describe('the date of a fact', () => {
  it.each([
    ['2025', '2025'],
    ['2025-03', 'March 2025'],
    ['2025-03-14', '14 March 2025'],
    ['2025-13', undefined],
    ['soon', undefined],
  ])('%s', (iso, expected) => {
    expect(asOfDate(iso, 'en-GB')).toBe(expected);
  });

  it('survives a locale that nobody knows', () => {
    expect(asOfDate('2025', 'not a locale')).toContain('2025');
  });
});

describe('the direction of a language', () => {
  it.each([
    ['en', 'ltr'],
    ['he', 'rtl'],
    ['ar-EG', 'rtl'],
    ['az-Arab', 'rtl'],
    ['fil', 'ltr'],
    ['arn', 'ltr'],
    ['', 'ltr'],
  ] as const)('%s', (language, expected) => {
    expect(languageDirection(language)).toBe(expected);
  });
});

describe('how light a colour looks', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(0, 0, 0, 0)', undefined],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['color(srgb 0.5 0.5 0.5)', 0.5],
    ['color(display-p3 1 1 1 / 0.2)', undefined],
    ['oklch(0.2 0.01 260)', 0.2],
    ['oklab(0.9 none 0)', 0.9],
    ['lab(80 0 0)', 0.8],
    ['currentcolor', undefined],
  ])('%s', (color, expected) => {
    const lightness = lightnessOf(color);
    if (expected === undefined) expect(lightness).toBeUndefined();
    else expect(lightness).toBeCloseTo(expected, 5);
  });
});
