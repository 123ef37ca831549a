import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/exchange/decode-text.ts';
import type { Draft } from '../../../lib/exchange/draft.ts';
import { LIMITS } from '../../../lib/exchange/limits.ts';
import { readGlossary } from '../../../lib/exchange/read-glossary.ts';
import { textOf } from '../../../lib/terms/concept.ts';

const decode = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding, { fatal: true }).decode(bytes);

function readBytes(bytes: Uint8Array, name: string): Draft {
  const decoded = decodeText(bytes, decode);
  if (decoded.kind === 'refused') return { header: {}, entries: [], problems: [decoded.problem] };
  return readGlossary(decoded.text, name, { subjectField: 'Own' });
}

const read = (text: string, name = 'terms.csv'): Draft => readBytes(new TextEncoder().encode(text), name);

const pairs = ({ entries }: Draft) => entries.map(({ concept }) => [textOf(concept.prefLabel), concept.definition]);

const utf16 = (text: string, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(bytes);
};

describe('tables of other people', () => {
  it.each([
    ['commas', 'Term,Definition\nDMZ,"A strip, of land"'],
    ['semicolons and CRLF', 'Word;Meaning\r\nDMZ;"A strip, of land"\r\n'],
    ['tabs and CR', 'label\texplanation\rDMZ\tA strip, of land\r'],
    ['bars', 'Definition|Headword\nA strip, of land|DMZ'],
    ['a byte order mark', '\ufeffterm,definition\nDMZ,"A strip, of land"'],
    ['a line that names the delimiter', 'sep=;\nterm;definition\nDMZ;A strip, of land'],
    ['no head', 'DMZ;A strip, of land'],
    ['a stray NUL', 'term;definition\nD\0MZ;A strip, of land'],
    ['blank lines and blanks', '\n\n term ; definition \n\n DMZ ; A strip, of land \n\n'],
  ])('are read with %s', (_, text) => {
    expect(pairs(read(text))).toEqual([['DMZ', 'A strip, of land']]);
  });

  it.each([
    ['UTF-16 with its mark', utf16('term;definition\nDMZ;Überwacht', true)],
    ['UTF-16 without', utf16('term;definition\nDMZ;Überwacht', false)],
    ['UTF-16 of the other order', utf16('\ufeffterm;definition\nDMZ;Überwacht', false).map((_, at, all) => all[at ^ 1] ?? 0)],
    ['Windows-1252', new Uint8Array(Buffer.from('term;definition\nDMZ;Überwacht', 'latin1'))],
  ])('are read in %s', (_, bytes) => {
    expect(pairs(readBytes(bytes, 'x.csv'))).toEqual([['DMZ', 'Überwacht']]);
  });

  it('say where a row is bad', () => {
    const { entries, problems } = read('term,definition,asOf\n,"two\nlines",\nDMZ,A strip,2024\nCVID,,\nJVP,A panel,31/31/2024');
    expect(entries.map(({ line }) => line)).toEqual([4]);
    expect(problems).toEqual([
      { code: 'missing', line: 2, field: 'term' },
      { code: 'missing', line: 5, label: 'CVID', field: 'definition' },
      { code: 'date', line: 6, label: 'JVP', field: 'asOf', value: '31/31/2024' },
    ]);
  });

  it('say where a quotation mark is not closed, and keep the rows before it', () => {
    const { entries, problems } = read('term,definition\nDMZ,A strip\nCVID,"What was\nasked');
    expect(entries).toHaveLength(1);
    expect(problems).toEqual([{ code: 'quote', line: 3, column: 6 }]);
  });

  it('need a letter or digit in every term', () => {
    expect(read('term,definition\n***,Stars').problems).toEqual([{ code: 'noWord', line: 2, label: '***', field: 'term' }]);
  });

  it('with one column have no definitions', () => {
    expect(read('term\nDMZ\nCVID').problems).toEqual([{ code: 'noColumn', field: 'definition', line: 1 }]);
  });

  it('give up the apostrophe that guards a formula, and only that', () => {
    expect(pairs(read("term,definition\n'=DMZ,'s-Hertogenbosch\n'@x,''a"))).toEqual([
      ['=DMZ', "'s-Hertogenbosch"],
      ['@x', "'a"],
    ]);
  });

  it('take a regular expression or a glob for what it is', () => {
    expect(pairs(read('term,definition\na.*,All\n(a+)+$,Evil'))).toEqual([
      ['a.*', 'All'],
      ['(a+)+$', 'Evil'],
    ]);
  });

  it('have labels whose first capital means nothing when every label has one', () => {
    const labels = (text: string) => read(text).entries.map(({ concept }) => concept.prefLabel);
    expect(labels('term,definition\nCountry,A\nNuclear Weapon,B\nDMZ,C')).toEqual([
      { label: 'Country', case: 'any' },
      { label: 'Nuclear Weapon', case: 'any' },
      'DMZ',
    ]);
    expect(labels('term,definition\nChad,A\narmistice,B')).toEqual(['Chad', 'armistice']);
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['web', '<!doctype html><title>Log in</title>', 'glossary.json'],
    ['pdf', '%PDF-1.7 …', 'glossary.csv'],
    ['archive', 'PK\u0003\u0004', 'glossary.csv'],
    ['binary', '\u0001\u0002\u0003\u0004\u0005\u0006'.repeat(20), 'glossary.csv'],
    ['empty', ' \n ', 'glossary.csv'],
    ['notJson', '{"concepts": [\n{"id": }]}', 'glossary.json'],
    ['tooDeep', '['.repeat(1_000_000), 'glossary.json'],
    ['noEntries', '{"concepts": 3}', 'glossary.json'],
    ['notXml', '<tbx><text></tbx>', 'glossary.tbx'],
    ['tooDeep', '<tbx>'.repeat(100), 'glossary.tbx'],
    ['entities', '<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>', 'glossary.tbx'],
    ['entities', `<!DOCTYPE tbx [${' '.repeat(200_000)}<!ENTITY a "lol">]><tbx>&a;</tbx>`, 'glossary.tbx'],
  ])('are refused: %s', (code, text, name) => {
    const { entries, problems } = read(text, name);
    expect(entries).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('name the line and the column', () => {
    expect(read('{"concepts": [\n{"id": }]}', 'a.json').problems).toEqual([{ code: 'notJson', line: 2, column: 8 }]);
    expect(read('<tbx>\n<text></tbx>', 'a.tbx').problems).toEqual([{ code: 'notXml', line: 2, column: 13 }]);
  });
});

describe('limits', () => {
  const entry = (term: string, definition: string) => JSON.stringify([{ term, definition }]);

  it('are themselves allowed', () => {
    expect(read(entry('x'.repeat(LIMITS.label), 'y'.repeat(LIMITS.text)), 'a.json').entries).toHaveLength(1);
  });

  it.each([
    ['term', entry('x'.repeat(LIMITS.label + 1), 'y')],
    ['definition', entry('x', 'y'.repeat(LIMITS.text + 1))],
  ])('name the field that is too long: %s', (field, text) => {
    expect(read(text, 'a.json').problems).toMatchObject([{ code: 'tooLong', field, line: 1 }]);
  });

  it('refuse a file that is too large, and too many entries', () => {
    expect(readBytes(new Uint8Array(LIMITS.file + 1), 'a.csv').problems).toMatchObject([{ code: 'tooLarge' }]);
    expect(read('a,b\n'.repeat(LIMITS.entries + 1)).problems).toMatchObject([{ code: 'tooMany' }]);
    expect(read('a,b\n'.repeat(LIMITS.entries)).entries).toHaveLength(LIMITS.entries);
  });
});

describe('JSON of other people', () => {
  it('may be a list, or terms with definitions', () => {
    expect(pairs(read('[{"word": "DMZ", "meaning": "A strip"}]', 'a.json'))).toEqual([['DMZ', 'A strip']]);
    expect(pairs(read('{"DMZ": "A strip", "CVID": "What was asked"}', 'a.json'))).toEqual([
      ['DMZ', 'A strip'],
      ['CVID', 'What was asked'],
    ]);
  });

  it('gives each problem its line', () => {
    const { problems } = read('{"concepts": [\n  {"term": "DMZ"},\n  7,\n  {"term": "x", "definition": "y", "wiki": "z"}]}', 'a.json');
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['missing', undefined],
      ['wrongType', undefined],
      ['unknownField', undefined],
    ]);
    expect(read('{"concepts": [\n  {"term": "DMZ"},\n {"term": "x", "definition": "y"}]}', 'a.json').problems).toEqual([
      { code: 'missing', field: 'definition', label: 'DMZ', line: 2 },
    ]);
  });

  it.each([
    ['[1, 2', 5],
    ['[1,]', 3],
    ['{"a" 1}', 5],
    ['{"a": tru}', 6],
    ['["a\\x"]', 3],
    ['[1] x', 4],
    ['[01]', 2],
    ['["a\nb"]', 3],
  ])('says where JSON ends: %j', (text, at) => {
    expect(read(text, 'a.json').problems).toMatchObject([{ code: 'notJson', line: 1, column: at + 1 }]);
  });

  it('cannot reach a prototype', () => {
    const { entries } = read(
      '[{"__proto__": {"definition": "evil", "polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "term": "x", "definition": "y"}]',
      'a.json',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(pairs({ header: {}, entries, problems: [] })).toEqual([['x', 'y']]);
  });

  it('has only web addresses as sources', () => {
    const urls = [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://user:secret@example.org/',
      'ftp://example.org',
      `https://example.org/${'x'.repeat(8000)}`,
      'https://example.org/ok',
    ];
    const list = urls.map((url, at) => ({ term: `t${at}`, definition: 'd', source: { title: 'S', url } }));
    const { entries, problems } = read(JSON.stringify(list), 'a.json');
    expect(entries.map(({ concept }) => concept.source?.url)).toEqual([undefined, undefined, undefined, undefined, undefined, urls[5]]);
    expect(problems.map(({ code, kept }) => [code, kept])).toEqual(Array(5).fill(['address', true]));
  });
});

describe('other forms', () => {
  it('reads TBX of 2008 and of style DCT, and the language of the file among several', () => {
    const old = `<martif type="TBX" xml:lang="en"><text><body><termEntry id="c1"><descrip type="subjectField">War</descrip>
      <langSet xml:lang="de"><descripGrp><descrip type="definition">Ein Streifen</descrip></descripGrp><tig><term>EMZ</term></tig></langSet>
      <langSet xml:lang="en"><descripGrp><descrip type="definition">A <hi>strip</hi></descrip></descripGrp><tig><term>DMZ</term></tig><tig><term>Demilitarized Zone</term></tig></langSet>
      </termEntry></body></text></martif>`;
    expect(pairs(read(old, 'a.tbx'))).toEqual([['DMZ', 'A strip']]);
    const dct = `<tbx style="dct" xml:lang="en" xmlns:min="x" xmlns:basic="y"><text><body><conceptEntry id="c1"><basic:definition>A strip</basic:definition><langSec xml:lang="en"><termSec><term>DMZ</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>`;
    expect(pairs(read(dct, 'a.tbx'))).toEqual([['DMZ', 'A strip']]);
  });

  it('reads bold terms in Markdown', () => {
    expect(pairs(read('# Korea\n\n- **DMZ**: A [strip](x) of land\n* **CVID** — what was asked\n', 'a.md'))).toEqual([
      ['DMZ', 'A strip of land'],
      ['CVID', 'what was asked'],
    ]);
  });

  it('reads what Anki exports with markup as plain text', () => {
    const text =
      '#separator:tab\n#html:true\n#deck column:1\n#tags column:4\nNews\tDMZ\tA <b>strip</b><br>of &lt;land&gt;\tWar_and_force x\n';
    const draft = read(text, 'a.txt');
    expect(pairs(draft)).toEqual([['DMZ', 'A strip\nof <land>']]);
    expect(draft.entries[0]).toMatchObject({ line: 5, concept: { subjectField: 'War and force' } });
  });
});
