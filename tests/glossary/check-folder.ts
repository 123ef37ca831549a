import { checkGlossary } from '../../lib/terms/check-glossary.ts';
import type { Concept, Glossary } from '../../lib/terms/concept.ts';
import { foldWords } from '../../lib/text/fold-words.ts';
import { checkDuplicates, checkSharedLabels, checkShortLabels } from './check-labels.ts';
import { checkLoadedWords, checkVagueness } from './check-wording.ts';
import { type Check, type Finding, ofEach } from './finding.ts';
import { checkReadingEase } from './reading-ease.ts';

/** Years after which a dated fact is looked at again. */
const FRESH_YEARS = 2;

/** Everything that is said of some glossaries which ship together, whose files have the right form. Ages are counted from `today`. */
export function checkFolder(glossaries: readonly Glossary[], today: Date): Finding[] {
  const checks: readonly Check[] = [
    checkEach,
    checkLinks,
    checkShortLabels,
    checkSharedLabels,
    checkDuplicates,
    checkVagueness,
    checkLoadedWords,
    checkReadingEase,
    checkAge(today),
  ];
  return checks.flatMap((check) => check(glossaries));
}

const checkEach: Check = (glossaries) =>
  glossaries.flatMap((glossary) =>
    checkGlossary(glossary, (label) => foldWords(label).join(' ')).map(({ path, message }) => {
      const concept = glossary.concepts[Number(/\[(\d+)\]/.exec(path)?.[1])]?.id ?? path;
      return { kind: 'error', glossary: glossary.id, concept, message } as const;
    }),
  );

/** Links into another glossary must lead to a concept there; within one glossary `checkGlossary` sees to it. */
const checkLinks: Check = (glossaries) => {
  const known = new Set<string>(glossaries.flatMap(({ concepts }) => concepts.map(({ id }) => id)));
  return glossaries.flatMap(({ id, concepts }) =>
    concepts.flatMap((concept) =>
      linksOf(concept)
        .filter((link) => !known.has(link) && !link.startsWith(`${id}/`))
        .map((link): Finding => ({ kind: 'error', glossary: id, concept: concept.id, message: `"${link}" is no concept of any glossary` })),
    ),
  );
};

function linksOf({ related, confusable }: Concept): readonly string[] {
  return [...related, ...(confusable ?? [])];
}

function checkAge(today: Date): Check {
  return ofEach('warning', ({ asOf }) => {
    if (asOf === undefined || lastDayOf(asOf) >= yearsBefore(today, FRESH_YEARS)) return [];
    return [`is as of ${asOf}, more than ${FRESH_YEARS} years ago`];
  });
}

/** The last day that a date of a year, a month or a day can mean, as `YYYY-MM-DD`; the 31st stands for the end of any month. */
function lastDayOf(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

function yearsBefore(today: Date, years: number): string {
  return `${today.getUTCFullYear() - years}${today.toISOString().slice(4, 10)}`;
}
