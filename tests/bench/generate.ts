import type { Concept, Glossary } from '../../lib/terms/concept.ts';

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SMALL =
  'the of and to in a that for is on with as was by it at from be has have are this its which not but were had an they their said would more than been who also after one two'.split(
    ' ',
  );
const PARTS =
  'ba be bo bu ca ce co cu da de di do fa fe fi fo ga go gra ha he hi jo ka ke ki la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo za ze zi zo stra tion ment ing er al ic'.split(
    ' ',
  );

function pick<T>(random: () => number, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

/** Made-up words; the first of them are used most, as in any language (Zipf). */
function vocabulary(random: () => number, size: number): string[] {
  const words = new Set<string>();
  while (words.size < size) words.add(Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, PARTS)).join(''));
  return [...words];
}

function zipf(random: () => number, words: readonly string[]): string {
  return words[Math.floor(words.length ** random()) - 1] ?? words[0] ?? '';
}

const title = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Terms are made of the rarer words; one in ten is a single word. */
function labelOf(random: () => number, words: readonly string[]): string {
  const length = random() < 0.1 ? 1 : 2 + Math.floor(random() ** 1.5 * 3);
  const rare = Array.from({ length }, () => words[5000 + Math.floor(random() * (words.length - 5000))] ?? '');
  if (length === 1 && random() < 0.2) return rare.join('').slice(0, 4).toUpperCase();
  return random() < 0.6 ? rare.map(title).join(' ') : rare.join(' ');
}

/** A glossary of made-up terms: names, acronyms and small words, one to four words long. */
export function makeGlossary(size: number): Glossary {
  const random = randomFrom(1);
  const words = vocabulary(random, 60_000);
  const labels = new Set<string>();
  while (labels.size < size) labels.add(labelOf(random, words));
  const concepts = [...labels].map(
    (prefLabel): Concept => ({
      id: `bench/${prefLabel.toLowerCase().replaceAll(' ', '-')}`,
      prefLabel,
      altLabels: [],
      hiddenLabels: [],
      definition: 'A made-up term that stands for nothing, with a definition as long as those that readers will see in a card.',
      subjectField: 'bench',
      cues: [],
      related: [],
    }),
  );
  return { id: 'bench', title: 'Bench', language: 'en', version: '1', licence: 'CC0-1.0', private: true, concepts };
}

/** News-like paragraphs with about one term in forty words; `characters` is the length aimed at. */
export function makeParagraphs(characters: number, glossary: Glossary): string[] {
  const random = randomFrom(2);
  const words = vocabulary(randomFrom(1), 60_000);
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; ) {
    const sentences = Array.from({ length: 4 }, () => sentenceOf(random, words, glossary));
    const paragraph = sentences.join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  return paragraphs;
}

function sentenceOf(random: () => number, words: readonly string[], glossary: Glossary): string {
  const parts = Array.from({ length: 12 + Math.floor(random() * 14) }, () => {
    const chance = random();
    if (chance < 0.45) return pick(random, SMALL);
    if (chance < 0.475) {
      const label = pick(random, glossary.concepts).prefLabel;
      return typeof label === 'string' ? label : label.label;
    }
    const word = zipf(random, words);
    return chance < 0.55
      ? title(word)
      : chance < 0.6
        ? `${word},`
        : chance < 0.63
          ? `${word}’s`
          : chance < 0.66
            ? `${word}-${pick(random, words)}`
            : word;
  });
  return `${title(parts.join(' '))}.`;
}
