import type { PageDefinitions } from './page-definitions.ts';
import type { PageMention } from './page-text.ts';

/**
 * The mentions of a block in text order, none over another: what the glossaries name and what the page defines. The glossary
 * goes first, unless the page says that it means something else by the same letters; a longer term goes before one inside it.
 */
export function mergeMentions(
  ofGlossaries: readonly PageMention[],
  ofPage: readonly PageMention[],
  definitions: Pick<PageDefinitions, 'of'>,
): PageMention[] {
  if (ofPage.length === 0) return [...ofGlossaries];
  const kept = ofPage.filter((mention) => ofGlossaries.every((other) => !meet(mention, other) || goesFirst(mention, other, definitions)));
  const left = ofGlossaries.filter((other) => !kept.some((mention) => meet(mention, other)));
  return [...left, ...kept].sort((one, other) => one.span.start - other.span.start);
}

function meet(one: PageMention, other: PageMention): boolean {
  return one.span.start < other.span.end && other.span.start < one.span.end;
}

function goesFirst(ofPage: PageMention, ofGlossary: PageMention, definitions: Pick<PageDefinitions, 'of'>): boolean {
  // Where the page defines a term it gets no mark, so that it must not take one away either.
  if (ofPage.defines) return false;
  const length = lengthOf(ofPage) - lengthOf(ofGlossary);
  if (length !== 0) return length > 0;
  return definitions.of(ofPage.label.conceptId)?.found.others.includes(ofGlossary.label.conceptId) ?? false;
}

/** A plural `s` and a genitive count for nothing: only one of the two may have taken it in. */
function lengthOf({ text }: PageMention): number {
  return text.replace(/['’]?s?['’]?$/, '').length;
}
