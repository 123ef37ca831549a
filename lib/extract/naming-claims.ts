import type { Span } from '../text/passage.ts';
import type { Cue, DefinitionClaim, DefinitionReason } from './definition-claim.ts';
import { isNoTerm } from './subject-term.ts';
import { termAfter, wordsIn } from './term-spans.ts';

const PASSIVE = /\b(is|are|was|were|became|become|been|being|be)\s(?:\w+ly\s|sometimes\s|often\s|also\s|now\s|better\s|known\s)*$/;
const APART = /[,—–(]\s?(?:also\s|commonly\s|sometimes\s|often\s|popularly\s|better\s|formerly\s|usually\s|widely\s|otherwise\s)*$/;
const POINTING = /^(?:This|These|That|Those|It|He|She|They|We|Such|Both|Together|What|His|Her|One|Another|There|You|I)\b/;

/** A pronoun or conjunction at the end of what is named: the name is for something said before. */
const LEFT_OVER = /\b(?:which|who|that|it|they|this|these|he|she|we|what|and|also)$/i;

/** "An event that … is called the founder effect", "a device called a galvanometer", "money, known as greenbacks". */
export function namingClaim(text: string, cue: Cue): DefinitionClaim | undefined {
  const term = termAfter(text, cue.end);
  if (!term || term.end > cue.sentence.end || isNoTerm(wordsIn(text, term).at(-1)?.text ?? '')) return undefined;
  const head = text.slice(cue.sentence.start, cue.start);
  const passive = PASSIVE.exec(head.slice(-40));
  if (passive) return passiveClaim(text, cue, { term, verb: passive[1] ?? '', cut: head.length - passive[0].length });
  const apart = APART.exec(head.slice(-30));
  const named = /^\p{Lu}/u.test(text.charAt(term.start));
  if (apart) {
    const definition = phraseBefore(text, { start: cue.sentence.start, end: cue.start - apart[0].length });
    return definition && { term, definition, reason: 'apart-called' };
  }
  if (named) return undefined;
  const definition = phraseBefore(text, { start: cue.sentence.start, end: cue.start });
  return definition && { term, definition, reason: 'noun-called' };
}

function passiveClaim(
  text: string,
  cue: Cue,
  { term, verb, cut }: { readonly term: Span; readonly verb: string; readonly cut: number },
): DefinitionClaim | undefined {
  const head = text.slice(cue.sentence.start, cue.sentence.start + cut).trimEnd();
  const conditional = /^(?:When|If|Whenever)\b/.test(head);
  if (head.length < 12 || (!conditional && (POINTING.test(head) || LEFT_OVER.test(head)))) return undefined;
  const reason: DefinitionReason = conditional ? 'when-called' : /^(?:is|are)$/.test(verb) ? 'is-called' : 'was-called';
  return { term, definition: { start: cue.sentence.start, end: cue.sentence.start + head.length }, reason };
}

/** The noun phrase before a name: from its determiner on. */
function phraseBefore(text: string, span: Span): Span | undefined {
  const words = wordsIn(text, { start: Math.max(span.start, span.end - 120), end: span.end });
  for (let at = words.length - 1; at >= Math.max(0, words.length - 14); at--) {
    const word = words[at];
    if (!word || /[,;:—()]/.test(text.slice(word.end, words[at + 1]?.start ?? word.end))) break;
    if (/^(?:the|these|those|this|that|some)$/i.test(word.text)) return undefined;
    if (/^(?:an?|any|one)$/i.test(word.text) && words.length - at >= 3) return { start: word.start, end: words.at(-1)?.end ?? span.end };
  }
  return undefined;
}

/** "the so-called six-party talks": a name the text keeps at a distance; the rest of its sentence speaks of it. */
export function soCalledClaim(text: string, cue: Cue): DefinitionClaim | undefined {
  const term = termAfter(text, cue.end);
  return term && { term, definition: cue.sentence, reason: 'so-called' };
}
