import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFuzzyWords } from '../../lib/match/fuzzy-words.ts';
import { buildLabelIndex } from '../../lib/match/label-index.ts';
import { findOnPage } from '../find-on-page.ts';
import { glossaryOf, NO_PAGE } from '../unit/match/demo-glossary.ts';

/** A homograph case: each line of `page.txt` is a page of its own, and `means` says which meaning it has, if any. */
type Homograph = {
  readonly kind: 'homograph';
  readonly label: string;
  readonly meanings: Record<string, readonly string[]>;
  readonly means: readonly (string | null)[];
};
/** A trap: a page on which nothing may be marked. */
type Trap = { readonly kind: 'trap' };

const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const folder = join(import.meta.dirname, name);
    const lines = readFileSync(join(folder, 'page.txt'), 'utf8').trim().split('\n');
    // The cases are ours: a wrong form fails the tests below.
    return { name, lines, expected: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Homograph | Trap };
  });

function meaningsIn({ lines, expected }: (typeof cases)[number]): (string | undefined)[] {
  if (expected.kind !== 'homograph') return [];
  const label = { label: expected.label, needsEvidence: true };
  const glossary = glossaryOf(
    Object.fromEntries(Object.entries(expected.meanings).map(([slug, cues]) => [slug, { labels: [label], cues }])),
  );
  const index = buildLabelIndex([glossary]);
  return lines.map((text) => findOnPage({ index }, NO_PAGE, [[{ id: 0, text }]])[0]?.conceptId.slice(5));
}

describe('homographs', () => {
  const homographs = cases.filter(({ expected }) => expected.kind === 'homograph');
  const answers = homographs.flatMap((each) =>
    meaningsIn(each).map((got, at) => ({
      case: `${each.name} line ${at + 1}`,
      got,
      wanted: each.expected.kind === 'homograph' ? (each.expected.means[at] ?? undefined) : undefined,
    })),
  );

  it('are there, each with passages of every meaning and of none', () => {
    expect(homographs.length).toBeGreaterThanOrEqual(10);
    expect(answers.length).toBe(homographs.length * 8);
  });

  it('get no wrong meaning, and none where the page gives no evidence', () => {
    expect(answers.filter(({ got, wanted }) => got !== undefined && got !== wanted)).toEqual([]);
  });

  it('are left open in at most 15 % of the passages that have a meaning', () => {
    const meant = answers.filter(({ wanted }) => wanted !== undefined);
    const open = meant.filter(({ got }) => got === undefined).map((each) => each.case);
    expect(open.length, open.join(', ')).toBeLessThanOrEqual(meant.length * 0.15);
  });
});

describe('traps', () => {
  const evidence = (label: string) => ({ label, needsEvidence: true });
  const cues = ['Pyongyang', 'sanctions', 'treaty', 'missile', 'Seoul', 'regime', 'warheads'];
  const glossary = glossaryOf({
    washington: { labels: ['Washington'], cues },
    beijing: { labels: ['Beijing'] },
    jordan: { labels: [evidence('Jordan')], cues },
    georgia: { labels: [evidence('Georgia')], cues },
    turkey: { labels: [evidence('Turkey')], cues },
    chad: { labels: [evidence('Chad')], cues },
    pakistan: { labels: [evidence('Pakistan')], cues },
    start: { labels: [evidence('START')], cues },
    salt: { labels: [evidence('SALT')], cues },
    mad: { labels: [evidence('MAD')], cues },
    ice: { labels: [evidence('ICE')], cues },
    who: { labels: ['WHO'], cues },
    us: { labels: ['US'], cues },
    may: { labels: [evidence('May')], cues },
    aid: { labels: [evidence('AID')], cues },
    ally: { labels: [{ label: 'ally', case: 'any', needsEvidence: true }], cues },
    client: { labels: [{ label: 'client', case: 'any', needsEvidence: true }], cues },
    north: { labels: [{ label: '38 North', case: 'exact', needsEvidence: true }], cues },
    kim: { labels: ['Kim Jong Un', { label: 'Kim', case: 'exact', needsEvidence: true }], cues },
    un: { labels: ['UN', 'United Nations'], cues },
    dprk: { labels: ['DPRK'] },
    dmz: { labels: ['DMZ'] },
    pyongyang: { labels: ['Pyongyang'] },
    reuters: { labels: ['Reuters'] },
  });
  const index = buildLabelIndex([glossary]);
  const fuzzy = buildFuzzyWords(index);
  const traps = cases.filter(({ expected }) => expected.kind === 'trap');

  it('are there', () => {
    expect(traps.length).toBeGreaterThanOrEqual(8);
  });

  it.each(traps)('$name marks nothing', ({ lines }) => {
    const passages = lines.map((text, id) => ({ id, text }));
    const matches = findOnPage({ index, fuzzy }, NO_PAGE, [passages]);
    expect(matches.map(({ passageId, span }) => `${lines[passageId]?.slice(span.start, span.end)} in “${lines[passageId]}”`)).toEqual([]);
  });
});
