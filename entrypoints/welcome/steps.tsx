import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { FilledMessage, SLOT } from '../../lib/ui/filled-message.tsx';
import { Icon } from '../../lib/ui/icon.tsx';
import { checkIcon } from '../../lib/ui/icon-paths.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import { useAnswer } from '../../lib/ui/use-answer.ts';
import { commandKeys } from '../options/command-keys.ts';
import type { Progress } from './use-progress.ts';

type Step = { readonly done: boolean; readonly title: string; readonly text: ComponentChildren };

type StepsProps = {
  readonly progress: Progress;
  /** True where there is no pointer that can rest on a word. */
  readonly touch: boolean;
};

/** Three things to try; each is ticked once it has been done, the next one stands out. */
export function Steps({ progress, touch }: StepsProps) {
  const keys = useAnswer(commandKeys, 'keys').value ?? {};
  const steps: readonly Step[] = [
    { done: progress.openedCard, ...firstStep(touch) },
    { done: progress.turnedOff, title: i18n.t('welcomeQuiet'), text: i18n.t('welcomeQuietText') },
    { done: progress.usedKeys, title: i18n.t('welcomeKeys'), text: keyText(keys['next-term'], keys['_execute_action']) },
  ];
  const current = steps.findIndex(({ done }) => !done);
  return (
    <ol class="steps">
      {steps.map(({ done, title, text }, place) => (
        <li key={title} class={done ? 'done' : undefined} aria-current={place === current ? 'step' : undefined}>
          <span class="mark" aria-hidden="true">
            {done ? <Icon path={checkIcon} /> : formatNumber(place + 1)}
          </span>
          <h2>
            {title}
            {done ? <span class="unseen">{i18n.t('welcomeDone')}</span> : undefined}
          </h2>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}

function firstStep(touch: boolean): Pick<Step, 'title' | 'text'> {
  if (touch) return { title: i18n.t('welcomeTap'), text: i18n.t('welcomeTapText') };
  const text = (
    <FilledMessage text={i18n.t('welcomeRestText', [SLOT])}>
      <kbd>Esc</kbd>
    </FilledMessage>
  );
  return { title: i18n.t('welcomeRest'), text };
}

function keyText(next: string | undefined, list: string | undefined): ComponentChildren {
  if (!next) return i18n.t('welcomeNoKeyText');
  return (
    <FilledMessage text={list ? i18n.t('welcomeKeysText', [SLOT, SLOT]) : i18n.t('welcomeOneKeyText', [SLOT])}>
      <kbd dir="ltr">{next}</kbd>
      {list ? <kbd dir="ltr">{list}</kbd> : undefined}
    </FilledMessage>
  );
}
