import { i18n } from '#i18n';
import { ask } from '../../lib/messages/ask.ts';
import { DELAYS, type Opening } from '../../lib/terms/preferences.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import { RadioGroup } from '../../lib/ui/radio-group.tsx';
import type { SectionProps } from './options.tsx';

const WAYS = [
  { value: 'rest', name: 'optionsOpenRest' },
  { value: 'alt', name: 'optionsOpenAlt' },
  { value: 'ctrl', name: 'optionsOpenCtrl' },
  { value: 'shift', name: 'optionsOpenShift' },
  { value: 'click', name: 'optionsOpenClick' },
] as const satisfies readonly { value: Opening; name: string }[];

/** What opens a card, and how long the pointer rests before. */
export function OpeningSection({ settings: { opening, delay }, change }: SectionProps) {
  return (
    <section id="opening" aria-labelledby="opening-title">
      <h2 id="opening-title">{i18n.t('optionsOpening')}</h2>
      <p class="lead">{i18n.t('optionsOpeningText')}</p>
      <div class="beside">
        <RadioGroup
          legend={i18n.t('optionsOpenBy')}
          group="opening"
          value={opening}
          choices={WAYS.map(({ value, name }) => ({ value, name: i18n.t(name) }))}
          onChange={(chosen) => change({ make: () => ask('set-opening', { opening: chosen }) })}
        />
        <RadioGroup
          legend={i18n.t('optionsDelay')}
          group="delay"
          value={`${delay}`}
          choices={DELAYS.map((ms) => ({ value: `${ms}`, name: i18n.t('optionsDelaySeconds', [formatNumber(ms / 1000)]) }))}
          onChange={(chosen) => change({ make: () => ask('set-opening', { delay: Number(chosen) }) })}
        />
      </div>
    </section>
  );
}
