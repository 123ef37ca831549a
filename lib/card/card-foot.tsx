import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../ui/icon.tsx';
import { copyIcon, offIcon, pinIcon, settingsIcon } from '../ui/icon-paths.ts';
import type { CardContent } from './card-content.ts';
import type { CardActions } from './card-state.ts';

type CardFootProps = { readonly actions: CardActions; readonly isPinned: boolean; readonly kind: CardContent['kind'] };

/** What can be done with the term and with the card; while it is open what the word means, there is no one term to turn off. */
export function CardFoot({ actions, isPinned, kind }: CardFootProps): JSX.Element {
  return (
    <div class="foot">
      {kind === 'several' ? undefined : (
        <button type="button" class="text-button plain" onClick={(event) => actions.turnOff(event.detail === 0)}>
          <Icon path={offIcon} />
          {i18n.t(kind === 'page' ? 'cardTurnOffHere' : 'cardTurnOff')}
        </button>
      )}
      <div class="acts">
        <Act name={i18n.t('cardCopy')} icon={copyIcon} onClick={actions.copy} />
        {kind ? undefined : <Act name={i18n.t('cardSettings')} icon={settingsIcon} onClick={actions.openSettings} />}
        <Act name={i18n.t('cardPin')} icon={pinIcon} onClick={actions.pin} isPressed={isPinned} />
      </div>
    </div>
  );
}

type ActProps = { readonly name: string; readonly icon: string; readonly onClick: () => void; readonly isPressed?: boolean };

function Act({ name, icon, onClick, isPressed }: ActProps): JSX.Element {
  return (
    <button
      type="button"
      class={isPressed === undefined ? 'icon-button' : 'icon-button pin'}
      aria-label={name}
      aria-pressed={isPressed}
      title={name}
      onClick={onClick}
    >
      <Icon path={icon} />
    </button>
  );
}
