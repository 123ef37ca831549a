import type { Span } from '../text/passage.ts';
import type { Cue, DefinitionClaim, DefinitionReason } from './definition-claim.ts';
import { hasFiniteVerb } from './finite-verb.ts';
import { isTime } from './name-claims.ts';
import { JUDGES, KIND, withoutStop } from './predicate-claims.ts';
import { opensSentence } from './sentence-span.ts';
import { isNoTerm } from './subject-term.ts';
import { termBefore } from './term-spans.ts';

const CLAUSE = /^(?:\s[\p{L}’'-]+){1,6}?\s(?:that|which|in which|who|whose|where|designed|used|of|for)\s/u;
const IS = /^\s(?:is|are)\s(?:an?|the|any|when)\s/;
const ARE_THAT = /^\sare\s(?:[\p{L}’'-]+\s){1,4}(?:that|who|in|of|made)\s/u;
const SERVES =
  /^\s(?:provides?|allows?|requires?|suggests|recognizes?|recognises?|posits|seeks?|aims?|enables?|gives?|prohibits?|bans?|governs?|covers?|protects?|regulates?|advocates|holds|combines?|lets?|forbids?|limits?|grants?|guarantees?|monitors?|enforces?)\s/;
const DOES =
  /^\s(?!is|are|was|were|has|have|had|will|would|can|could|may|might|in|we|he|she|they|you|it|everyone|people|some|many|most|all|no|a|an|the|should|must|shall|would|began|also|now|then|still|ended|opened|took|came|became|led)[a-z]+(?:s|ed)?\s(?:\w+\s)/;
const VERB = /^\s(?:refers|involves|states|occurs|measures|describes|holds|consists)\s/;

/** What follows tells of these ones, not of what such a thing is: "in more than one think tank, which holds …". */
const AMONG_OTHERS = /\b(?:than one|another|several|many)\s$/i;

/** Wordings that explain by a noun phrase, never by a clause. */
const NOUN_PHRASES: ReadonlySet<DefinitionReason> = new Set(['apposition', 'or', 'dash', 'bracket'] as const);

/** "X, which is a …", "X, in which …", "X, a … that …", "X, or …", "X—a …—", "X (the …)", "X, that is, …". */
export function appositionClaim(text: string, cue: Cue): DefinitionClaim | undefined {
  const rest = text.slice(cue.end, Math.min(cue.sentence.end, cue.end + 160));
  const reason = reasonOf(cue.text, rest);
  const term = reason && termBefore(text, cue.start);
  if (!term || term.start < cue.sentence.start || isNoTerm(text.slice(term.start, term.end))) return undefined;
  if (cue.text.startsWith(',') && opensSentence(text.slice(cue.sentence.start, cue.start))) return undefined;
  if (AMONG_OTHERS.test(text.slice(Math.max(0, term.start - 16), term.start))) return undefined;
  const definition = definitionOf(text, cue, rest);
  const words = text.slice(definition.start, definition.end).split(/\s+/).length;
  if (words < 3 || definition.end > cue.sentence.end) return undefined;
  if (NOUN_PHRASES.has(reason) && hasFiniteVerb(text.slice(definition.start, definition.end))) return undefined;
  if (!isNamed(text, term, cue.sentence))
    return reason !== 'named-which'
      ? { term, definition, reason }
      : SERVES.test(rest)
        ? { term, definition, reason: 'which-does' }
        : undefined;
  if (!reason.includes('which') || (reason === 'named-which' && !isNamedThing(text, term))) return undefined;
  return isTime(text, term) ? undefined : { term, definition, reason: 'named-which' };
}

/** "the Truman Doctrine", not "London": only of things with a name and an article does "which" tell what they are or did. */
function isNamedThing(text: string, { start, end }: Span): boolean {
  return /\bthe\s$/i.test(text.slice(Math.max(0, start - 5), start)) && /\s/.test(text.slice(start, end));
}

function isNamed(text: string, { start, end }: Span, sentence: Span): boolean {
  return /^\p{Lu}/u.test(text.charAt(start)) && (start > sentence.start || /\s/.test(text.slice(start, end)));
}

function reasonOf(sign: string, rest: string): DefinitionReason | undefined {
  const word = sign.replace(/^[,—–(]\s?/, '');
  if (word === 'which') return whichReason(rest);
  if (word === 'in which' || word === 'whereby') return 'in-which';
  if (word.startsWith('that is') || word.startsWith('i.e.') || word === 'meaning') return 'that-is';
  if (sign.startsWith('(')) return word === 'or' ? undefined : 'bracket';
  if (!sign.startsWith(',')) return word === 'or' || (KIND.test(rest) && CLAUSE.test(rest)) ? 'dash' : undefined;
  if (word === 'or') return /^\s(?:an?|the)\s/.test(rest) ? 'or' : undefined;
  return word !== 'the' && KIND.test(rest) && CLAUSE.test(rest) ? 'apposition' : undefined;
}

function whichReason(rest: string): DefinitionReason | undefined {
  if (ARE_THAT.test(rest) || (IS.test(rest) && !JUDGES.test(rest.replace(/^\s(?:is|are)/, '')))) return 'which-is';
  if (VERB.test(rest)) return 'which-verb';
  return DOES.test(rest) ? 'named-which' : undefined;
}

/** The apposition itself: up to the sign that closes it. */
function definitionOf(text: string, cue: Cue, rest: string): Span {
  const sign = cue.text.charAt(0);
  const start = cue.start + 1 + (/^\s/.test(cue.text.slice(1)) ? 1 : 0);
  const closing = sign === '(' ? /\)/ : sign === ',' ? /[;:()—]|,\s(?!and\b|or\b)|[.!?]$/ : /[—–;)]/;
  const stop = rest.search(closing);
  const end = stop < 0 ? Math.min(cue.sentence.end, cue.end + rest.length) : cue.end + stop;
  return { start, end: withoutStop(text, { start, end }) };
}
