import { i18n } from '#i18n';
import type { DefinedTerm } from '../../lib/messages/protocol.ts';
import { Switch } from '../../lib/ui/switch.tsx';
import type { PopupActs } from './popup-acts.ts';
import { RowGo } from './row-go.tsx';

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
      <RowGo row={{ label, otherLabel: full, definition: `“${words}”` }} count={count} onGo={() => acts.goTo(term)} />
      <Switch on={!off} name={i18n.t('termMark', [label])} onChange={(on) => acts.turnDefined(term, on)} />
    </div>
  );
}
