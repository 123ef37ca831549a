import type { ConceptId } from '../terms/concept.ts';
import type { Passage } from '../text/passage.ts';
import type { Hit } from './find-candidates.ts';
import type { FuzzyWords } from './fuzzy-words.ts';
import { conceptIdAt, type LabelIndex, labelAt } from './index-form.ts';
import { RULE } from './label-rules.ts';
import type { Match } from './match.ts';
import type { Evidence, Gathered } from './page-evidence.ts';
import { handOut, isLastAsk, postpone, takeUp } from './page-evidence.ts';
import { forget, makeReader, noteReading, type Reading, readPassage, readTitle, remember } from './read-passage.ts';
import { selectMatches } from './select-matches.ts';
import { explainShortNames, type ShortForm, shortFormsIn } from './short-names.ts';
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

type Question = {
  readonly page: PageContext;
  readonly passages: readonly Passage[];
  readonly evidence: Evidence;
  /** What the reader has said: whether a label means a concept on this page. */
  readonly isMeant?: ((id: ConceptId, label: string) => boolean | undefined) | undefined;
};

/**
 * Finds the mentions in some passages of a page. The first question about a page hands in `{}` as evidence; each answer's evidence goes
 * into the next question. What depends on the whole page stays undecided until its passage is asked a second time, so that the
 * answers do not depend on how the page was cut into questions. With `fuzzy` (`buildFuzzyWords`) names spelled otherwise are found too.
 */
export function findMatches(index: LabelIndex, question: Question, fuzzy?: FuzzyWords): Found {
  const { page, passages } = question;
  const evidence = takeUp(index, question.evidence);
  const title = readTitle(index, page);
  const reader = makeReader(index, fuzzy);
  const readings = passages.map(({ text, language = page.language }) => readPassage(reader, text, language));
  for (const reading of readings) noteReading(evidence, reading);
  const known: PageKnown = { index, evidence, title, isMeant: question.isMeant, shortForms: undefined };
  const matches: Match[] = [];
  const undecided: number[] = [];
  for (const [at, { id }] of passages.entries()) {
    const reading = readings[at];
    if (!reading) continue;
    const waits = settle(known, { id, reading }, matches) && postpone(evidence, id);
    if (waits) undecided.push(id);
    if (waits) remember(reader, reading);
    else forget(reader, reading);
  }
  return { matches, evidence: handOut(index, evidence), undecided };
}

/** What speaks for every passage of the question. The short forms are gathered when the first passage needs them. */
type PageKnown = Omit<Context, 'near'> &
  Pick<Question, 'isMeant'> & { readonly evidence: Gathered; shortForms: ReadonlyMap<string, ShortForm> | undefined };

/** Adds the matches of a passage; true when something in it waits for the rest of the page. */
function settle(page: PageKnown, { id, reading }: { id: number; reading: Reading }, matches: Match[]): boolean {
  const { cues, shortNames } = reading;
  const hits = page.isMeant ? asTheReaderSaid(page, reading.hits) : reading.hits;
  if (hits.length === 0 && shortNames.length === 0) return false;
  const last = isLastAsk(page.evidence, id);
  const first = matches.length;
  const { index, evidence, title } = page;
  const waits = selectMatches({ context: { index, evidence, title, near: cues }, passageId: id, last }, hits, matches);
  if (last && shortNames.length > 0) {
    page.shortForms ??= shortFormsIn(index, evidence);
    addShortNames(matches, first, explainShortNames(page.shortForms, shortNames, id));
  }
  return waits || shortNames.length > 0;
}

/** The hits without those the reader has ruled out; what the reader has chosen needs no evidence. */
function asTheReaderSaid({ index, isMeant }: PageKnown, hits: readonly Hit[]): readonly Hit[] {
  return hits.flatMap((hit) => {
    const said = isMeant?.(conceptIdAt(index, hit.concept), labelAt(index, hit.record));
    if (said === undefined) return [hit];
    return said ? [{ ...hit, rule: hit.rule & ~RULE.evidence }] : [];
  });
}

/** Short names stand where no other match of the passage does; its matches begin at `first`. */
function addShortNames(matches: Match[], first: number, names: readonly Match[]): void {
  if (names.length === 0) return;
  const found = matches.splice(first);
  const taken = new Set(found.map(({ span }) => span.start));
  found.push(...names.filter(({ span }) => !taken.has(span.start)));
  matches.push(...found.sort((one, other) => one.span.start - other.span.start));
}
