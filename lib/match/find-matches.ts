import { speaks } from '../text/detect-language.ts';
import type { Passage } from '../text/passage.ts';
import { readTokens } from '../text/read-tokens.ts';
import { makeTokens, type Tokens } from '../text/tokens.ts';
import { type CueHit, findCandidates, type Hit, type Scan } from './find-candidates.ts';
import type { FuzzyWords } from './fuzzy-words.ts';
import type { LabelIndex } from './index-form.ts';
import type { Candidate, Match } from './match.ts';
import { type Evidence, type Gathered, gatherCues, isLastAsk, postpone, type ShortForm, shortNamesIn } from './page-evidence.ts';
import { selectMatches } from './select-matches.ts';
import { settleHits } from './settle-hits.ts';
import { explainShortNames, type ShortName } from './short-names.ts';
import type { Context } from './weigh-context.ts';

export type { Evidence } from './page-evidence.ts';

/** What a page says of itself outside its passages. */
export type PageContext = { readonly title: string; readonly description: string; readonly language?: string };

export type Found = {
  readonly matches: readonly Match[];
  /** To be handed in with the next question about this page. */
  readonly evidence: Evidence;
  /** Passages to ask once more, with the evidence then gathered, when all passages were asked. Their matches come anew with that answer. */
  readonly undecided: readonly number[];
};

type Question = { readonly page: PageContext; readonly passages: readonly Passage[]; readonly evidence: Evidence };

/** A passage with what was found in it, before anything is weighed. */
type Read = {
  readonly passage: Passage;
  readonly hits: readonly Hit[];
  readonly near: readonly CueHit[];
  readonly shortNames: readonly ShortName[];
};

/**
 * Finds the mentions in some passages of a page. The first question about a page hands in `{}` as evidence; each answer's evidence goes
 * into the next question. What depends on the whole page stays undecided until its passage is asked a second time, so that the
 * answers do not depend on how the page was cut into questions. With `fuzzy` (`buildFuzzyWords`) names spelled otherwise are found too.
 */
export function findMatches(index: LabelIndex, question: Question, fuzzy?: FuzzyWords): Found {
  const { page, passages } = question;
  const evidence: Gathered = new Map(Object.entries(question.evidence));
  const tokens = makeTokens();
  const title = readTitle(index, page, tokens);
  const read = passages.map((passage) => readPassage({ index, evidence, tokens, fuzzy }, passage, page.language));
  const shortForms = shortNamesIn(evidence);
  const settled = read.map((each) => settle({ index, evidence, title, shortForms }, each));
  const undecided = settled.filter((each) => each.waits && postpone(evidence, each.passageId)).map((each) => each.passageId);
  return { matches: settled.flatMap((each) => each.matches), evidence: Object.fromEntries(evidence), undecided };
}

type Reader = { readonly index: LabelIndex; readonly evidence: Gathered; readonly tokens: Tokens; readonly fuzzy: FuzzyWords | undefined };

function scanText(index: LabelIndex, tokens: Tokens, passage: { text: string; language: string | undefined }): Scan {
  const { text, language } = passage;
  const open = index.glossaries.map((glossary) => !glossary.removed && speaks(text, glossary.language, language));
  const scan: Scan = { index, text, tokens, open, hits: [], cues: [] };
  if (!open.includes(true)) return scan;
  readTokens(text, tokens);
  findCandidates(scan);
  return scan;
}

function readTitle(index: LabelIndex, page: PageContext, tokens: Tokens): readonly CueHit[] {
  return scanText(index, tokens, { text: `${page.title}\n${page.description}`, language: page.language }).cues;
}

function readPassage({ index, evidence, tokens, fuzzy }: Reader, passage: Passage, pageLanguage: string | undefined): Read {
  const scan = scanText(index, tokens, { text: passage.text, language: passage.language ?? pageLanguage });
  const { hits, shortNames } = settleHits(scan, evidence, fuzzy);
  return { passage, hits, shortNames, near: gatherCues(index, evidence, { hits, cues: scan.cues }) };
}

type PageKnown = Omit<Context, 'near'> & { readonly shortForms: ReadonlyMap<string, ShortForm> };

function settle(page: PageKnown, { passage, hits, near, shortNames }: Read) {
  const last = isLastAsk(page.evidence, passage.id);
  const { candidates, waits } = selectMatches({ ...page, near }, hits, last);
  const all = last ? withShortNames(candidates, explainShortNames(page.shortForms, shortNames)) : candidates;
  const matches: Match[] = all.map((candidate) => ({ ...candidate, passageId: passage.id }));
  return { passageId: passage.id, matches, waits: waits || shortNames.length > 0 };
}

/** Short names stand where no other candidate does. */
function withShortNames(candidates: readonly Candidate[], names: readonly Candidate[]): Candidate[] {
  const taken = new Set(candidates.map(({ span }) => span.start));
  return [...candidates, ...names.filter(({ span }) => !taken.has(span.start))].sort((one, other) => one.span.start - other.span.start);
}
