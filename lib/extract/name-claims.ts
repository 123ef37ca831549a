import type { Span } from '../text/passage.ts';
import type { Cue, DefinitionClaim } from './definition-claim.ts';
import { hasFiniteVerb } from './finite-verb.ts';
import { withoutStop } from './predicate-claims.ts';
import { opensSentence } from './sentence-span.ts';

const WORDS_BACK = 8;
const WORD_END = /([\p{L}\p{N}][\p{L}\p{N}’'.&-]*)$/u;
const JOINING = /^(?:of|for|and|the|al|bin|ibn|de|du|la|von|van|der|den)$/;
const BRACKETED = /\s\([\p{Lu}\p{N}.-]{2,10}\)$/u;
const OPENERS = /^(?:The|In|At|But|And|On|When|If|As|For|By|With|After|While|Both|Even|Like|Unlike)$/;
const TIMES =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Today|However|Mr|Mrs|Ms|He|She|It|They|We|This|That|There)\b/;
const PHRASE =
  /^\s(?:[\p{L}’'-]+\s){0,6}?[\p{L}’'-]+(?=\s(?:of|for|in|at|who|that|which|whose|on|from|with|where|based|founded|known|led|charged|responsible|dedicated|aimed|used|set|to)\s|[,.;)—]|$)/u;
/** Nouns of events and amounts: what follows tells of the sentence before, not of the name. */
const OF_THE_SENTENCE =
  /^\s(?:\w+\s)?(?:time|day|week|month|year|move|step|decision|increase|decrease|rise|drop|fall|gain|loss|jump|change|figure|claim|charge|term|first|record)\b/;
const CLOSES = /[;:()—]|,\s|[.!?]["”]?(?=\s|$)/;

/** "Ri Su-yong, the foreign minister of …," "the Cato Institute, a think tank in …": a name and the apposition that explains it. */
export function nameClaim(text: string, cue: Cue): DefinitionClaim | undefined {
  const word = /^[,—–]\s?(an?|the)$/.exec(cue.text)?.[1];
  if (word === undefined) return undefined;
  const head = text.slice(cue.sentence.start, cue.start);
  if (cue.text.startsWith(',') && opensSentence(head.slice(head.lastIndexOf(': ') + 1).trimStart())) return undefined;
  const term = lastOfTwo(text, nameBefore(text, cue));
  const rest = text.slice(cue.end, Math.min(cue.sentence.end + 1, cue.end + 240));
  const phrase = PHRASE.exec(rest)?.[0];
  if (!term || phrase === undefined || OF_THE_SENTENCE.test(rest) || (word === 'the' && /^\s\p{Lu}/u.test(rest))) return undefined;
  const closing = cue.text.startsWith(',') ? CLOSES : /[—–;]|[.!?](?=\s|$)/;
  const stop = rest.search(closing);
  const end = withoutStop(text, { start: cue.end, end: cue.end + (stop < 0 ? rest.length : stop) });
  if (text.slice(cue.end, end).includes(text.slice(term.start, term.end).replace(/s$/, ''))) return undefined;
  if (hasFiniteVerb(text.slice(cue.end, end)) || onlySetsTheScene(text, cue, { term, end })) return undefined;
  if (end > cue.sentence.end || text.slice(cue.end, end).split(' ').length < 3) return undefined;
  return { term, definition: { start: cue.end - word.length, end }, reason: word === 'the' ? 'named-the' : 'named-a' };
}

/** "the DPRK and the DMZ, the line that …": the second name alone. */
function lastOfTwo(text: string, term: Span | undefined): Span | undefined {
  const both = term ? text.slice(term.start, term.end).lastIndexOf(' and the ') : -1;
  return term && both >= 0 ? { start: term.start + both + ' and the '.length, end: term.end } : term;
}

/** "Earlier this year in Taranaki, a stranding left …": a place, and then the sentence itself. */
function onlySetsTheScene(text: string, cue: Cue, { term, end }: { readonly term: Span; readonly end: number }): boolean {
  const head = text.slice(cue.sentence.start, term.start);
  return (
    /\b(?:in|at|from|near|to|on|around|across|outside)\s(?:the\s)?$/.test(head) &&
    !head.includes(',') &&
    !/\b(?:I|he|she|it|we|they|who)\b/i.test(head) &&
    end >= cue.sentence.end - 2 &&
    !hasFiniteVerb(head)
  );
}

/** True for a day, a month or a pronoun: they have capitals but are no names. */
export function isTime(text: string, { start, end }: Span): boolean {
  return TIMES.test(text.slice(start, end));
}

/** The run of capitalised words, with an acronym in brackets, that ends where the cue starts. */
function nameBefore(text: string, cue: Cue): Span | undefined {
  const from = Math.max(cue.sentence.start, cue.start - 90);
  const end = cue.start - (/["”]?\s?$/.exec(text.slice(Math.max(0, cue.start - 2), cue.start))?.[0].length ?? 0);
  let stop = end - (BRACKETED.exec(text.slice(from, end))?.[0].length ?? 0);
  let start = -1;
  for (let count = 0; count < WORDS_BACK; count++) {
    const word = WORD_END.exec(text.slice(Math.max(from, stop - 30), stop))?.[1];
    if (word === undefined || !(/^\p{Lu}/u.test(word) || (start >= 0 && JOINING.test(word)))) break;
    stop -= word.length;
    if (/^\p{Lu}/u.test(word) && !OPENERS.test(word)) start = stop;
    if (text.charAt(stop - 1) !== ' ') break;
    stop--;
  }
  const name = text.slice(start, end);
  if (
    /^(?:Inc|Ltd|Corp|Co|LLC|Jr|Sr)\b/.test(name) ||
    start < from ||
    end - start < 3 ||
    TIMES.test(name) ||
    /(?:\ban?|\d|\$)\s$/.test(text.slice(Math.max(0, start - 4), start))
  )
    return undefined;
  return start === cue.sentence.start && !/[\s.-]/.test(name) ? undefined : { start, end };
}
