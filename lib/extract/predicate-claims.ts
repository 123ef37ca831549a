import type { Span } from '../text/passage.ts';
import type { Cue, DefinitionClaim, DefinitionReason } from './definition-claim.ts';
import { type Subject, subjectBefore } from './subject-term.ts';

const ADVERB = '(?:also |simply |generally |usually |essentially |basically |typically |often |thus |therefore |perhaps )?';
const SINGULAR = new RegExp(`^\\s${ADVERB}(?:an?|any|one)\\s`);
const THE = new RegExp(`^\\s${ADVERB}the\\s`);
const RELATIVE = /^(?:\s[\w-]+){2,6}\s(?:that|which|whose|where|in which)\s/;
const WHEN = /^\s(?:when|where)\s/;
/** A predicate that judges instead of explaining: "a major draw", "the best practice", "one of the better ones". */
export const JUDGES =
  /^\s(?:\w+ly\s)?(?:an?|the|one of the|one of|any)\s(?:\w+ly\s|very\s|most\s|more\s|so\s)?(?:good|great|greatest|major|best|better|worst|bad|big|biggest|key|important|crucial|critical|simple|simplest|single|huge|clear|real|main|common|popular|useful|nice|perfect|excellent|serious|significant|strong|hard|easy|difficult|problem|reason|reminder|sign|matter|fact|way to|lot|bit|first|second|third|last|next|same|only|latest|poorest|richest|largest|biggest|smallest|newest|oldest|integral|essential)\b/;
/** Words that name what kind of thing a term is; a plural one after "are" needs no relative clause. */
export const KIND =
  /^\s(?:the\s|an?\s)?(?:[\w-]+\s){0,2}(?:process|practice|idea|theory|belief|study|system|form|type|kind|group|set|series|act|method|way|state|measure|ability|tendency|amount|degree|condition|concept|doctrine|policy|agreement|law|tax|name|term|collection|part|branch|field|use|total|sum|number|rate|value|relationship|change|position|right|power|structure|pattern|person|people|tool|document|device|market|area|region|percentage|quantity|level|price|cost|organ|force|technique|strategy|approach|principle|property|unit|response|statement|organization|organisation|agency|body|movement|treaty|alliance|militia|institution)(?:e?s|ies)?\b/;

/** "A monopoly is a market with one seller", "Tariffs are taxes that …". */
export function copulaClaim(text: string, cue: Cue): DefinitionClaim | undefined {
  const predicate = text.slice(cue.end, Math.min(cue.sentence.end, cue.end + 120));
  const singular = SINGULAR.test(predicate);
  const the = THE.test(predicate);
  const plural = cue.text === 'are' && !singular;
  if (!singular && !the && !plural && !WHEN.test(predicate)) return undefined;
  const term = JUDGES.test(predicate) ? undefined : subjectBefore(text, cue.sentence, cue.start);
  if (!term) return undefined;
  const reason = copulaReason(term, { singular, the, plural, predicate });
  return reason && { term: spanOf(term), definition: restOf(text, cue), reason };
}

function copulaReason(
  term: Subject,
  found: { readonly singular: boolean; readonly the: boolean; readonly plural: boolean; readonly predicate: string },
): DefinitionReason | undefined {
  if (term.named) return found.singular ? 'named-is' : undefined;
  if (found.plural) {
    if (!term.plural || /^\s(?:not|also|often|so|in|at|on|very|more|less|now|still|both|only|likely|\w+(?:ed|ing))\s/.test(found.predicate))
      return undefined;
    if (/^(?:\s[\w-]+){1,5}\s(?:that|which|who|whose|where|in which)\s/.test(found.predicate)) return 'are-that';
    return KIND.test(found.predicate) ? 'are-kind' : undefined;
  }
  if (term.article === 'a') return 'a-is-a';
  if (term.article === 'the') return KIND.test(found.predicate) || RELATIVE.test(found.predicate) ? 'the-is' : undefined;
  return found.the ? 'is-the' : 'is-a';
}

/** "Containment refers to …", "Inflation means …", "A recession occurs when …". */
export function verbClaim(text: string, cue: Cue): DefinitionClaim | undefined {
  const term = subjectBefore(text, cue.sentence, cue.start);
  if (!term) return undefined;
  const definition = restOf(text, cue);
  if (cue.text.startsWith('refer')) return { term: spanOf(term), definition, reason: 'refers-to' };
  if (term.named || (cue.text.startsWith('mean') && term.words > 3)) return undefined;
  const reason = cue.text.startsWith('mean')
    ? 'means'
    : cue.text.endsWith('when')
      ? 'occurs-when'
      : cue.text.startsWith('consist')
        ? 'consists-of'
        : 'verb';
  return { term: spanOf(term), definition, reason };
}

/** "Literacy is defined as …", "Economists define scarcity as" is left alone. */
export function definedClaim(text: string, cue: Cue): DefinitionClaim | undefined {
  const head = /\s(?:is|are|can be|may be|could be)\s(?:\w+ly\s)?$/.exec(text.slice(Math.max(0, cue.start - 24), cue.start));
  const term = head ? subjectBefore(text, cue.sentence, cue.start - head[0].length) : undefined;
  return term && { term: spanOf(term), definition: restOf(text, cue), reason: 'defined-as' };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** From the cue to the end of its sentence, without the final stop. */
export function restOf(text: string, cue: Cue): Span {
  let start = cue.end;
  while (start < cue.sentence.end && /[\s:,]/.test(text.charAt(start))) start++;
  return { start, end: withoutStop(text, cue.sentence) };
}

export function withoutStop(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /[\s.!?"”’»)]/.test(text.charAt(at - 1))) at--;
  return at;
}
