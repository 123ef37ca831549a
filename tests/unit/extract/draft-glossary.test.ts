import { describe, expect, it } from 'vitest';
import { draftGlossary, type NamedConcept, slugOf } from '../../../lib/extract/draft-glossary.ts';
import { findKeyTerms } from '../../../lib/extract/key-terms.ts';
import { checkGlossary } from '../../../lib/terms/check-glossary.ts';
import type { Concept } from '../../../lib/terms/concept.ts';
import { parseGlossary } from '../../../lib/terms/parse-glossary.ts';
import { foldWords } from '../../../lib/text/fold-words.ts';
import { readDocument } from '../../glossary/read-document.ts';

const TEXTS = [
  'Envoys Quarrel Over Heavy Arms In New Harbour!',
  'The envoys of New Harbour met Nadia Ferro in the old town on Monday. The Ferro plan says little about heavy arms.',
  'A Joint Verification Panel (JVP), inspectors from five neutral states, is to count heavy arms in New Harbour.',
];
const passages = TEXTS.map((text, id) => ({ id, text }));

function keyTerms(texts: readonly string[]): string[] {
  return findKeyTerms(texts.map((text, id) => ({ id, text }))).map(({ text, count }) => `${text} ${count}`);
}

describe('the names and frequent terms of a text', () => {
  it('are names inside sentences and terms that stand there twice, the longer and more frequent first', () => {
    expect(keyTerms(TEXTS)).toEqual(['New Harbour 2', 'heavy arms 2', 'Joint Verification Panel 1', 'Nadia Ferro 1', 'Ferro 2', 'JVP 1']);
  });

  it('are no parts of names that never stand alone, no headings and no days', () => {
    const terms = keyTerms(['We flew to South Sudan on Friday, and South Sudan was calm.', 'All Quiet In Juba!']);
    expect(terms).toEqual(['South Sudan 2']);
  });

  it('stand where the text has them, with their sentence', () => {
    const text = 'First comes this. Then the Bank of Juba opened its doors.';
    const [term] = findKeyTerms([{ id: 7, text }]);
    expect(
      term && [term.passageId, text.slice(term.span.start, term.span.end), text.slice(term.sentence.start, term.sentence.end)],
    ).toEqual([7, 'Bank of Juba', 'Then the Bank of Juba opened its doors.']);
  });
});

