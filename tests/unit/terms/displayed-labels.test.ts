import { describe, expect, it } from 'vitest';
import type { Concept, Label } from '../../../lib/terms/concept.ts';
import { displayedLabels } from '../../../lib/terms/displayed-labels.ts';

function concept(prefLabel: Label, ...altLabels: readonly Label[]): Concept {
  return { id: 'g/c', prefLabel, altLabels, hiddenLabels: [], definition: '', subjectField: '', cues: [], related: [] };
}

describe('displayedLabels', () => {
  it.each([
    [concept('Korean Demilitarized Zone', 'DMZ'), { label: 'DMZ', otherLabel: 'Korean Demilitarized Zone' }],
    [
      concept('IAEA', 'the Agency', 'International Atomic Energy Agency'),
      { label: 'IAEA', otherLabel: 'International Atomic Energy Agency' },
    ],
    [concept({ label: 'juche', case: 'any' }, 'Juche idea'), { label: 'juche' }],
    [concept('North Korea', 'DPRK'), { label: 'North Korea', otherLabel: 'DPRK' }],
    [concept('Korean War', 'Forgotten War'), { label: 'Korean War' }],
    [concept('F-22', 'F-22 Raptor'), { label: 'F-22' }],
  ])('%#', (given, expected) => {
    expect(displayedLabels(given)).toEqual(expected);
  });
});
