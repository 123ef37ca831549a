import { describe, expect, it } from 'vitest';
import { type DraftEntry, entriesOf, glossaryOf, problemsOf } from '../../../entrypoints/options/draft-entry.ts';
import { draftGlossary } from '../../../lib/extract/draft-glossary.ts';
import type { Concept } from '../../../lib/terms/concept.ts';

const TEXTS = [
  'The New Harbour talks went on without the Old Quay delegation, Nadia Ferro said on the second day of the visit.',
  'The Joint Verification Panel (JVP) would \u202einspect\u202c both sides, and Nadia Ferro doubted it would ever meet.',
];
const passages = TEXTS.map((text, id) => ({ id, text }));
const concept = (slug: string, label: string, related: Concept['related']): Concept => ({
  id: `demo/${slug}`,
  prefLabel: { label, case: 'exact' },
  altLabels: [],
  hiddenLabels: [],
  definition: 'What a glossary says of it.',
  subjectField: 'Places',
  cues: [],
  related,
});
const named = [
  { concept: concept('harbour', 'New Harbour', ['demo/quay']), places: [{ passageId: 0, start: 4, end: 15 }] },
  { concept: concept('quay', 'Old Quay', ['demo/harbour']), places: [{ passageId: 0, start: 42, end: 50 }] },
];
const draft = draftGlossary({ passages, named, id: 'talks', title: 'Talks', language: 'en' });
const head = { id: 'my-talks', title: 'My talks', language: 'en' };

const changed = (label: string, change: Partial<DraftEntry>) =>
  entriesOf(draft).map((entry) => (entry.label === label ? { ...entry, ...change } : entry));

describe('the entries of a draft', () => {
  it('are kept when somebody explains them, each with its sentence in plain text', () => {
    const rows = entriesOf(draft).map(({ label, origin, kept }) => `${label} ${origin} ${kept}`);
    expect(rows).toContain('JVP defined true');
    expect(rows).toContain('New Harbour glossary true');
    expect(rows).toContain('Nadia Ferro frequent false');
    const jvp = entriesOf(draft).find(({ label }) => label === 'JVP');
    expect(jvp?.sentence).toBe(TEXTS[1]?.replace(/[\u202e\u202c]/g, ''));
    expect(jvp?.definition).toBe(jvp?.sentence);
  });

  it('become a glossary of those that are kept, linked among themselves only', () => {
    const all = glossaryOf(entriesOf(draft), head);
    expect(all).toMatchObject({ id: 'my-talks', title: 'My talks', private: true });
    expect(all.concepts.map(({ id }) => id)).toEqual(['my-talks/harbour', 'my-talks/quay', 'my-talks/jvp']);
    expect(all.concepts[0]).toMatchObject({ prefLabel: { label: 'New Harbour', case: 'exact' }, related: ['my-talks/quay'] });
    expect(all.concepts[2]).toMatchObject({ altLabels: ['Joint Verification Panel'], subjectField: 'My talks' });
    const without = glossaryOf(changed('Old Quay', { kept: false }), head);
    expect(without.concepts.map(({ id }) => id)).toEqual(['my-talks/harbour', 'my-talks/jvp']);
    expect(without.concepts[0]?.related).toEqual([]);
  });

  it('say what the reader wrote', () => {
    const { concepts } = glossaryOf(changed('New Harbour', { label: ' Harbour ', definition: ' Mine. ' }), head);
    expect(concepts[0]).toMatchObject({ prefLabel: 'Harbour', definition: 'Mine.' });
  });

  it('are wrong without a name or an explanation', () => {
    const [entry] = entriesOf(draft);
    const wrong = (change: Partial<DraftEntry>) =>
      entry && problemsOf({ ...entry, ...change }).map(({ code, field }) => `${field} ${code}`);
    expect(wrong({})).toEqual([]);
    expect(wrong({ label: ' ' })).toEqual(['term missing']);
    expect(wrong({ label: '…' })).toEqual(['term noWord']);
    expect(wrong({ definition: '\n' })).toEqual(['definition missing']);
  });
});
