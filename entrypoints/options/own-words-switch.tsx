import { i18n } from '#i18n';
import { ask } from '../../lib/messages/ask.ts';
import { Switch } from '../../lib/ui/switch.tsx';
import type { SectionProps } from './options.tsx';

/** Whether what an article itself defines is marked and quoted too. */
export function OwnWordsSwitch({ settings, change }: SectionProps) {
  return (
    <>
      <h3>{i18n.t('optionsArticle')}</h3>
      <p class="lead">{i18n.t('optionsDefinedHereText')}</p>
      <div class="panel-list single">
        <span class="name">{i18n.t('optionsDefinedHere')}</span>
        <Switch
          on={settings.definedHere}
          name={i18n.t('optionsDefinedHere')}
          onChange={(on) => change({ make: () => ask('set-appearance', { definedHere: on }) })}
        />
      </div>
    </>
  );
}
