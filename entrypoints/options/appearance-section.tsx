import { i18n } from '#i18n';
import { ask } from '../../lib/messages/ask.ts';
import type { Density, MarkStyle, Scope } from '../../lib/messages/protocol.ts';
import { RadioGroup } from '../../lib/ui/radio-group.tsx';
import { MarkSample } from './mark-sample.tsx';
import type { SectionProps } from './options.tsx';
import { OwnWordsSwitch } from './own-words-switch.tsx';

const MARKS = [
  { value: 'dotted', name: 'optionsDotted' },
  { value: 'solid', name: 'optionsSolid' },
  { value: 'tint', name: 'optionsTint' },
] as const satisfies readonly { value: MarkStyle; name: string }[];

const DENSITIES = [
  { value: 'first', name: 'optionsFirst' },
  { value: 'all', name: 'optionsAll' },
] as const satisfies readonly { value: Density; name: string }[];

const SCOPES = [
  { value: 'article', name: 'optionsScopeArticle' },
  { value: 'page', name: 'optionsScopePage' },
] as const satisfies readonly { value: Scope; name: string }[];

/** How marks look and how many there are, beside a text that shows it. */
export function AppearanceSection({ settings, change }: SectionProps) {
  const { markStyle, density, scope } = settings;
  const word = i18n.t('optionsSampleWord');
  return (
    <section id="appearance" aria-labelledby="appearance-title">
      <h2 id="appearance-title">{i18n.t('optionsAppearance')}</h2>
      <p class="lead">{i18n.t('optionsAppearanceText')}</p>
      <div class="beside">
        <div class="groups">
          <RadioGroup
            legend={i18n.t('optionsMark')}
            group="mark"
            value={markStyle}
            choices={MARKS.map(({ value, name }) => ({
              value,
              name: i18n.t(name),
              sample: <span class={`term sample-word ${value}`}>{word}</span>,
            }))}
            onChange={(chosen) => change({ make: () => ask('set-appearance', { markStyle: chosen }) })}
          />
          <RadioGroup
            legend={i18n.t('optionsHowOften')}
            group="density"
            value={density}
            choices={DENSITIES.map(({ value, name }) => ({ value, name: i18n.t(name) }))}
            onChange={(chosen) => change({ make: () => ask('set-appearance', { density: chosen }) })}
          />
          <RadioGroup
            legend={i18n.t('optionsScope')}
            group="scope"
            value={scope}
            choices={SCOPES.map(({ value, name }) => ({ value, name: i18n.t(name) }))}
            onChange={(chosen) => change({ make: () => ask('set-appearance', { scope: chosen }) })}
          />
        </div>
        <MarkSample markStyle={markStyle} density={density} />
      </div>
      <OwnWordsSwitch settings={settings} change={change} />
    </section>
  );
}
