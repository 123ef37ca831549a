import { i18n } from '#i18n';
import type { NobodyExplains } from '../../lib/messages/protocol.ts';
import { Icon } from '../../lib/ui/icon.tsx';
import { plusIcon } from '../../lib/ui/icon-paths.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import type { PopupActs } from './popup-acts.ts';

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
            <button type="button" class="row-go" onClick={() => acts.goToAcronym(acronym)}>
              <span class="row-term" dir="auto">
                <b>{acronym}</b>
              </span>
              <span class="unseen">{i18n.t('popupMentions', count, [formatNumber(count)])}</span>
            </button>
            <span class="row-count number" aria-hidden="true">
              {formatNumber(count)}
            </span>
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
