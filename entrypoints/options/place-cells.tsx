import type { ConceptRow } from '../../lib/messages/protocol.ts';

/** The cells of a table of terms that say where a term belongs: its category and its glossary. */
export function PlaceCells({ row }: { readonly row: ConceptRow }) {
  return (
    <>
      <td class="wide">
        <bdi>{row.subjectField}</bdi>
      </td>
      <td class="wide">
        <bdi>{row.glossary}</bdi>
      </td>
    </>
  );
}
