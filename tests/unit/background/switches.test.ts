import { describe, expect, it } from 'vitest';
import type { Library } from '../../../entrypoints/background/library.ts';
import { offSwitches, offSwitchesById, turned } from '../../../entrypoints/background/switches.ts';
import type { Concept, ConceptId } from '../../../lib/terms/concept.ts';
import type { Preferences } from '../../../lib/terms/preferences.ts';
import { DEFAULT_PREFERENCES } from '../default-preferences.ts';

const CONCEPTS: Pick<Concept, 'id' | 'subjectField'>[] = [
  { id: 'a/one', subjectField: 'War' },
  { id: 'a/two', subjectField: 'Law' },
  { id: 'ab/one', subjectField: 'War' },
];
const CASES: [Partial<Preferences>, ConceptId[]][] = [
  [{}, []],
  [{ offConcepts: ['a/two'] }, ['a/two']],
  [{ offGlossaries: ['a'] }, ['a/one', 'a/two']],
  [{ offCategories: ['War'] }, ['a/one', 'ab/one']],
  [{ offCategories: ['War'], offConcepts: ['a/two'] }, ['a/one', 'a/two', 'ab/one']],
  [{ offCategories: ['Law'], offGlossaries: ['ab'] }, ['a/two', 'ab/one']],
];

describe('switches', () => {
  it('list each thing that is off once', () => {
    expect(turned(['a', 'b'], 'a', false)).toEqual(['b', 'a']);
    expect(turned(['a', 'b'], 'a', true)).toEqual(['b']);
    expect(turned([], 'a', true)).toEqual([]);
  });

  it.each(CASES)('turn off by concept, category and glossary: %j', async (preferences, off) => {
    const isOff = offSwitches({ ...DEFAULT_PREFERENCES, ...preferences });
    expect(CONCEPTS.filter(isOff).map(({ id }) => id)).toEqual(off);
    // Of the library only the texts are asked for, and of them only the concepts.
    const texts = { concepts: new Map(CONCEPTS.map((concept) => [concept.id, { concept }])) };
    const byId = await offSwitchesById({ texts: async () => texts } as unknown as Library, { ...DEFAULT_PREFERENCES, ...preferences });
    expect(CONCEPTS.map(({ id }) => id).filter(byId)).toEqual(off);
  });

  it('need no texts as long as no category is off', async () => {
    const texts = () => Promise.reject(new Error('asked for the texts'));
    const library = { texts } as unknown as Library; // nothing else of it is used
    await expect(offSwitchesById(library, { ...DEFAULT_PREFERENCES, offGlossaries: ['a'] })).resolves.toBeTypeOf('function');
    await expect(offSwitchesById(library, { ...DEFAULT_PREFERENCES, offCategories: ['War'] })).rejects.toThrow('asked for the texts');
  });
});
