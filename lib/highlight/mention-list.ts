import type { Match } from '../match/match.ts';
import type { Span } from '../text/passage.ts';

type ConceptId = Match['conceptId'];

/**
 * A label that was found on the page, and whether its term is switched off. `definedHere`: the page itself says what it means,
 * and the id is one of this page alone. `private`: the page must not learn that it is a term.
 */
export type PageLabel = {
  readonly conceptId: ConceptId;
  readonly label: string;
  off: boolean;
  readonly definedHere?: boolean;
  /** Of a private glossary: its mentions are drawn where the page cannot read them. */
  readonly private?: true;
  /** Other concepts it may name as well: the page does not decide. */
  readonly alternatives?: readonly ConceptId[];
};

/** One mention of a label in the text of a place (a block of the page). */
export type Mention<Place> = {
  readonly place: Place;
  readonly span: Span;
  readonly label: PageLabel;
  readonly text: string;
  /** True where the page defines the term: who reads it there needs no mark. */
  readonly defines?: boolean;
};

/** How often a concept is mentioned on the page, and how it is written there first. */
export type PageCount = { readonly id: ConceptId; readonly label: string; readonly count: number };

type Entry<Place> = { readonly place: Place; mentions: readonly Mention<Place>[]; shown: boolean };

/** All mentions of a page in reading order, by the places they stand in. */
export class MentionList<Place> {
  readonly #entries: Entry<Place>[] = [];
  readonly #byPlace = new Map<Place, Entry<Place>>();
  readonly #labels = new Map<string, PageLabel>();
  readonly #isBefore: (one: Place, other: Place) => boolean;

  /** `isBefore` tells whether a place comes before another on the page. */
  constructor(isBefore: (one: Place, other: Place) => boolean) {
    this.#isBefore = isBefore;
  }

  /** The label a tab keeps for what was found, one object for each, so that a switch reaches all its mentions. */
  label(found: PageLabel): PageLabel {
    const key = [...meaningsOf(found), found.label].join('\n');
    const known = this.#labels.get(key);
    if (known) {
      known.off = found.off;
      return known;
    }
    const label = { ...found };
    this.#labels.set(key, label);
    return label;
  }

  /**
   * Sets what is mentioned in a place, in text order. A mention that was known stays the same object; a new place counts
   * as shown until `setShown` says otherwise.
   */
  set(place: Place, mentions: readonly Mention<Place>[]): void {
    const known = this.#byPlace.get(place);
    if (mentions.length === 0) this.#remove(place);
    else if (!known) this.#insert({ place, mentions, shown: true });
    // A place does not move, so that its rank need not be sought again: on a long page that costs more than all else.
    else known.mentions = mentions.map((mention) => known.mentions.find((other) => isSame(other, mention)) ?? mention);
  }

  /** Forgets the places for which `isGone` holds, and returns them. */
  drop(isGone: (place: Place) => boolean): Place[] {
    const gone: Place[] = [];
    for (let at = this.#entries.length - 1; at >= 0; at--) {
      const entry = this.#entries[at];
      if (!entry || !isGone(entry.place)) continue;
      gone.push(entry.place);
      this.#byPlace.delete(entry.place);
      this.#entries.splice(at, 1);
    }
    return gone;
  }

  /** Notes whether places are rendered at all; `true` when that changes what is to be marked. */
  setShown(sights: ReadonlyMap<Place, boolean>): boolean {
    let changed = false;
    for (const [place, shown] of sights) {
      const entry = this.#byPlace.get(place);
      if (!entry || entry.shown === shown) continue;
      entry.shown = shown;
      changed = true;
    }
    return changed;
  }

  /** Switches the glossaries' terms: those among the ids are off, all others on. `true` when that changed anything. */
  setOff(ids: ReadonlySet<ConceptId>): boolean {
    let changed = false;
    for (const label of this.#labels.values()) {
      if (label.definedHere) continue;
      const off = meaningsOf(label).every((id) => ids.has(id));
      changed ||= off !== label.off;
      label.off = off;
    }
    return changed;
  }

