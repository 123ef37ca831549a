import { i18n } from '#i18n';
import type { DefinedTerm } from '../../lib/messages/protocol.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import { Switch } from '../../lib/ui/switch.tsx';
import type { PopupActs } from './popup-acts.ts';

type DefinedSectionProps = {
  readonly defined: readonly DefinedTerm[];
  readonly acts: PopupActs;
  /** Whether terms of the glossaries follow, under a head of their own. */
  readonly hasTerms: boolean;
};

/** What the article itself defines, in its own words. */
export function DefinedSection({ defined, acts, hasTerms }: DefinedSectionProps) {
  return (
    <>
      <h2 class="row-head" id="defined-head">
        {i18n.t('popupDefined')}
      </h2>
      <ul aria-labelledby="defined-head">
        {defined.map((term) => (
          <li key={term.id}>
            <DefinedRow term={term} acts={acts} />
          </li>
        ))}
      </ul>
      {hasTerms ? <h2 class="row-head">{i18n.t('popupFromGlossaries')}</h2> : undefined}
    </>
  );
}

function DefinedRow({ term, acts }: { readonly term: DefinedTerm; readonly acts: PopupActs }) {
  const { label, full, words, count, off } = term;
  return (
    <div class={off ? 'row off' : 'row'}>
      <button type="button" class="row-go" onClick={() => acts.goTo(term)}>
        <span class="row-term" dir="auto">
          <b>{label}</b>
          {full === undefined ? undefined : <span class="row-other"> {full}</span>}
        </span>
        <span class="row-text" dir="auto">
          “{words}”
        </span>
        <span class="unseen">{i18n.t('popupMentions', count, [formatNumber(count)])}</span>
      </button>
      <span class="row-count number" aria-hidden="true">
        {formatNumber(count)}
      </span>
      <Switch on={!off} name={i18n.t('termMark', [label])} onChange={(on) => acts.turnDefined(term, on)} />
    </div>
  );
}
