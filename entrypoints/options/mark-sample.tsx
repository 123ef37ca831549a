import { i18n } from '#i18n';
import type { Density, MarkStyle } from '../../lib/messages/protocol.ts';

type MarkSampleProps = { readonly markStyle: MarkStyle; readonly density: Density };

/** A short text that is marked as pages are. In its message the terms stand between square brackets. */
export function MarkSample({ markStyle, density }: MarkSampleProps) {
  const marked = new Set<string>();
  const draw = (piece: string, place: number) => {
    const isTerm = place % 2 === 1;
    const first = isTerm && !marked.has(piece);
    if (isTerm) marked.add(piece);
    return first || (isTerm && density === 'all') ? <span class={`term ${markStyle}`}>{piece}</span> : piece;
  };
  return (
    <div class="sample">
      <p class="label">{i18n.t('optionsSample')}</p>
      <p class="news">
        {i18n
          .t('optionsSampleText')
          .split(/[[\]]/)
          .map((piece, place) => draw(piece, place))}
      </p>
    </div>
  );
}
