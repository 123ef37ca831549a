import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

/** The head of a table of terms; the last column is the table's own. */
export function TermHead({ children }: { readonly children: ComponentChildren }) {
  return (
    <tr>
      <th scope="col">{i18n.t('optionsTerm')}</th>
      <th scope="col" class="wide">
        {i18n.t('optionsCategory')}
      </th>
      <th scope="col" class="wide">
        {i18n.t('optionsGlossary')}
      </th>
      <th scope="col">{children}</th>
    </tr>
  );
}
