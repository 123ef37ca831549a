import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLabelIndex } from '../../../lib/match/label-index.ts';
import { parseGlossary } from '../../../lib/terms/parse-glossary.ts';
import { findOnPage } from '../../find-on-page.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const ARTICLE = resolve(ROOT, '../shared/article.txt');
const GLOSSARY = resolve(ROOT, 'glossary/north-korea.json');

const SURFACES = [
  'DPRK, Democratic People’s Republic of Korea, North Korea, Pyongyang, Washington, Beijing, Korean Peninsula, East Asia',
  'economic sanctions, unilaterally, multilaterally, United Nations, UN-mandated, ballistic missile programs, missile tests',
  'delivery system, nuclear strike, preemptive air strikes, preemptive war, all options, Trump administration, Bill Clinton',
  '1994 crisis, six-party talks, regime change, nukes, diplomatic recognition, treaty formally ending, 1953 armistice',
  'annual military exercises, withdrawal of U.S. forces, concessions, nuclear arsenal, conventional military forces',
  'Demilitarized Zone, ally, double game, grand bargain, client, maximum pressure, coercion, refugee flows, food and energy aid',
  'explicit guarantees, Pakistan, nuclear-weapons power, intercontinental ballistic missiles, American homeland, Cato Institute',
  'National Interest, Ted Galen Carpenter, Kim Jong Un, Kim Il Sung, 105th birth anniversary, military parade, REUTERS, F-22',
].flatMap((line) => line.split(', '));

describe.skipIf(!existsSync(ARTICLE))('the article of 2017 (skipped without ../shared)', () => {
  const found = new Set<string | undefined>();

  beforeAll(() => {
    const read = parseGlossary(JSON.parse(readFileSync(GLOSSARY, 'utf8')));
    if (read.kind === 'bad') throw new Error(`${GLOSSARY} does not parse`);
    const lines = readFileSync(ARTICLE, 'utf8').split('\n');
    const passages = lines.map((text, id) => ({ id, text })).filter(({ text }) => text.trim() !== '');
    const page = { title: lines[0] ?? '', description: '' };
    for (const { passageId, span } of findOnPage({ index: buildLabelIndex([read.value]) }, page, [passages])) {
      found.add(lines[passageId]?.slice(span.start, span.end));
    }
  });

  it.each(SURFACES)('explains “%s”', (surface) => {
    // A longer label around the surface explains it as well.
    expect([...found].filter((each) => each?.includes(surface))).not.toEqual([]);
  });

  it('explains "the treaty" and the war it ends side by side', () => {
    expect(found).toContain('Korean War');
  });

  it('never takes "the North" out of "the North Korean state"', () => {
    expect(found).not.toContain('the North');
  });
});
