const RELATIVE = /\b(?:that|which|who|whom|whose|where|when|because|as|and|but|while)\b/;
/** Verbs that make a clause of a phrase: the commonest by name, and words in -ed that are no participle before a preposition. */
const FINITE =
  /\b(?:is|are|was|were|has|have|had|said|says|told|will|would|can|could|may|might|did|does|do|made|took|came|went|began|got|gave|saw|met|left|kept|won|lost|become|became|ran|fell|rose|grew|put|brought|thought|knew|spoke|sat|stood|drove|flew|wrote|lives|lived|works|worked)\b/i;
const PAST =
  /(?<!\b(?:of|an?|the|for|with|by|in|on|to|from|and|or|its|their|his|her|as|more|most|less|\w+ly)\s)\b(?!(?:based|founded|led|charged|known|used|located|formed|created|established|named|called|designed|dedicated|aimed|accused|convicted|backed|owned|run|held|published|written|elected|appointed|described|considered|regarded|tasked|armed|allied|related|united|retired|renowned|celebrated|respected|wanted|suspected|alleged|believed|intended|expected|supposed|required|allowed|need|seed|breed|speed|deed|feed|weed|creed|red|bed|shed|bred)\b)\p{L}{2,}ed\b(?!\s(?:by|in|of|for|with|as|at|from|on)\b)(?=\s)/u;

/** True when a phrase holds a finite verb before its first relative pronoun or conjunction: then it is a clause, not an apposition. */
export function hasFiniteVerb(phrase: string): boolean {
  const opening = phrase.slice(0, RELATIVE.exec(phrase)?.index ?? phrase.length);
  return FINITE.test(opening) || PAST.test(opening);
}
