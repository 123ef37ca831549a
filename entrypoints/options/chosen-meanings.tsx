import { i18n } from '#i18n';
import { ask } from '../../lib/messages/ask.ts';
import type { Settings } from '../../lib/messages/protocol.ts';
import type { SectionProps } from './options.tsx';

type Chosen = Settings['meanings'][number];

/** What the reader said in cards of the meaning of words on single sites, each with a way to forget it. Nothing while there is none. */
export function ChosenMeanings({ settings: { meanings }, change }: SectionProps) {
  if (meanings.length === 0) return undefined;
  const forget = ({ site, label, id, is }: Chosen) =>
    change({
      make: () => ask('choose-meaning', { site, label, id, choice: 'forget' }),
      done: i18n.t('optionsMeaningForgotten', [label]),
      undo: () => ask('choose-meaning', { site, label, id, choice: is ? 'is' : 'not' }),
    });
  return (
    <>
      <h3>{i18n.t('optionsMeanings')}</h3>
      <ul class="panel-list">
        {meanings.map((chosen) => {
          const text = i18n.t(chosen.is ? 'optionsMeaningIs' : 'optionsMeaningIsNot', [chosen.label, chosen.name]);
          return (
            <li key={`${chosen.site} ${chosen.label} ${chosen.id}`}>
              <span class="name">
                <bdi>{text}</bdi>
                <span class="about">
                  <bdi>{chosen.site}</bdi>
                </span>
              </span>
              <button
                type="button"
                class="text-button"
                aria-label={`${i18n.t('optionsForget')}: ${text}, ${chosen.site}`}
                onClick={() => forget(chosen)}
              >
                {i18n.t('optionsForget')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
