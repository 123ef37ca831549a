import type { JSX } from 'preact';
import type { TextTerm } from '../messages/explanation.ts';
import type { CardActions } from './card-state.ts';

type ExplainableProps = { readonly text: string; readonly terms: readonly TextTerm[]; readonly follow: CardActions['follow'] };

/** A text of the glossary in which the terms that it uses itself can be opened. */
export function Explainable({ text, terms, follow }: ExplainableProps): JSX.Element {
  let from = 0;
  const pieces = terms.flatMap(({ start, end, id }) => {
    const word = text.slice(start, end);
    const before = text.slice(from, start);
    from = end;
    return [
      before,
      <button key={id} type="button" class="term-button" onClick={() => follow({ id, word })}>
        {word}
      </button>,
    ];
  });
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}
