import { FoundText } from './found-text.tsx';

/** What a line of a list tells of a term; `found` as in FoundText. */
export type RowWords = {
  readonly label: string;
  readonly otherLabel?: string | undefined;
  readonly definition?: string | undefined;
  readonly found?: { readonly label: readonly number[]; readonly definition: readonly number[] } | undefined;
};

/** A term in a list: its names on one line, its definition on the next, with a note before that when there is one. */
export function RowText({ row, note }: { readonly row: RowWords; readonly note?: string | undefined }) {
  const { label, otherLabel, definition, found } = row;
  return (
    <>
      <span class="row-term" dir="auto">
        <b>
          <FoundText text={label} found={found?.label} />
        </b>
        {otherLabel === undefined ? undefined : <span class="row-other"> {otherLabel}</span>}
      </span>
      {definition === undefined ? undefined : (
        <span class="row-text" dir="auto">
          {note === undefined ? undefined : <span class="row-note">{note} </span>}
          <FoundText text={definition} found={found?.definition} />
        </span>
      )}
    </>
  );
}