describe('a draft glossary', () => {
  const concept: Concept = {
    id: 'demo/new-harbour',
    prefLabel: 'New Harbour',
    altLabels: ['Newharbour'],
    hiddenLabels: [],
    definition: 'A harbour town that stands in the tests of this project and nowhere else.',
    subjectField: 'Places',
    cues: [],
    related: ['demo/old-harbour'],
    confusable: ['demo/old-harbour'],
  };
  const named: NamedConcept[] = [{ concept, places: [{ passageId: 1, start: 14, end: 25 }] }];
  const { glossary, origins } = draftGlossary({ passages, named, id: 'talks', title: 'Talks', language: 'en' });
  const idsFrom = (origin: string) => [...origins].flatMap(([id, from]) => (from === origin ? [id] : []));

  it('holds what other glossaries know of the text, what it defines and its names, each once', () => {
    expect(idsFrom('glossary')).toEqual(['talks/new-harbour']);
    expect(idsFrom('defined')).toEqual(['talks/jvp']);
    expect(idsFrom('frequent')).toEqual(['talks/heavy-arms', 'talks/nadia-ferro', 'talks/ferro']);
    expect(glossary.concepts[0]).toMatchObject({ definition: concept.definition, related: [] });
    expect(glossary.concepts[1]).toMatchObject({ prefLabel: 'JVP', altLabels: ['Joint Verification Panel'], definition: TEXTS[2] });
  });

  it('passes the check of a glossary', () => {
    const read = parseGlossary(JSON.parse(JSON.stringify(glossary)));
    expect(read.kind).toBe('ok');
    if (read.kind === 'ok') expect(checkGlossary(read.value, (label) => foldWords(label).join(' '))).toEqual([]);
  });

  it('leaves a definition too short where the text says no more, for the check to say so', () => {
    const draft = draftGlossary({ passages: [{ id: 0, text: 'Short one (SO).' }], named: [], id: 'x', title: 'X', language: 'en' });
    expect(draft.glossary.concepts.map(({ definition }) => definition)).toEqual(['Short one (SO).']);
    expect(parseGlossary(draft.glossary).kind).toBe('bad');
  });

  it('cuts a sentence that is too long at words, around the term', () => {
    const text = `${'Many words stand before it and '.repeat(30)}a Joint Verification Panel (JVP) meets ${'and meets again '.repeat(30)}here.`;
    const draft = draftGlossary({ passages: [{ id: 0, text }], named: [], id: 'long', title: 'Long', language: 'en' });
    const definition = draft.glossary.concepts[0]?.definition ?? '';
    expect(definition).toMatch(/^… \w+ .*Joint Verification Panel \(JVP\) meets.* \w+ …$/);
    expect(definition.length).toBeLessThanOrEqual(320);
  });

  it('gives every entry an id of its own', () => {
    expect(slugOf('Élysée: the “Palace”')).toBe('elysee-the-palace');
    const text = 'The Joint Panel (J-P) and the Just Peace (JP!) met. The Joint Panel (JP) met the Nordic Men (Ñ-M) here today.';
    const ids = draftGlossary({ passages: [{ id: 0, text }], named: [], id: 'x', title: 'X', language: 'en' }).glossary.concepts.map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds no concept whose letters stand for something else in the text', () => {
    const sdf = (definition: string, full: string): Concept => ({
      ...concept,
      id: `demo/${full.length}`,
      prefLabel: 'SDF',
      altLabels: [full],
      definition,
    });
    const text = 'The Syrian Development Fund (SDF) paid for the school. The SDF left.';
    const places = [text.indexOf('SDF'), text.lastIndexOf('SDF')].map((start) => ({ passageId: 1, start, end: start + 3 }));
    const drafted = (rival: Concept) =>
      draftGlossary({ passages: [{ id: 1, text }], named: [{ concept: rival, places }], id: 'd', title: 'D', language: 'en' });
    const other = drafted(sdf('A Kurdish-led alliance of armed groups.', 'Syrian Democratic Forces'));
    expect([...other.origins.values()]).not.toContain('glossary');
    expect(other.glossary.concepts[0]).toMatchObject({ prefLabel: 'SDF', altLabels: ['Syrian Development Fund'] });
    const same = drafted(sdf('A fund that builds schools.', 'Syrian Development Fund Trust'));
    expect([...same.origins.values()]).toContain('glossary');
  });

  it('has the sentence in which the text names each entry first', () => {
    const { sentences } = draftGlossary({ passages, named, id: 'talks', title: 'Talks', language: 'en' });
    expect(sentences.get('talks/new-harbour')).toContain('New Harbour');
    expect(sentences.get('talks/jvp')).toBe(TEXTS[2]);
  });
});

describe('reading a document for a draft', () => {
  it('takes the blocks of HTML as passages, without menus and scripts, and entities as the signs they are', () => {
    const source = `<!doctype html><html lang="fr"><head><title>Un &amp; deux</title><style>p{}</style></head><body><nav><p>Menu</p></nav>
      <p>Six-<em>party</em> talks &lt;b&gt;<br>began.<script>alert(1)</script><div>Next</div></body></html>`;
    expect(readDocument(source)).toEqual({
      title: 'Un & deux',
      language: 'fr',
      passages: [
        { id: 0, text: 'Six-party talks <b>' },
        { id: 1, text: 'began.' },
        { id: 2, text: 'Next' },
      ],
    });
  });

  it('takes the lines of a text that is no HTML', () => {
    expect(readDocument('Title\n\nA < B and b > a.\n')).toEqual({
      title: 'Title',
      passages: [
        { id: 0, text: 'Title' },
        { id: 1, text: 'A < B and b > a.' },
      ],
    });
  });
});
