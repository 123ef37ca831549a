import type { CardContent } from './card-content.ts';
import type { Step } from './card-state.ts';
import { secondLabel } from './second-label.ts';

/** What a card says, as plain text to be pasted elsewhere: the term, what it means, and the source. */
export function cardAsText({ word }: Step, content: CardContent): string {
  if (content.kind === 'several') return content.meanings.map(({ name, definition }) => `${name}: ${definition}`).join('\n');
  if (content.kind === 'page') return `${named(word, content.full)}: “${content.own.quote.map(({ text }) => text).join('')}”`;
  const { concept } = content;
  const source = concept.source ? `\n${concept.source.title}, ${concept.source.url}` : '';
  return `${named(word, secondLabel(word, concept))}: ${concept.definition}${source}`;
}

function named(word: string, full: string | undefined): string {
  return full === undefined ? word : `${word} (${full})`;
}
