import type { Passage, Span } from '../text/passage.ts';
import { tokenAround } from './acronym-tokens.ts';
import { scanSigns } from './scan-signs.ts';
import { readShortForm } from './short-form.ts';

/** An acronym that a page uses without a word of explanation. */
export type UnexplainedAcronym = {
  /** Without a plural `s` and a genitive: `ICBM` for "ICBMs". */
  readonly acronym: string;
  /** Where it stands first. */
  readonly passageId: number;
  readonly span: Span;
  /** How often it stands on the page. */
  readonly count: number;
};

/** Acronyms that have become words: nobody wonders about them. */
const FAMILIAR = new Set(
  'AM PM TV OK CEO US USA UK DVD CD PC ID VIP DJ AD BC BCE CE PR IT FAQ URL PDF HTML JPG JPEG PNG CSS DIY RSVP ASAP FYI'.split(' '),
);
const LONGEST_WORDLIKE = 3;

/**
 * Lists the acronyms of a page that are not in `explained` (as written, without plural), in the order of their first mention.
 * Lines in capitals, shouted words that the page also writes small, and acronyms that have become words are left out.
 */
export function findUnexplainedAcronyms(passages: readonly Passage[], explained: ReadonlySet<string>): UnexplainedAcronym[] {
  const found = new Map<string, UnexplainedAcronym>();
  for (const passage of passages) {
    if (isShouted(passage.text)) continue;
    for (const at of scanSigns(passage.text).capitals) {
      const token = tokenAround(passage.text, at);
      const span = token && withoutTail(passage.text, token);
      const acronym = span && passage.text.slice(span.start, span.end);
      if (!acronym || isExplained(acronym, explained) || !readShortForm(acronym)) continue;
      const before = found.get(acronym);
      found.set(acronym, before ? { ...before, count: before.count + 1 } : { acronym, passageId: passage.id, span, count: 1 });
    }
  }
  const small = smallWords(passages, found);
  return [...found.values()].filter(({ acronym }) => !small.has(acronym.toLowerCase()));
}

function isExplained(acronym: string, explained: ReadonlySet<string>): boolean {
  return explained.has(acronym) || explained.has(acronym.replaceAll('.', '')) || FAMILIAR.has(acronym.replaceAll('.', ''));
}

/** "UN-mandated" is a mention of UN, "ICBMs" and "NATO's" of ICBM and NATO; a capital inside a longer word is none. */
function withoutTail(text: string, { start, end }: Span): Span | undefined {
  const written = text.slice(start, end);
  const bare = /^(?:\p{Lu}\.){2,}|^[\p{Lu}\p{N}&]+(?:[-‐‑][\p{Lu}\p{N}]+)*/u.exec(written)?.[0] ?? '';
  const rest = written.slice(bare.length);
  if (bare.length < 2 || !/^(?:s|['’]s|[-‐‑].*)?$/.test(rest)) return undefined;
  return { start, end: start + bare.length };
}

/** True for a line of at least three words most of whose letters are capitals: there an acronym cannot be told from a word. */
function isShouted(text: string): boolean {
  const sample = text.slice(0, 400);
  const capitals = sample.match(/\p{Lu}/gu)?.length ?? 0;
  const small = sample.match(/\p{Ll}/gu)?.length ?? 0;
  return /\S\s+\S+\s+\S/.test(sample) && capitals > small;
}

/** Which of the found words, longer than three letters, the page also writes in small letters. */
function smallWords(passages: readonly Passage[], found: ReadonlyMap<string, unknown>): Set<string> {
  const wanted = new Set([...found.keys()].filter((acronym) => acronym.length > LONGEST_WORDLIKE).map((acronym) => acronym.toLowerCase()));
  const seen = new Set<string>();
  if (wanted.size === 0) return seen;
  for (const { text } of passages) for (const [word] of text.matchAll(/\p{Ll}{4,}/gu)) if (wanted.has(word)) seen.add(word);
  return seen;
}