  /** The mentions to mark, by their places: all, or the first of each label, among those that are shown and not off. */
  marked(density: 'first' | 'all'): Map<Place, Mention<Place>[]> {
    const marked = new Map<Place, Mention<Place>[]>();
    const first = density === 'first' ? this.#firstMentions() : undefined;
    for (const { place, mentions, shown } of this.#entries) {
      if (!shown) continue;
      const here = mentions.filter((mention) => !mention.label.off && (!first || first.has(mention)));
      if (here.length > 0) marked.set(place, here);
    }
    return marked;
  }

  /**
   * The first mention of each label that is shown. Of what the page defines, the first before that place, where nobody knows it yet,
   * and the first after it, where it may be forgotten: in another block when there is one.
   */
  #firstMentions(): Set<Mention<Place>> {
    const first = new Map<PageLabel, Mention<Place>>();
    const later = new Map<PageLabel, Mention<Place>>();
    const defined = new Map<PageLabel, Place>();
    for (const { mentions, shown } of this.#entries) {
      for (const mention of shown ? mentions : []) {
        const { label, place, defines } = mention;
        const home = defined.get(label);
        const known = (home === undefined ? first : later).get(label);
        if (defines) defined.set(label, place);
        else if (home === undefined && !known) first.set(label, mention);
        else if (home !== undefined && (!known || (known.place === home && place !== home))) later.set(label, mention);
      }
    }
    return new Set([...first.values(), ...later.values()]);
  }

  /** Every concept surely mentioned on the page, in the order of its first mention, switched off or not; or what the page defines. */
  counts(of: 'glossaries' | 'page' = 'glossaries'): PageCount[] {
    const counts = new Map<ConceptId, { id: ConceptId; label: string; count: number }>();
    for (const { mentions } of this.#entries) {
      for (const { label, text } of mentions) {
        if ((of === 'page') !== (label.definedHere === true) || label.alternatives) continue;
        const known = counts.get(label.conceptId);
        if (known) known.count++;
        else counts.set(label.conceptId, { id: label.conceptId, label: text, count: 1 });
      }
    }
    return [...counts.values()];
  }

  /** The ids of all concepts of the glossaries that are mentioned. */
  conceptIds(): ConceptId[] {
    const ofGlossaries = [...this.#labels.values()].filter(({ definedHere }) => !definedHere);
    return [...new Set(ofGlossaries.flatMap(meaningsOf))];
  }

  /** The mentions that surely are of a concept and are rendered, or all when none is; in reading order. */
  allOf(id: ConceptId): readonly Mention<Place>[] {
    const of = (entries: readonly Entry<Place>[]) =>
      entries.flatMap(({ mentions }) => mentions.filter(({ label }) => label.conceptId === id && !label.alternatives));
    const shown = of(this.#entries.filter((entry) => entry.shown));
    return shown.length > 0 ? shown : of(this.#entries);
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries.length = 0;
    this.#byPlace.clear();
    this.#labels.clear();
  }

  #insert(entry: Entry<Place>): void {
    this.#byPlace.set(entry.place, entry);
    this.#entries.splice(this.#rankOf(entry.place), 0, entry);
  }

  #remove(place: Place): void {
    const entry = this.#byPlace.get(place);
    if (!entry) return;
    this.#byPlace.delete(place);
    this.#entries.splice(this.#entries.indexOf(entry), 1);
  }

  /** Where a new place belongs among the entries: mostly behind the last, else found by halving. */
  #rankOf(place: Place): number {
    let low = 0;
    let high = this.#entries.length;
    const last = this.#entries.at(-1);
    if (last && this.#isBefore(last.place, place)) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = this.#entries[middle];
      if (entry && this.#isBefore(entry.place, place)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function meaningsOf({ conceptId, alternatives = [] }: PageLabel): readonly ConceptId[] {
  return [conceptId, ...alternatives];
}

function isSame<Place>(one: Mention<Place>, other: Mention<Place>): boolean {
  const isSamePlace = one.span.start === other.span.start && one.span.end === other.span.end;
  return isSamePlace && one.label === other.label && one.defines === other.defines;
}
