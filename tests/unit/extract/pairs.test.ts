import { describe, expect, it } from 'vitest';
import { extractDefinitions } from '../../../lib/extract/extract-definitions.ts';

/** The pairs of one passage as "SF = long form". */
function pairsIn(text: string): string[] {
  return extractDefinitions([{ id: 1, text }]).pairs.map(
    ({ shortForm, longForm }) => `${text.slice(shortForm.start, shortForm.end)} = ${text.slice(longForm.start, longForm.end)}`,
  );
}

describe('an acronym explained in brackets', () => {
  it.each([
    ['The Harbour Review Panel (HRP) meets today.', 'HRP = Harbour Review Panel'],
    ['The HRP (Harbour Review Panel) meets today.', 'HRP = Harbour Review Panel'],
    ['He runs the Office for the Protection of Rivers and Lakes (OPRL).', 'OPRL = Office for the Protection of Rivers and Lakes'],
    [
      'She leads the United Towns Entity for Gardens and the Care of Trees (UT-Trees).',
      'UT-Trees = United Towns Entity for Gardens and the Care of Trees',
    ],
    ["It sailed with the Coastal Forces Northern Command's (COFNORCOM) fleet.", 'COFNORCOM = Coastal Forces Northern Command'],
    ['Two remotely piloted gliders (RPGs) crashed.', 'RPGs = remotely piloted gliders'],
    ['A road-borne improvised listening device (RBILD) was found.', 'RBILD = road-borne improvised listening device'],
    ['The Ministry of Weather (MoW) warned.', 'MoW = Ministry of Weather'],
    ['The Federation of Nine (F9) met.', 'F9 = Federation of Nine'],
    ['Marsh fever disease 2031 (MAFED-31) spread.', 'MAFED-31 = Marsh fever disease 2031'],
    ['The Council for River Safety (the “CRS”) agreed.', 'CRS = Council for River Safety'],
    ['The Council for River Safety (hereafter CRS) agreed.', 'CRS = Council for River Safety'],
    ['The Council for River Safety (CRS; formerly a club) agreed.', 'CRS = Council for River Safety'],
    ['The “Council for River Safety” (CRS) agreed.', 'CRS = Council for River Safety'],
    ['The Lake Level Index ((LLI) for short) fell.', 'LLI = Lake Level Index'],
    ['Output of the extensible graph language (XGL) rose.', 'XGL = extensible graph language'],
    ['The Extensible Graph Language (XGL) won.', 'XGL = Extensible Graph Language'],
    ['Members of al-Noor in Sarand (ANIS) fled.', 'ANIS = al-Noor in Sarand'],
    ['The firm Blue Harbour Ltd. (BHL) closed.', 'BHL = Blue Harbour Ltd.'],
    ['A long sharp wave pattern model (LSWP) was used.', 'LSWP = long sharp wave pattern'],
    ['The River Authority of Korlan (RAK) paid.', 'RAK = River Authority of Korlan'],
    ['The beta-carotene storage protein (BCSP) binds.', 'BCSP = beta-carotene storage protein'],
    ['It came from the anti-Union of Free Towns (UFT) camp.', 'UFT = Union of Free Towns'],
  ])('%s', (text, pair) => {
    expect(pairsIn(text)).toEqual(pair === undefined ? [] : [pair]);
  });

  it('reads lists of them', () => {
    expect(pairsIn('Staff of RMIN (River Mission in Nemal), RMIS (River Mission in Sulan) left.')).toEqual([
      'RMIN = River Mission in Nemal',
      'RMIS = River Mission in Sulan',
    ]);
  });

  it('takes a name whose letters come in another order, because the acronym is foreign', () => {
    expect(pairsIn('The Revolutionary Armed Forces of Sarand (FRAS) struck.')).toEqual(['FRAS = Revolutionary Armed Forces of Sarand']);
    expect(pairsIn('The revolutionary armed forces of Sarand (FRAS) struck.')).toEqual([]);
  });
});

