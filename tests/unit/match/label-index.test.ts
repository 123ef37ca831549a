import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates, type Hit, type Scan } from '../../../lib/match/find-candidates.ts';
import { conceptIdAt, type LabelIndex, labelAt } from '../../../lib/match/index-form.ts';
import { addGlossary, buildInSteps, buildLabelIndex, removeGlossary } from '../../../lib/match/label-index.ts';
import type { Concept, Glossary } from '../../../lib/terms/concept.ts';
import { foldWords } from '../../../lib/text/fold-words.ts';
import { readTokens } from '../../../lib/text/read-tokens.ts';
import { makeTokens } from '../../../lib/text/tokens.ts';

function glossaryOf(id: string, labels: readonly string[]): Glossary {
  const concepts = labels.map(
    (label, at): Concept => ({
      id: `${id}/c${at}`,
      prefLabel: { label, case: 'any' },
      altLabels: [],
      hiddenLabels: [],
      definition: '',
      subjectField: 'x',
      cues: [],
      related: [],
    }),
  );
  return { id, title: id, language: 'en', version: '1', licence: 'CC0-1.0', private: false, concepts };
}

const tokens = makeTokens();

function hitsIn(index: LabelIndex, text: string): Hit[] {
  readTokens(text, tokens);
  const scan: Scan = { index, text, tokens, open: index.glossaries.map(({ removed }) => !removed), hits: [], cues: [] };
  findCandidates(scan);
  return scan.hits;
}

function namesIn(index: LabelIndex, text: string): string[] {
  return hitsIn(index, text)
    .map((hit) => `${hit.start}-${hit.end} ${conceptIdAt(index, hit.concept)}`)
    .sort();
}

/** The simple truth: every label tried at every word. */
function naiveNamesIn(glossaries: readonly Glossary[], words: readonly string[]): string[] {
  const starts = words.map((_, at) => words.slice(0, at).reduce((sum, word) => sum + word.length + 1, 0));
  const found = glossaries.flatMap(({ concepts }) =>
    concepts.flatMap(({ id, prefLabel }) => {
      const label = (typeof prefLabel === 'string' ? prefLabel : prefLabel.label).split(' ');
      return words.flatMap((_, at) => {
        const slice = words.slice(at, at + label.length);
        const start = starts[at] ?? 0;
        return slice.join(' ') === label.join(' ') ? [`${start}-${start + label.join(' ').length} ${id}`] : [];
      });
    }),
  );
  return found.sort();
}

// Words without plurals or numbers, so that the naive matcher needs no grammar; few, so that labels overlap.
const word = fc.constantFrom('ab', 'abc', 'b', 'kim', 'jong', 'un', 'the', 'zonk', 'trato');
const label = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const labels = fc.uniqueArray(label, { maxLength: 12 });
const texts = fc.array(fc.array(word, { maxLength: 14 }), { minLength: 25, maxLength: 25 });

describe('the label index', () => {
  it('finds what a naive matcher finds (100,000 texts)', () => {
    fc.assert(
      fc.property(labels, labels, texts, (one, other, cases) => {
        const glossaries = [glossaryOf('one', one), glossaryOf('two', other)];
        const index = buildLabelIndex(glossaries);
        for (const words of cases) expect(namesIn(index, words.join(' '))).toEqual(naiveNamesIn(glossaries, words));
      }),
      { numRuns: 4000 },
    );
  });

  it('is the same after glossaries came and went as if it were built anew', () => {
    const changes = fc.array(fc.tuple(fc.constantFrom('one', 'two', 'three'), fc.option(labels, { nil: undefined })), { maxLength: 8 });
    fc.assert(
      fc.property(changes, fc.array(word, { maxLength: 14 }), (steps, words) => {
        const index = buildLabelIndex([]);
        const now = new Map<string, Glossary>();
        for (const [id, added] of steps) {
          now.delete(id);
          if (added) now.set(id, glossaryOf(id, added));
          const glossary = now.get(id);
          if (glossary) addGlossary(index, glossary);
          else removeGlossary(index, id);
        }
        expect(namesIn(index, words.join(' '))).toEqual(naiveNamesIn([...now.values()], words));
      }),
      { numRuns: 2000 },
    );
  });

  it('slices the text to words that fold to the label, whatever separates and decorates them', () => {
    const separator = fc.constantFrom(' ', '-', '–', '\u00a0', '\u2009', '\n', '  ');
    const decorated = fc.tuple(label, separator, fc.boolean(), fc.constantFrom('', '\u00ad', '\u200b', '\u0301'));
    fc.assert(
      fc.property(
        decorated,
        fc.constantFrom('', 'x ', '🙂 ', '“'),
        fc.constantFrom('', ' x', '.', '’s', '🙂'),
        ([written, gap, upper, mark], before, after) => {
          const body = written.split(' ').join(gap);
          const shown = (upper ? body.toUpperCase() : body).replace(/^./, (first) => first + mark);
          const index = buildLabelIndex([glossaryOf('one', [written])]);
          const text = before + shown + after;
          const slices = hitsIn(index, text).map(({ start, end }) => text.slice(start, end));
          expect(slices).toContain(shown);
          for (const slice of slices) expect(foldWords(slice).join('')).toBe(written.replaceAll(' ', ''));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is built in steps that end in the same index', () => {
    const many = Array.from({ length: 350 }, (_, n) => `term number${n}x`);
    const steps = buildInSteps([glossaryOf('one', many)]);
    let count = 0;
    for (;;) {
      const step = steps.next();
      if (step.done) {
        expect(step.value).toEqual(buildLabelIndex([glossaryOf('one', many)]));
        break;
      }
      count += 1;
    }
    expect(count).toBeGreaterThan(3);
  });

  it('survives a structured clone', () => {
    const index = buildLabelIndex([glossaryOf('one', ['kim jong un', 'zonk'])]);
    expect(namesIn(structuredClone(index), 'kim jong un zonk')).toEqual(namesIn(index, 'kim jong un zonk'));
  });

  it('keeps ids and labels of any script', () => {
    const index = buildLabelIndex([glossaryOf('one', ['Élysée 한국 𝐃𝐏', 'x'.repeat(300)])]);
    expect([0, 1].map((record) => labelAt(index, record))).toEqual(['Élysée 한국 𝐃𝐏', 'x'.repeat(300)]);
  });

  it('bounds a label that thousands share', () => {
    const many = Array.from({ length: 3000 }, () => 'zonk');
    expect(hitsIn(buildLabelIndex([glossaryOf('one', many)]), 'zonk').length).toBeLessThanOrEqual(512);
  });

  it('reports the removal of what it does not hold', () => {
    expect(removeGlossary(buildLabelIndex([]), 'one')).toBe(false);
  });
});
