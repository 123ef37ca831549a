/** What a word or phrase of a definition announces. */
export type CueKind = 'copula' | 'verb' | 'named' | 'defined' | 'so-called' | 'short-follows' | 'long-follows';

const WORDS: Readonly<Record<CueKind, string>> = {
  copula: 'is|are',
  verb: `refer to|refers to|mean|means|occur when|occurs when|happen when|happens when|arise when|arises when|consist of|consists of|involves|describes|
    denotes|states that|represents|examines|asserts|holds that|measures|emphasizes|focuses on|looks at`,
  named: 'called|known as|termed|referred to as|dubbed|nicknamed',
  defined: 'defined as|defined broadly as|defined simply as',
  'so-called': 'so-called|So-called',
  'short-follows': `known simply as|known collectively as|known better as|known by|abbreviated as|abbreviated to|abbreviated|shortened to|
    referred to simply as|referred to collectively as|denoted as|denoted by|or simply|aka|a.k.a.`,
  'long-follows': `short for|stand for|stands for|standing for|abbreviation for|abbreviation of|acronym for|acronym of|initials for|initials of`,
};

export type CueWord = { readonly text: string; readonly kind: CueKind };

export const CUE_WORDS: readonly CueWord[] = Object.entries(WORDS).flatMap(([kind, list]) =>
  // Object.entries forgets that the keys are those of the record.
  list.split('|').map((text) => ({ text: text.trim(), kind: kind as CueKind })),
);

/** What may follow a comma, a dash or an opening bracket and explain what stands before it. */
export const APPOSED_WORDS: readonly string[] = [
  'a',
  'an',
  'the',
  'or',
  'which',
  'in which',
  'whereby',
  'that is,',
  'i.e.',
  'i.e.,',
  'meaning',
];
