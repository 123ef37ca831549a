import type {
  BackgroundQuestions,
  ConceptQuery,
  ConceptRow,
  PageState,
  PageTerm,
  Settings,
  TabQuestions,
} from '../../lib/messages/protocol.ts';
import { offSitesOf } from '../../lib/messages/site.ts';
import type { Concept, ConceptId } from '../../lib/terms/concept.ts';
import { fake, type Message } from './fake-browser.ts';
import { emptyOwnTerms, type FakeOwnTerms, ownAnswers, ownRow, ownRows } from './fake-own-terms.ts';

/** A small background that keeps its promises: what is turned is kept, and every change is told. */
export type FakeBackground = {
  settings: Settings;
  readonly rows: ConceptRow[];
  readonly offCategories: Set<string>;
  readonly offGlossaries: Set<string>;
  readonly own: FakeOwnTerms;
  /** The questions of one kind, oldest first. */
  readonly asked: <K extends keyof BackgroundQuestions>(kind: K) => BackgroundQuestions[K]['ask'][];
};

const WORDS: readonly [label: string, other: string | undefined, definition: string, field: string][] = [
  ['armistice', undefined, 'An agreement between enemies to stop fighting. It is not a peace treaty.', 'War and force'],
  ['CVID', 'complete, verifiable, irreversible dismantlement', 'What the United States asked of North Korea’s weapons.', 'Arms control'],
  ['DMZ', 'Korean Demilitarized Zone', 'A strip of land that has kept North and South Korea apart since 1953.', 'Places and borders'],
  ['DPRK', 'Democratic People’s Republic of Korea', 'The name that North Korea gives itself.', 'States'],
  ['juche', undefined, '“Self-reliance”, the idea that the North Korean state says it is built on.', 'Ideas'],
  ['Military Armistice Commission', undefined, 'The body that watches over the truce in Korea.', 'War and force'],
  ['Panmunjom', undefined, 'The village in the border zone where the two Koreas meet.', 'Places and borders'],
  ['sanctions', undefined, 'Limits on trade or money, meant to press a government to change its course.', 'Law and diplomacy'],
  ['six-party talks', undefined, 'Nuclear negotiations of six states that ran from 2003 to 2009.', 'Law and diplomacy'],
  ['Yongbyon', undefined, 'The site of North Korea’s main nuclear research centre and reactor.', 'Places and borders'],
];

/** Answers every question with `count` terms: the ten of a story, then numbered ones. */
export function startFakeBackground(count = WORDS.length): FakeBackground {
  const rows = Array.from({ length: count }, (_, place) => rowAt(place));
  const asked: Message[] = [];
  const background: FakeBackground = {
    rows,
    offCategories: new Set(),
    offGlossaries: new Set(),
    own: emptyOwnTerms(),
    settings: {
      everywhere: true,
      offSites: [],
      markStyle: 'dotted',
      density: 'first',
      scope: 'article',
      definedHere: true,
      opening: 'rest',
      delay: 250,
      counts: { concepts: count, off: 0 },
      meanings: [],
    },
    asked: (kind) => asked.filter((message) => message.kind === kind).map(({ question }) => question),
  };
  fake.background = (message) => {
    asked.push(message);
    const answers = { ...lists(background), ...switches(background), ...ownAnswers(background.own) };
    // The name of the message chooses its answer, and its question is the one of that name.
    return answers[message.kind as keyof typeof answers](message.question);
  };
  return background;
}

/** What a page explains itself and what nobody does, besides the terms of the glossaries. */
type OwnWords = Partial<Pick<Extract<PageState, { kind: 'read' }>, 'defined' | 'unexplained'>>;

/** A page that has been read and holds these terms, by their labels. */
export function startFakePage(terms: Readonly<Record<string, number>>, background: FakeBackground, own: OwnWords = {}): void {
  let defined = own.defined ?? [];
  const listed: PageTerm[] = Object.entries(terms).flatMap(([label, count]) => {
    const row = background.rows.find((other) => other.label === label);
    return row ? [{ id: row.id, label, count }] : [];
  });
  fake.page = ({ kind, question }) => {
    if (kind === 'go-to-term' || kind === 'go-to-acronym') return true;
    if (kind === 'turn-defined') {
      const { id, on } = question as TabQuestions['turn-defined']['ask']; // the kind names the question
      defined = defined.map((term) => (term.id === id ? { ...term, off: !on } : term));
      return true;
    }
    const { everywhere, offSites } = background.settings;
    const site = 'news.example.org';
    if (!everywhere) return { kind: 'off', reason: 'everywhere', site };
    if (offSitesOf(site, offSites).length > 0) return { kind: 'off', reason: 'site', site };
    return { kind: 'read', site, terms: listed, defined, unexplained: own.unexplained ?? [] };
  };
}

/** A row whose category or glossary is off, or on again. */
export function inGroup({ groupOff: _, ...row }: ConceptRow, groupOff: string | undefined): ConceptRow {
  return groupOff === undefined ? row : { ...row, groupOff };
}

