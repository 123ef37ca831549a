import { i18n } from '#i18n';
import type { NobodyExplains } from '../../lib/messages/protocol.ts';
import { Icon } from '../../lib/ui/icon.tsx';
import { plusIcon } from '../../lib/ui/icon-paths.ts';
import type { PopupActs } from './popup-acts.ts';
import { RowGo } from './row-go.tsx';

type NobodySectionProps = { readonly acronyms: readonly NobodyExplains[]; readonly acts: PopupActs };

/** The acronyms that neither the article nor a glossary explains, each with the way to one's own terms. */
export function NobodySection({ acronyms, acts }: NobodySectionProps) {
  return (
    <>
      <h2 class="row-head" id="nobody-head">
        {i18n.t('popupNobody')}
      </h2>
      <ul aria-labelledby="nobody-head">
        {acronyms.map(({ acronym, count }) => (
          <li key={acronym} class="row">
            <RowGo row={{ label: acronym }} count={count} onGo={() => acts.goToAcronym(acronym)} />
            <button
              type="button"
              class="icon-button"
              aria-label={i18n.t('popupAddTerm', [acronym])}
              title={i18n.t('popupAddTerm', [acronym])}
              onClick={() => acts.addTerm(acronym)}
            >
              <Icon path={plusIcon} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