describe('other ways to explain an acronym', () => {
  it.each([
    [
      'Keys: AOS = administrative and other services; TSF = transit support fund.',
      ['AOS = administrative and other services', 'TSF = transit support fund'],
    ],
    [
      'BGS = base for good sums; GIZ = Foreign Cooperation Agency; RTF = river trust fund.',
      ['BGS = base for good sums', 'GIZ = Foreign Cooperation Agency', 'RTF = river trust fund'],
    ],
    ['The Joint Plan of Rivers, known as the JPR, collapsed.', ['JPR = Joint Plan of Rivers']],
    ['The Joint Plan of Rivers, or JPR, collapsed.', ['JPR = Joint Plan of Rivers']],
    ['The JPR, or Joint Plan of Rivers, collapsed.', ['JPR = Joint Plan of Rivers']],
    ['The Joint Plan of Rivers, or simply JPR, collapsed.', ['JPR = Joint Plan of Rivers']],
    ['An unmanned river vessel, abbreviated URV, sank.', ['URV = unmanned river vessel']],
    ['They built a tall steel gate called TSG last year.', ['TSG = tall steel gate']],
    ['JPR stands for Joint Plan of Rivers.', ['JPR = Joint Plan of Rivers']],
    ['JPR, short for Joint Plan of Rivers, collapsed.', ['JPR = Joint Plan of Rivers']],
    ['JPR, an acronym for “Joint Plan of Rivers”, collapsed.', ['JPR = Joint Plan of Rivers']],
    ["The Farmers' Party of Sarand, FPS, rules.", ["FPS = Farmers' Party of Sarand"]],
    ['SATO, the South Alpine Trade Organization, was founded in 1949.', ['SATO = South Alpine Trade Organization']],
    ['The Alpine Energy Agency — AEA — said so.', ['AEA = Alpine Energy Agency']],
    ['The Partido Nacional Rural/PNR won.', ['PNR = Partido Nacional Rural']],
    ['SATO: South Alpine Trade Organization', ['SATO = South Alpine Trade Organization']],
    [
      'Ships of the South Alpine Trade Organization sailed on Monday. Officials at SATO said so.',
      ['SATO = South Alpine Trade Organization'],
    ],
  ])('%s', (text, pairs) => {
    expect(pairsIn(text)).toEqual(pairs);
  });

  it('tells how, and trusts a plain explanation more than a likeness of initials', () => {
    const text = 'The South Alpine Trade Organization sailed. SATO said so. The River Aid Fund (RAF) paid.';
    const { pairs } = extractDefinitions([{ id: 7, text }]);
    expect(pairs.map(({ passageId, reason }) => [passageId, reason])).toEqual([
      [7, 'initials-elsewhere'],
      [7, 'bracketed'],
    ]);
    expect(pairs[0]?.confidence).toBeLessThan(pairs[1]?.confidence ?? 0);
    const sentence = pairs[1]?.sentence ?? { start: 0, end: 0 };
    expect(text.slice(sentence.start, sentence.end)).toBe('The River Aid Fund (RAF) paid.');
  });
});

describe('other languages', () => {
  it.each([
    ["Il a rejoint l'Organisation des rivières de l'Ouest (ORO).", "ORO = Organisation des rivières de l'Ouest"],
    ['L’Agence l’a dit (l’Autorité des communications et des postes : l’ACP).', undefined],
    ['Comme l’a dit l’Acpos (l’Autorité des communications postales), rien ne change.', 'Acpos = Autorité des communications postales'],
    ['La Organización de los Ríos Americanos (ORA) firmó.', 'ORA = Organización de los Ríos Americanos'],
    ['Los Estados Fluviales (EE.FF.) firmaron.', 'EE.FF. = Estados Fluviales'],
    ['Den Europæiske Flodbank (EFB) hævede renten.', 'EFB = Europæiske Flodbank'],
    ['Det skyldes det nye vandinformationssystem (VIS).', 'VIS = vandinformationssystem'],
    ['Der Bund für Flüsse und Seen (BFS) klagte.', 'BFS = Bund für Flüsse und Seen'],
    ['Økonomisk og Maritim Union (ØMU) blev drøftet.', 'ØMU = Økonomisk og Maritim Union'],
    ['Le Fonds des rivières unies pour la santé (URFS) a payé.', 'URFS = Fonds des rivières unies pour la santé'],
  ])('%s', (text, pair) => {
    expect(pairsIn(text)).toEqual(pair === undefined ? [] : [pair]);
  });
});

describe('what only looks like an acronym', () => {
  it.each([
    'LONDON (AP) – The minister resigned (see Fig. 2).',
    'World War (II) cost 300 million (USD).',
    'Sen. John Smith (R-Texas) met Rep. Jane Roe (D) in Paris (2019).',
    'He ran for the bus (and missed it) at 5 km (mi) an hour.',
    'The study (Smith et al., 2001) and (Table 2) show it (p. 4).',
    'Usain Bolt (JAM) beat Lionel Messi (ARG).',
    'Photo by Jane Roe (AFP)',
    'The mass is given (kg).',
    'It was the talk of the town (FFF-258).',
    'An earlier FFF (FFF-258) dealt with ore.',
    'Proof: A = AH, so AAH = AA = AHA.',
    'President Roe (left) and Kim (right) at 8 (PM).',
    'Shares of Blue (BLUE) fell.',
    '(((((',
    ')))',
    '( )',
    '()',
    '(AB',
    'AB = ',
    '= AB',
    '(A) (B) (C)',
  ])('%s', (text) => {
    expect(pairsIn(text)).toEqual([]);
  });
});

describe('a whole page', () => {
  it('lets the first definition win and never crosses a passage', () => {
    const passages = [
      { id: 3, text: 'The River Aid Fund' },
      { id: 9, text: '(RAF) paid. The Royal Alpine Force (RAF) flew.' },
      { id: 4, text: 'The River Aid Fund (RAF) paid again.' },
    ];
    const { pairs } = extractDefinitions(passages);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ passageId: 9, longForm: { start: 16, end: 34 } });
  });

  it('takes markup for what it is: text', () => {
    const text = 'The <b>River</b> "Aid" <script>Fund</script> (RAF) & The Lake Aid Fund (LAF) <img src=x onerror=alert(1)>.';
    const { pairs } = extractDefinitions([{ id: 1, text }]);
    expect(pairs.map(({ longForm }) => text.slice(longForm.start, longForm.end))).toContain('Lake Aid Fund');
  });
});
