import type { PageReader } from './page-reader.ts';
import { scrollToMention } from './stepping.ts';

/** Milliseconds for which a word without a card shows where it stands. */
const SHOWN = 4000;

/** Brings an acronym that nobody explains into view and underlines it for a moment. False when it is no longer there. */
export function showAcronym(acronym: string, reader: PageReader): boolean {
  const place = reader.acronymPlace(acronym);
  if (!place) return false;
  const { block, span } = place;
  const label = { conceptId: `:page/${acronym}`, label: acronym, off: false } as const;
  const mention = { place: block, span, label, text: block.passage.text.slice(span.start, span.end) };
  if (reader.marks.rectsOf(mention).length === 0) return false;
  scrollToMention(mention, reader.marks);
  reader.marks.showCurrent(mention);
  setTimeout(() => reader.marks.showCurrent(undefined), SHOWN);
  return true;
}
