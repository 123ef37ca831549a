import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Meaning, MeaningsHere, Reasons } from '../messages/explanation.ts';
import type { ConceptId } from '../terms/concept.ts';
import { Icon } from '../ui/icon.tsx';
import { checkIcon, closeIcon } from '../ui/icon-paths.ts';
import { uiLanguage } from '../ui/ui-language.ts';
import type { CardActions } from './card-state.ts';

type Acts = Pick<CardActions, 'follow' | 'choose'>;

type WhyThisProps = { readonly id: ConceptId; readonly here: MeaningsHere; readonly choose: CardActions['choose'] };

/** Why a label was taken to mean this, and the way to say that it does not. */
export function WhyThis({ id, here, choose }: WhyThisProps): JSX.Element {
  return (
    <div class="why">
      {here.reasons.length > 0 || here.named ? <Why of={here} /> : undefined}
      <button type="button" class="text-button plain" onClick={() => choose(id, 'not')}>
        <Icon path={closeIcon} />
        {i18n.t('cardNotThis')}
      </button>
    </div>
  );
}

type MeaningsProps = { readonly meanings: readonly Meaning[]; readonly actions: Acts; readonly id?: string };

/** Meanings of a label in short, each with what the page says for it. */
export function Meanings({ meanings, actions, id }: MeaningsProps): JSX.Element {
  return (
    <ul class="meanings" id={id}>
      {meanings.map((meaning) => (
        <li key={meaning.id} class="meaning">
          <button type="button" class="link-button" onClick={() => actions.follow({ id: meaning.id, word: meaning.name, isChosen: true })}>
            <bdi lang={meaning.language}>{meaning.name}</bdi>
          </button>
          <p class="second" lang={meaning.language} dir="auto">
            {meaning.definition}
          </p>
          <Why of={meaning} />
          <button type="button" class="text-button" onClick={() => actions.choose(meaning.id, 'is')}>
            <Icon path={checkIcon} />
            {i18n.t('cardUseThis')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The words of the page that speak for a meaning. */
function Why({ of: { reasons, named } }: { readonly of: Reasons }): JSX.Element {
  const words = new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(reasons.map((word) => `“${word}”`));
  const text = reasons.length > 0 ? i18n.t('cardBecause', [words]) : i18n.t(named ? 'cardBecauseNamed' : 'cardBecauseNothing');
  return <p class="small-print">{text}</p>;
}
