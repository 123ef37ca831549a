import { type Concept, textOf } from './concept.ts';

/** The labels of a concept as a list shows them: the short name first, the full form beside it when there is one. */
export type DisplayedLabels = { readonly label: string; readonly otherLabel?: string };

const ACRONYM = /^[A-Z][A-Z0-9&-]{1,7}$/;

/** Chooses the acronym and the full form of a concept for display; hidden labels are never shown. */
export function displayedLabels(concept: Concept): DisplayedLabels {
  const preferred = textOf(concept.prefLabel);
  const others = concept.altLabels.map(textOf);
  if (ACRONYM.test(preferred)) {
    const full = others.find((label) => isExpansion(preferred, label));
    return full ? { label: preferred, otherLabel: full } : { label: preferred };
  }
  const acronyms = others.filter((label) => ACRONYM.test(label));
  const acronym = acronyms.find((label) => isExpansion(label, preferred));
  if (acronym) return { label: acronym, otherLabel: preferred };
  // An acronym of another name (North Korea, DPRK): worth showing, but not in the first place.
  return acronyms[0] ? { label: preferred, otherLabel: acronyms[0] } : { label: preferred };
}

/** Whether the letters of an acronym stand in a label in their order, beginning with its first capital or first letter. */
function isExpansion(acronym: string, label: string): boolean {
  if (ACRONYM.test(label) || label.length <= acronym.length || label.startsWith(acronym)) return false;
  const text = label.toLowerCase();
  let from = 0;
  for (const letter of acronym.toLowerCase().replace(/[^a-z]/g, '')) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
