import { i18n } from '#i18n';
import type { TermFields } from '../../lib/messages/own-term.ts';
import { textOf } from '../../lib/terms/concept.ts';

/** How the card of a term will read while it is being written. */
export function OwnPreview({ fields }: { readonly fields: TermFields }) {
  const { prefLabel, altLabels, definition, scopeNote, subjectField } = fields;
  const other = altLabels[0];
  return (
    <div class="sample own-preview">
      <p class="label">{i18n.t('ownPreview')}</p>
      <div class="preview-card" dir="auto">
        <bdi class="chip">{subjectField.trim() || i18n.t('own')}</bdi>
        <p class="preview-head">
          <b>
            <bdi>{textOf(prefLabel) || i18n.t('ownTerm')}</bdi>
          </b>
          {other === undefined ? undefined : <bdi class="preview-other"> {textOf(other)}</bdi>}
        </p>
        <p class={definition.trim() === '' ? 'preview-text none' : 'preview-text'} dir="auto">
          {definition.trim() || i18n.t('ownDefinition')}
        </p>
        {scopeNote.trim() === '' ? undefined : (
          <>
            <p class="label">{i18n.t('cardWhyItMatters')}</p>
            <p class="preview-note" dir="auto">
              {scopeNote.trim()}
            </p>
          </>
        )}
      </div>
    </div>
  );
}
