import type { Span } from '../text/passage.ts';
import { opensSentence } from './sentence-span.ts';
import type { Cue, DefinitionClaim } from './definition-claim.ts';

const WORDS_BACK = 8;
const WORD_END = /([\p{L}\p{N}][\p{L}\p{N}’'.&-]*)$/u;
const JOINING = /^(?:of|for|and|the|al|bin|ibn|de|du|la|von|van|der|den)$/;
const BRACKETED = /\s\([\p{Lu}\p{N}.-]{2,10}\)$/u;
const OPENERS = /^(?:The|In|At|But|And|On|When|If|As|For|By|With|After|While|Both|Even|Like|Unlike)$/;
const TIMES = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Today|However|Mr|Mrs|Ms|He|She|It|They|We|This|That|There)\b/;
const PHRASE = /^\s(?:[\p{L}’'-]+\s){0,6}?[\p{L}’'-]+(?=\s(?:of|for|in|at|who|that|which|whose|on|from|with|where|based|founded|known|led|charged|responsible|dedicated|aimed|used|set|to)\s|[,.;)—]|$)/u;
const RELATIVE = /\b(?:that|which|who|whom|whose|where|when|because|as|and|but|while)\b/;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|said|says|told|will|would|can|could|may|might|did|does|do|made|took|came|went|began|got|gave|saw|met|left|kept|won|lost|became|become|became|ran|fell|rose|grew|put|set up|brought|thought|knew)\b|\b(?!(?:based|founded|led|charged|known|used|located|formed|created|established|named|called|designed|dedicated|aimed|accused|convicted|backed|owned|run|held|published|written|elected|appointed|described|considered|regarded|tasked|armed|allied|related|united|retired|renowned|celebrated|respected|wanted|suspected|alleged|so-called|need|seed|breed|speed|deed|feed|weed|creed|red|bed|led|shed|bred)\b)\p{L}{2,}ed\b(?!\s(?:by|in|to|of|for|with|as|at|from|on)\b)(?=\s)/u;
const CLOSES = /[;:()—]|,\s|[.!?]["”]?(?=\s|$)/;

/** "Ri Su-yong, the foreign minister of …," "the Cato Institute, a think tank in …": a name and the apposition that explains it. */
export function nameClaim(text: string, cue: Cue): DefinitionClaim | undefined {
  const word = /^[,—–]\s?(an?|the)$/.exec(cue.text)?.[1];
  if (word === undefined) return undefined;
  const head = text.slice(cue.sentence.start, cue.start);
  if (cue.text.startsWith(',') && opensSentence(head)) return undefined;
  const term = nameBefore(text, cue);
  const rest = text.slice(cue.end, Math.min(cue.sentence.end + 1, cue.end + 240));
  const phrase = PHRASE.exec(rest)?.[0];
  if (!term || phrase === undefined || (word === 'the' && /^\s\p{Lu}/u.test(rest))) return undefined;
  const closing = cue.text.startsWith(',') ? CLOSES : /[—–;]|[.!?](?=\s|$)/;
  const stop = rest.search(closing);
  const end = cue.end + (stop < 0 ? rest.length : stop);
  const opening = text.slice(cue.end, end);
  if (FINITE.test(opening.slice(0, RELATIVE.exec(opening)?.index ?? opening.length))) return undefined;
  if (end > cue.sentence.end || text.slice(cue.end, end).split(' ').length < 3) return undefined;
  return { term, definition: { start: cue.end - word.length, end }, reason: word === 'the' ? 'named-the' : 'named-a' };
}

/** The run of capitalised words, with an acronym in brackets, that ends where the cue starts. */
function nameBefore(text: string, cue: Cue): Span | undefined {
  const from = Math.max(cue.sentence.start, cue.start - 90);
  const end = cue.start - (/["”]$/.test(text.slice(cue.start - 1, cue.start)) ? 1 : 0);
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
  if (start < from || end - start < 3 || TIMES.test(name) || /(?:\ban?|\d|\$)\s$/.test(text.slice(Math.max(0, start - 4), start))) return undefined;
  return start === cue.sentence.start && !/[\s.-]/.test(name) ? undefined : { start, end };
}
