import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { displayedLabels } from '../terms/displayed-labels.ts';
import type { PageExplanation } from './card-content.ts';
import type { CardIds } from './card-ids.ts';
import type { CardActions } from './card-state.ts';
import { PagePanel } from './page-panel.tsx';
import type { Whereabouts } from './page-walk.ts';

type FromPageProps = {
  readonly content: PageExplanation;
  readonly whereabouts: Whereabouts;
  readonly ids: CardIds;
  readonly actions: Pick<CardActions, 'follow' | 'go'>;
};

/** What the page alone explains; below it, what the glossaries mean by the same letters. */
export function FromPage({ content, whereabouts, actions, ids }: FromPageProps): JSX.Element {
  const { own, others } = content;
  return (
    <>
      <PagePanel own={own} id={ids.definition} whereabouts={whereabouts} onGo={actions.go} />
      {others.length === 0 ? <p class="second">{i18n.t('cardNoGlossary')}</p> : <h3>{i18n.t('cardOtherMeaning')}</h3>}
      {others.map(({ concept, language }) => (
        <div key={concept.id} class="other">
          <button
            type="button"
            class="link-button"
            onClick={() => actions.follow({ id: concept.id, word: displayedLabels(concept).label })}
          >
            <bdi lang={language}>{displayedLabels(concept).otherLabel ?? displayedLabels(concept).label}</bdi>
          </button>
          <p class="second" lang={language} dir="auto">
            {concept.definition}
          </p>
        </div>
      ))}
    </>
  );
}