function rowAt(place: number): ConceptRow {
  const [label, otherLabel, definition, subjectField] = WORDS[place] ?? [
    `term ${String(place).padStart(6, '0')}`,
    undefined,
    `The definition of term number ${place}, in one plain sentence.`,
    ['War and force', 'States'][place % 2] ?? '',
  ];
  const id: ConceptId = `north-korea/${label.toLowerCase().replaceAll(/\W+/g, '-')}`;
  const row = { id, label, definition, subjectField, glossary: 'North Korea', off: false };
  return otherLabel === undefined ? row : { ...row, otherLabel };
}

function lists(background: FakeBackground) {
  const { rows } = background;
  return {
    'get-settings': () => background.settings,
    'get-concept-rows': ({ ids }: { ids: readonly ConceptId[] }) =>
      ids.flatMap((id) => [...rows, ...background.own.concepts.map(ownRow)].find((row) => row.id === id) ?? []),
    'search-concepts': (query: ConceptQuery) => {
      if (query.own) return ownRows(background.own, query);
      const found = rows.flatMap((row) => matching(row, query));
      return { total: found.length, rows: found.slice(query.offset, query.offset + query.limit) };
    },
    'get-categories': () => {
      const names = [...new Set(rows.map((row) => row.subjectField))].sort();
      return names.map((name) => ({
        name,
        count: rows.filter((row) => row.subjectField === name).length,
        off: background.offCategories.has(name),
      }));
    },
    'get-glossaries': () => {
      const [first] = rows;
      const id = 'north-korea';
      return [
        {
          id,
          title: first?.glossary ?? '',
          version: '1.0.0',
          licence: 'CC0-1.0',
          count: rows.length,
          off: background.offGlossaries.has(id),
          own: false,
        },
      ];
    },
    'get-explanation': ({ id }: { id: ConceptId }) => {
      const row = rows.find((other) => other.id === id);
      return row && { concept: conceptOf(row), glossary: row.glossary, language: 'en', ...neighbours(row, rows) };
    },
  };
}

function matching(row: ConceptRow, { text, category, state, among }: ConceptQuery): ConceptRow[] {
  const off = row.off || row.groupOff !== undefined;
  if (category !== undefined && row.subjectField !== category) return [];
  if (state !== undefined && off !== (state === 'off')) return [];
  if (among && !among.includes(row.id)) return [];
  if (text === '') return [row];
  const spans = (where: string) => {
    const start = where.toLowerCase().indexOf(text.toLowerCase());
    return start < 0 ? [] : [start, start + text.length];
  };
  const found = { label: spans(row.label), definition: spans(row.definition) };
  return found.label.length + found.definition.length > 0 ? [{ ...row, found }] : [];
}

function conceptOf(row: ConceptRow): Concept {
  return {
    id: row.id,
    prefLabel: row.label,
    altLabels: row.otherLabel === undefined ? [] : [row.otherLabel],
    hiddenLabels: [],
    definition: row.definition,
    scopeNote: 'It stands behind most of what is said about the two Koreas, and is rarely explained.',
    subjectField: row.subjectField,
    cues: [],
    related: [],
    source: { title: 'United Nations', url: 'https://www.un.org/' },
    asOf: '2025-01',
  };
}

function neighbours(row: ConceptRow, rows: readonly ConceptRow[]) {
  const others = rows.filter((other) => other.subjectField === row.subjectField && other.id !== row.id).slice(0, 3);
  return { related: others.map(({ id, label }) => ({ id, label })), confusable: [] };
}

function switches(background: FakeBackground) {
  const changed = (on: boolean) => {
    const off = background.rows.filter((row) => row.off || row.groupOff !== undefined).length;
    background.settings = { ...background.settings, counts: { ...background.settings.counts, off } };
    fake.storageChanged.raise({});
    return on;
  };
  const setting = (change: Partial<Settings>) => {
    background.settings = { ...background.settings, ...change };
    return changed(true);
  };
  const { rows } = background;
  const change = (wanted: (row: ConceptRow) => boolean, now: Partial<ConceptRow>) => {
    rows.forEach((row, place) => {
      if (wanted(row)) rows[place] = { ...row, ...now };
    });
  };
  return {
    'turn-term': ({ id, on }: { id: ConceptId; on: boolean }) => {
      change((row) => row.id === id, { off: !on });
      return changed(on);
    },
    'turn-category': ({ name, on }: { name: string; on: boolean }) => {
      if (on) background.offCategories.delete(name);
      else background.offCategories.add(name);
      rows.forEach((row, place) => {
        if (row.subjectField === name) rows[place] = inGroup(row, on ? undefined : name);
      });
      return changed(on);
    },
    'turn-glossary': ({ id, on }: { id: string; on: boolean }) => {
      if (on) background.offGlossaries.delete(id);
      else background.offGlossaries.add(id);
      rows.forEach((row, place) => {
        rows[place] = inGroup(row, on ? undefined : row.glossary);
      });
      return changed(on);
    },
    'turn-site': ({ site, on }: { site: string; on: boolean }) => {
      const { offSites } = background.settings;
      return setting({ offSites: on ? offSites.filter((off) => !offSitesOf(site, [off]).length) : [...offSites, site] });
    },
    'turn-everywhere': ({ on }: { on: boolean }) => setting({ everywhere: on }),
    'set-opening': (opening: Partial<Settings>) => setting(opening),
    'set-appearance': (appearance: Partial<Settings>) => setting(appearance),
  };
}
